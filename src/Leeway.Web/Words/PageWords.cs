namespace Leeway.Web.Words;

/// <summary>What pages say when they are empty, and after something was done: <c>pages.yaml</c>.</summary>
public sealed record PageWords
{
    public Dictionary<string, string> Empty { get; init; } = [];
    public TodayWords Today { get; init; } = new();
    public Dictionary<string, string> Forgotten { get; init; } = [];
    public List<Labelled> RelationKinds { get; init; } = [];
    public List<Labelled> Colours { get; init; } = [];
}
