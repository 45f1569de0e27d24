namespace Leeway.Web.Words;

/// <summary>How the ache is now: <c>path/revisit.yaml</c>.</summary>
public sealed record RevisitWords
{
    public RevisitNow Now { get; init; } = new();
    public List<Labelled> Choices { get; init; } = [];
    public Dictionary<string, string> Said { get; init; } = [];
    public RevisitLater Later { get; init; } = new();
    public string NothingMore { get; init; } = "";
    public string LineWords { get; init; } = "";
    public string OnePoint { get; init; } = "";
}

public sealed record RevisitNow
{
    public string Title { get; init; } = "";
    public string Question { get; init; } = "";
    public string Why { get; init; } = "";
    public List<string> Beginnings { get; init; } = [];
    public string? Placeholder { get; init; }
    public string AcheLabel { get; init; } = "";
}

public sealed record RevisitLater
{
    public string Label { get; init; } = "";
    public string Means { get; init; } = "";
}
