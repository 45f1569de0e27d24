namespace Leeway.Web.Words;

/// <summary>What somebody may still need: <c>needs.yaml</c>.</summary>
public sealed record NeedWords
{
    public string Lead { get; init; } = "";
    public List<NeedGroup> Groups { get; init; } = [];

    /// <summary>A need that was chosen, as a sentence: "I still need to be asked."</summary>
    public string Told(Labelled need) => Lead.Replace("…", need.Label, StringComparison.Ordinal) + ".";
}

public sealed record NeedGroup
{
    public string Id { get; init; } = "";
    public string Label { get; init; } = "";
    public List<Labelled> Needs { get; init; } = [];
}
