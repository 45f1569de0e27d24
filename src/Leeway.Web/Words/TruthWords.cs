namespace Leeway.Web.Words;

/// <summary>Truths to choose from, and when each comes back: <c>truths.yaml</c>.</summary>
public sealed record TruthWords
{
    public List<TruthWord> Truths { get; init; } = [];
}

public sealed record TruthWord
{
    public string Id { get; init; } = "";
    public string Line { get; init; } = "";
    public List<string> When { get; init; } = [];
}
