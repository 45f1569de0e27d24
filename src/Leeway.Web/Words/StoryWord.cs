namespace Leeway.Web.Words;

/// <summary>A survival story; its text follows below the front matter: <c>stories/*.md</c>.</summary>
public sealed record StoryWord
{
    public string Id { get; init; } = "";
    public string Family { get; init; } = "";
    public string Line { get; init; } = "";
}
