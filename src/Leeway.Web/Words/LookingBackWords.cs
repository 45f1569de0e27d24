namespace Leeway.Web.Words;

/// <summary>Looking back: <c>looking-back.yaml</c>.</summary>
public sealed record LookingBackWords
{
    public string Lead { get; init; } = "";

    /// <summary>What is said of a life here, and what is not.</summary>
    public List<string> Said { get; init; } = [];

    public string Enough { get; init; } = "";

    public PictureWords Body { get; init; } = new();
    public PictureWords FullAndMet { get; init; } = new();
    public PictureWords Capacity { get; init; } = new();
    public PictureWords Practices { get; init; } = new();
}

/// <summary>The words of one picture that do not depend on what was written.</summary>
public sealed record PictureWords
{
    public string Title { get; init; } = "";
    public string Lead { get; init; } = "";

    /// <summary>Nothing is there at all.</summary>
    public string Empty { get; init; } = "";

    /// <summary>Nothing is there in these weeks.</summary>
    public string EmptyHere { get; init; } = "";

    /// <summary>How it is read, and what it cannot know.</summary>
    public List<string> Notes { get; init; } = [];
}
