namespace Leeway.Web.Words;

/// <summary>The timed sit with the ache: <c>staying/words.yaml</c>.</summary>
public sealed record SitWords
{
    public List<int> Lengths { get; init; } = [];
    public string LengthQuestion { get; init; } = "";
    public string LengthWhy { get; init; } = "";
    public string Own { get; init; } = "";
    /// <summary>{0} and {1} are the shortest and the longest, in minutes.</summary>
    public string OwnHint { get; init; } = "";
    public string OwnOff { get; init; } = "";
    public string Begin { get; init; } = "";
    public string Exit { get; init; } = "";
    public string Finished { get; init; } = "";
    public string Caution { get; init; } = "";
    public string TurnOutward { get; init; } = "";
    public BreathWords Breath { get; init; } = new();
    public List<SitSet> Sets { get; init; } = [];
}

public sealed record BreathWords
{
    public string InWord { get; init; } = "";
    public string OutWord { get; init; } = "";
    public string Text { get; init; } = "";
    public string Caution { get; init; } = "";
    public string None { get; init; } = "";
}

public sealed record SitSet
{
    public string Id { get; init; } = "";
    public string Label { get; init; } = "";
    public string When { get; init; } = "";
    public string Opening { get; init; } = "";
    public string Closing { get; init; } = "";
    public List<SitLine> Lines { get; init; } = [];
}

public sealed record SitLine
{
    public double At { get; init; }
    public int Least { get; init; }
    public string Line { get; init; } = "";
}
