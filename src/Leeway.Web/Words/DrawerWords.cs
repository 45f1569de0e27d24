namespace Leeway.Web.Words;

/// <summary>The drawer of being met: <c>drawer.yaml</c>.</summary>
public sealed record DrawerWords
{
    public string Title { get; init; } = "";
    public string Lead { get; init; } = "";
    public string Empty { get; init; } = "";
    public DrawerKeep Keep { get; init; } = new();
    public string Who { get; init; } = "";
    public string Body { get; init; } = "";
    public DrawerRead Read { get; init; } = new();
    public string Enough { get; init; } = "";
    public List<string> Kept { get; init; } = [];
}

public sealed record DrawerKeep
{
    public string Label { get; init; } = "";
    public string Placeholder { get; init; } = "";
    public List<string> Beginnings { get; init; } = [];
    public string Button { get; init; } = "";
}

public sealed record DrawerRead
{
    public string Label { get; init; } = "";
    public string Lead { get; init; } = "";
    public string Another { get; init; } = "";
}
