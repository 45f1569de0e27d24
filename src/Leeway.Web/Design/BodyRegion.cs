namespace Leeway.Web.Design;

/// <summary>A place in the body, or one beside it that is only in the list.</summary>
public sealed record BodyRegion(string Id, string Label);

/// <summary>What it is like there: tight, hollow, warm.</summary>
public sealed record BodyQuality(string Id, string Label, string? Means = null);
