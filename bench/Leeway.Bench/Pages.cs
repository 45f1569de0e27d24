using System.Text.RegularExpressions;

namespace Leeway.Bench;

/// <summary>The pages that a person goes to, as their links lead there.</summary>
/// <param name="Name">What it is, in a word or two.</param>
/// <param name="Address">Where it is in this vault.</param>
internal sealed partial record Page(string Name, string Address)
{
    /// <summary>Every page of a room's own: lists, rooms, one thing of each kind, an empty form.</summary>
    public static async Task<IReadOnlyList<Page>> OfRoomsAsync(Visitor visitor) =>
    [
        new("Today", "/today"),
        new("the gap", "/gap"),
        new("the gap's list, further back", "/gap?page=40"),
        new("a moment", await LinkAsync(visitor, "/gap", "/gap/[0-9a-f]{32}")),
        new("a step of the path", "/gap/new/00000000000000000000000000000020"),
        new("just the ache", "/gap/ache"),
        new("the river", "/gap/river"),
        new("the other bank", "/gap/other-bank"),
        new("letters", "/gap/letters"),
        new("stories", "/gap/stories"),
        new("find", "/search"),
        new("people", "/relations"),
        new("somebody", await LinkAsync(visitor, "/relations", "/relations/[0-9a-f]{32}")),
        new("the body", "/body"),
        new("a check-in", "/body/check-in"),
        new("protectors", "/body/protectors"),
        new("the drawer", "/body/drawer"),
        new("practices", "/practices"),
        new("a practice", await LinkAsync(visitor, "/practices", "/practices/(?!new|coin|earlier)[a-z-]+")),
        new("earlier practices", "/practices/earlier"),
        new("looking back", "/looking-back"),
        new("keys", "/keys"),
    ];

    /// <summary>The pictures of looking back, as they first show themselves.</summary>
    public static async Task<IReadOnlyList<Page>> OfLookingBackAsync(Visitor visitor) =>
        [.. Links("/looking-back/[a-z-]+", (await visitor.ReadAsync("/looking-back")).Text).Select(address => new Page(address[1..], address))];

    private static async Task<string> LinkAsync(Visitor visitor, string page, string pattern) => Links(pattern, (await visitor.ReadAsync(page)).Text).First();

    private static IEnumerable<string> Links(string pattern, string html) =>
        Regex.Matches(html, $"href=\"({pattern})\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(link => link.Groups[1].Value).Distinct(StringComparer.Ordinal);
}
