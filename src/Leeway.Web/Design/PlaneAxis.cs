namespace Leeway.Web.Design;

/// <summary>One of the two amounts of a plane.</summary>
/// <param name="Name">The form's field.</param>
/// <param name="Value">"0" to "10", or empty when none is said.</param>
public sealed record PlaneAxis(string Name, string Label, string Least, string Most, string Value, string? Error = null);
