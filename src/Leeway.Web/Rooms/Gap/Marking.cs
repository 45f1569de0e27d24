using Leeway.Domain.Rooms.Gap.Invitation;
using Leeway.Web.Rooms.Gap.Invitation;

namespace Leeway.Web.Rooms.Gap;

/// <summary>Words of a demand that were marked, and the kind by its name in the content.</summary>
public sealed record MarkedPlace(int Start, int Length, string Kind);

/// <summary>Marks what evaluates in a text, and finds the parts of an invitation that are in it already. Keeps nothing.</summary>
public sealed class Marking(InvitationShelf shelf)
{
    public IReadOnlyList<MarkedPlace> Read(string text) => [.. shelf.Rules.Read(text).Select(mark => new MarkedPlace(mark.Start, mark.Length, mark.Kind.WireName()))];

    /// <summary>For each part of an invitation, the clauses in which it already speaks.</summary>
    public ILookup<string, string> Parts(string text) =>
        shelf.Parts.Found(text).ToLookup(found => found.Part.WireName(), found => text.Substring(found.Start, found.Length));

    /// <summary>Null when a request leaves room for a no; else what could open it.</summary>
    public AskHint? Hint(string ask) => shelf.Invites.Refusable(ask) is { LeavesRoom: false } reading ? reading.Hint : null;

    /// <summary>The text in pieces, marked and unmarked in turn; marks that overlap are one piece.</summary>
    public static List<(string Text, bool Marked)> Pieces(string text, IReadOnlyList<MarkedPlace> marks)
    {
        var pieces = new List<(string, bool)>();
        var at = 0;
        foreach (var mark in marks.OrderBy(mark => mark.Start))
        {
            var end = mark.Start + mark.Length;
            if (end <= at)
                continue;
            var start = Math.Max(at, mark.Start);
            if (start > at)
                pieces.Add((text[at..start], false));
            pieces.Add((text[start..end], true));
            at = end;
        }
        if (at < text.Length)
            pieces.Add((text[at..], false));
        return pieces;
    }
}
