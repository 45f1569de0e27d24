namespace Leeway.Domain.Rooms.Gap;

/// <summary>The steps of the guided path, in the order in which they are offered: what is still needed comes last but the invitation.</summary>
public enum GapStep
{
    LongedFor,
    Happened,
    Ache,
    Story,
    Lenses,
    Barriers,
    Staying,
    Need,
    Invitation,
}

public static class GapSteps
{
    private static readonly string[] Slugs = ["longed-for", "happened", "ache", "story", "lenses", "barriers", "staying", "need", "invitation"];

    public static IReadOnlyList<GapStep> All { get; } = Enum.GetValues<GapStep>();

    /// <summary>The step's name in addresses and in the content.</summary>
    public static string Slug(this GapStep step) => Slugs[(int)step];

    public static bool TryParse(string? slug, out GapStep step)
    {
        var index = Array.IndexOf(Slugs, slug);
        step = (GapStep)Math.Max(index, 0);
        return index >= 0;
    }
}
