namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>Words of a text that evaluate.</summary>
/// <param name="Start">Index of the first UTF-16 unit in the text as typed.</param>
/// <param name="Length">UTF-16 units, at least 1; the mark ends inside the text.</param>
/// <param name="Kind">Why they are marked.</param>
public sealed record Mark(int Start, int Length, DemandKind Kind)
{
    public int End => Start + Length;
}
