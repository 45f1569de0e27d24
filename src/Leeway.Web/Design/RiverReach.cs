namespace Leeway.Web.Design;

/// <summary>
/// One week, or month, of one's own moments. <paramref name="Median"/> is null where nothing was written, or no ache could
/// be told: the river is left open there. <paramref name="Label"/> is short, such as "3 Mar".
/// </summary>
public sealed record RiverReach(string Label, double? Median, IReadOnlyList<int> Aches, int Stayed = 0, int SetDown = 0)
{
    public bool IsOpen => Median is null;
}
