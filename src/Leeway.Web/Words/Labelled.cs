namespace Leeway.Web.Words;

/// <summary>Something to choose, in any list of words.</summary>
public sealed record Labelled
{
    public string Id { get; init; } = "";
    public string Label { get; init; } = "";
    public string? Means { get; init; }
}
