namespace Leeway.Web.Words;

/// <summary>A feeling that may never have been learned: the front matter of <c>unlearned/*.md</c>.</summary>
public sealed record UnlearnedWord
{
    public string Id { get; init; } = "";

    /// <summary>Its number in addresses, which stand in a browser's history and name no feeling. It never changes, and is no other door's.</summary>
    public int Door { get; init; }

    public string Name { get; init; } = "";

    /// <summary>One sentence that opens the door.</summary>
    public string Line { get; init; } = "";

    /// <summary>Where in the body it may be felt: regions of <c>body.yaml</c>.</summary>
    public List<string> Body { get; init; } = [];

    public List<string> Qualities { get; init; } = [];

    /// <summary>The family of practices that it opens into.</summary>
    public string Practice { get; init; } = "";

    public string Question { get; init; } = "";
    public List<string> Beginnings { get; init; } = [];
}
