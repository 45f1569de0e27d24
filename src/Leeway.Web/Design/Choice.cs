namespace Leeway.Web.Design;

/// <summary>Something that can be chosen: what the form sends, what a person reads, and what it means where one line helps.</summary>
public sealed record Choice(string Value, string Label, string? Means = null);

/// <summary>Choices that belong together under one name.</summary>
public sealed record ChoiceFamily(string Label, IReadOnlyList<Choice> Choices, string? About = null);
