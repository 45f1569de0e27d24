namespace Leeway.Web.Words;

/// <summary>The coin that somebody may have tossed before a practice, and the touches before and after it: <c>coin.yaml</c>.</summary>
public sealed record CoinWords
{
    public string Title { get; init; } = "";
    public string WhatItIs { get; init; } = "";
    public string Cost { get; init; } = "";
    public string On { get; init; } = "";
    public string Off { get; init; } = "";
    public string Without { get; init; } = "";
    public string Now { get; init; } = "";
    public string Wait { get; init; } = "";
    public string WaitDone { get; init; } = "";
    public string BeginAnyway { get; init; } = "";
    public string Rated { get; init; } = "";
    public string TooFew { get; init; } = "";
    public TouchWords BeforeAfter { get; init; } = new();
}

public sealed record TouchWords
{
    public string Before { get; init; } = "";
    public string After { get; init; } = "";
    public string Why { get; init; } = "";
    public string WhyAfter { get; init; } = "";
    public TouchWord Tension { get; init; } = new();
    public TouchWord Ease { get; init; } = new();
    public TouchWord Stay { get; init; } = new();
}

public sealed record TouchWord
{
    public string Label { get; init; } = "";
    public string Least { get; init; } = "";
    public string Most { get; init; } = "";
    public string Skip { get; init; } = "";
}
