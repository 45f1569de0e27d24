namespace Leeway.Web.Words;

/// <summary>Protectors: <c>protectors.yaml</c>.</summary>
public sealed record ProtectorWords
{
    public PathFrame Path { get; init; } = new();
    public ProtectorChoice Choose { get; init; } = new();
    public List<Labelled> Kinds { get; init; } = [];
    public List<Node> Steps { get; init; } = [];
    public GalleryWords Gallery { get; init; } = new();
}

public sealed record ProtectorChoice
{
    public string Legend { get; init; } = "";
    public string Hint { get; init; } = "";
    public CheckInLine Own { get; init; } = new();
}

public sealed record GalleryWords
{
    public string Title { get; init; } = "";
    public string Lead { get; init; } = "";
    public string Empty { get; init; } = "";
}
