namespace Leeway.Web.Design;

/// <summary>One step of a way: where it is, whether something is written there, and whether one stands there now.</summary>
public sealed record CrossingStep(string Title, string Id, bool Has = false, bool Here = false);
