namespace Leeway.Vault.Sqlite.Tests.Children;

/// <summary>A child that serves from a folder until it is killed.</summary>
internal static class Serving
{
    public static async Task<int> RunAsync(string folder)
    {
        await using var store = await SqliteLogStore.OpenAsync(folder);
        Child.Say("serving");
        await Task.Delay(Timeout.Infinite);
        return 0;
    }
}
