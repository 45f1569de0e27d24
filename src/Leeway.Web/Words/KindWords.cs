namespace Leeway.Web.Words;

/// <summary>The kinds of words that evaluate, with why and a gentler way: <c>invitation/kinds.yaml</c>.</summary>
public sealed record KindWords
{
    public List<KindWord> Kinds { get; init; } = [];
}

public sealed record KindWord
{
    public string Id { get; init; } = "";
    public string Label { get; init; } = "";
    public string Why { get; init; } = "";
    public string Gentler { get; init; } = "";
}
