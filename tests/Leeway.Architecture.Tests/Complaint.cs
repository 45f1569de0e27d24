namespace Leeway.Architecture.Tests;

internal static class Complaint
{
    /// <summary>Fails with one line for each thing found, so that all can be put right at once.</summary>
    public static void None(IEnumerable<string> found, string because)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, $"{because}\n  {string.Join("\n  ", all.Take(40))}{(all.Count > 40 ? $"\n  and {all.Count - 40} more" : "")}");
    }
}
