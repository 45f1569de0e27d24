using Leeway.Domain.Words;

namespace Leeway.Domain.Rooms.Practices;

/// <summary>A practice in the person's own words. It needs a title and a step.</summary>
/// <param name="Minutes">Its length, 1 to 60; the steps share it evenly.</param>
public sealed record OwnPractice(int Minutes)
{
    public const int Longest = 60;

    public string? Title { get; init => field = Text.OrNothing(value); }

    /// <summary>What it is for.</summary>
    public string? For { get; init => field = Text.OrNothing(value); }

    /// <summary>One step a line; blank lines are none.</summary>
    public string? Steps { get; init => field = Text.OrNothing(value); }

    public string? Caution { get; init => field = Text.OrNothing(value); }

    internal IEnumerable<(string Field, string? Words)> Texts => [("title", Title), ("for", For), ("steps", Steps), ("caution", Caution)];
}
