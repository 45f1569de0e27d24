namespace Leeway.Web.Words;

/// <summary>The fine names of feelings: <c>feelings.yaml</c>.</summary>
public sealed record FeelingFamilies
{
    public List<FeelingFamily> Families { get; init; } = [];
}

public sealed record FeelingFamily
{
    public string Id { get; init; } = "";
    public string Label { get; init; } = "";
    public string About { get; init; } = "";
    public List<Labelled> Words { get; init; } = [];
}
