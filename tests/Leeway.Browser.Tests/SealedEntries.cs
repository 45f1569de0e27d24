using Leeway.Vault.Sqlite;

namespace Leeway.Browser.Tests;

/// <summary>What somebody wrote, as it lies sealed in a folder, so that a test can ask whether it still does.</summary>
internal static class SealedEntries
{
    private const int Beginning = 64; // bytes; the rest may lie on another page of the database

    /// <summary>Every entry of the one vault in a folder that no Leeway serves now, the oldest first.</summary>
    public static async Task<IReadOnlyList<byte[]>> InAsync(string folder)
    {
        await using var store = await SqliteLogStore.OpenAsync(folder);
        var entries = await store.EntriesAsync(Assert.Single(await store.LogsAsync()), after: 0);
        return [.. entries.Select(entry => entry.Bytes)];
    }

    /// <summary>Whether the beginning of an entry is in any file of the folder, served or not. The lock, which is empty, cannot be read by two.</summary>
    public static bool IsIn(string folder, byte[] entry) =>
        Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != "serving.lock").Any(file => BytesOf(file).AsSpan().IndexOf(entry.AsSpan(0, Beginning)) >= 0);

    private static byte[] BytesOf(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        open.CopyTo(bytes);
        return bytes.ToArray();
    }
}
