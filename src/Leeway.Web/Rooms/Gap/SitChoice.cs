using System.Globalization;

namespace Leeway.Web.Rooms.Gap;

/// <summary>How somebody wants to sit: minutes, which words, and whether breath is counted. Null minutes: not chosen yet.</summary>
/// <param name="FromPath">Whether it was begun on the guided path, which then goes on.</param>
public sealed record SitChoice(int? Minutes, string Set, bool Breath, bool FromPath)
{
    public const string Path = "path";

    /// <summary>In minutes.</summary>
    public const int Shortest = 1, Longest = 180;

    /// <summary>Which of the ready lengths stands chosen, as the form sends it; empty for none.</summary>
    public string Ready { get; private init; } = "";

    /// <summary>A length of one's own as it was typed. Where it is not blank it counts, and the ready one does not.</summary>
    public string Own { get; private init; } = "";

    public bool OwnIsOff => Own.Length > 0 && Minutes is null;

    public static SitChoice Read(IQueryCollection query)
    {
        var (ready, own) = (query["minutes"].ToString(), query["own"].ToString().Trim());
        return new(
            Parse(own.Length > 0 ? own : ready),
            query["set"] is ["outward" or "night" or "day"] ? query["set"].ToString() : "",
            query["breath"] != "none",
            query["from"] == Path)
        {
            Ready = ready,
            Own = own,
        };
    }

    private static int? Parse(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= Shortest and <= Longest ? minutes : null;
}
