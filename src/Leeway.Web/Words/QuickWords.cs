namespace Leeway.Web.Words;

/// <summary>Just the ache, on one page: <c>path/quick.yaml</c>.</summary>
public sealed record QuickWords
{
    public string Title { get; init; } = "";
    public QuickField WhatHappened { get; init; } = new();
    public QuickAche Ache { get; init; } = new();
    public QuickRelation Relation { get; init; } = new();
    public string Keep { get; init; } = "";
    public string Empty { get; init; } = "";
    public Dictionary<string, string> Kept { get; init; } = [];
}

public sealed record QuickField
{
    public string Label { get; init; } = "";
    public string Placeholder { get; init; } = "";
}

public sealed record QuickAche
{
    public Labelled CantTell { get; init; } = new();
    public List<ScaleWord> Scale { get; init; } = [];
}

public sealed record ScaleWord
{
    public int Value { get; init; }
    public string Label { get; init; } = "";
}

public sealed record QuickRelation
{
    public string Label { get; init; } = "";
    public string None { get; init; } = "";
}
