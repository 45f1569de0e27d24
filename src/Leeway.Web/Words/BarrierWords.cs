namespace Leeway.Web.Words;

/// <summary>What may have stood in the way, theirs and mine: <c>barriers.yaml</c>.</summary>
public sealed record BarrierWords
{
    public string Lead { get; init; } = "";
    public string Note { get; init; } = "";
    public string NotKnown { get; init; } = "";
    public List<BarrierGroup> Groups { get; init; } = [];

    /// <summary>A barrier that was chosen, as a sentence: "Maybe they were tired."</summary>
    public string Told(BarrierWord barrier, bool theirs) => Lead.Replace("…", theirs ? barrier.Theirs : barrier.Mine, StringComparison.Ordinal) + ".";
}

public sealed record BarrierGroup
{
    public string Id { get; init; } = "";
    public string Label { get; init; } = "";
    public string About { get; init; } = "";
    public List<BarrierWord> Barriers { get; init; } = [];
}

public sealed record BarrierWord
{
    public string Id { get; init; } = "";
    public string Theirs { get; init; } = "";
    public string Mine { get; init; } = "";
}
