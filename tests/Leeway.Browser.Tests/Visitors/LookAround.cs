namespace Leeway.Browser.Tests.Visitors;

/// <summary>Goes wherever a link leads and sends nothing.</summary>
internal static class LookAround
{
    /// <param name="ofAKind">How many pages of each kind at most.</param>
    /// <param name="kindOf">What an address is one of.</param>
    /// <returns>Every page that was met, in the order of the links.</returns>
    public static async Task<IReadOnlyList<Answer>> FromAsync(Visitor visitor, string start, int ofAKind, Func<string, string> kindOf)
    {
        var pages = new List<Answer>();
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var ahead = new Queue<string>([start]);
        while (ahead.TryDequeue(out var address))
        {
            var kind = kindOf(address);
            if (Walk.Ends.Contains(kind) || met.GetValueOrDefault(kind) == ofAKind || !known.Add(address))
                continue;
            met[kind] = met.GetValueOrDefault(kind) + 1;
            var page = await visitor.GetAsync(address);
            pages.Add(page);
            foreach (var link in page.Links)
                ahead.Enqueue(link);
        }
        return pages;
    }
}
