using Leeway.Domain.Words;

namespace Leeway.Web.Words;

/// <summary>Places in the body, and how they feel: <c>body.yaml</c>.</summary>
public sealed record BodyWords
{
    public List<BodyRegionWord> Regions { get; init; } = [];
    public List<BodyRegionWord> Undrawn { get; init; } = [];
    public List<Labelled> Qualities { get; init; } = [];

    /// <summary>The drawn ones, and then those that are only in the list.</summary>
    public IEnumerable<BodyRegionWord> AllRegions => Regions.Concat(Undrawn);

    /// <summary>What a region is called; its own name for one that this Leeway does not know.</summary>
    public string LabelOf(Slug region) => AllRegions.FirstOrDefault(one => one.Id == region.Value)?.Label ?? region.Value;

    public string QualityOf(Slug quality) => Qualities.Find(one => one.Id == quality.Value)?.Label ?? quality.Value;
}

public sealed record BodyRegionWord
{
    public string Id { get; init; } = "";
    public string Label { get; init; } = "";

    /// <summary>Where it is drawn, <c>front</c>, <c>back</c> or <c>both</c>; empty for one that is not.</summary>
    public string Side { get; init; } = "";

    /// <summary>How an ache in it is spoken of: "it sits in the throat".</summary>
    public string Where { get; init; } = "";
}
