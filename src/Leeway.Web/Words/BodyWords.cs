namespace Leeway.Web.Words;

/// <summary>Places in the body, and how they feel: <c>body.yaml</c>.</summary>
public sealed record BodyWords
{
    public List<BodyRegionWord> Regions { get; init; } = [];
    public List<Labelled> Undrawn { get; init; } = [];
    public List<Labelled> Qualities { get; init; } = [];
}

public sealed record BodyRegionWord
{
    public string Id { get; init; } = "";
    public string Label { get; init; } = "";
    public string Side { get; init; } = "";
}
