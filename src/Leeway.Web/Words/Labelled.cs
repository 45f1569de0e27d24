namespace Leeway.Web.Words;

/// <summary>Something to choose, in any list of words.</summary>
public sealed record Labelled
{
    public string Id { get; init; } = "";
    public string Label { get; init; } = "";
    public string? Means { get; init; }
    /// <summary>How it is said in a line of a list, where its label alone would be a riddle.</summary>
    public string? Listed { get; init; }
}
