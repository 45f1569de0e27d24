namespace Leeway.Web.Design;

/// <summary>What a page has drawn already, so that the rest of it can refer to that. One for each request.</summary>
public sealed class DrawnOnPage
{
    private readonly HashSet<string> drawn = new(StringComparer.Ordinal);

    /// <summary>True to the first who asks for a drawing of this name.</summary>
    public bool IsFirst(string name) => drawn.Add(name);
}
