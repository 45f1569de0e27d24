using System.Text;

namespace Leeway.Browser.Tests.Canary;

/// <summary>Looks for a word in folders, files and lines, in every disguise.</summary>
internal sealed class Scanner(string word)
{
    private readonly IReadOnlyList<(string Name, byte[] Bytes)> disguises = Disguises.Of(word);

    /// <summary>Where it was found and how it was disguised; nothing when it is nowhere.</summary>
    public IReadOnlyList<string> InFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .SelectMany(file => In(Path.GetRelativePath(folder, file)).Select(found => $"{found}, in the name of a file").Concat(InBytes(BytesOf(file)).Select(found => $"{found}, in {file}")))];

    public IReadOnlyList<string> In(string text) => [.. InBytes(Encoding.UTF8.GetBytes(text))];

    /// <summary>In streams that were compressed only as it is: noise opens to too much to look for everything in it.</summary>
    public IEnumerable<string> InBytes(byte[] bytes)
    {
        foreach (var (name, disguised) in disguises)
            if (bytes.AsSpan().IndexOf(disguised) >= 0)
                yield return name;
        var plain = disguises.Where(disguise => disguise.Name.StartsWith("plain", StringComparison.Ordinal)).ToList();
        foreach (var (name, _) in Unpacking.In(bytes).SelectMany(opened => plain.Where(disguise => opened.AsSpan().IndexOf(disguise.Bytes) >= 0)).Distinct())
            yield return $"{name}, compressed";
    }

    /// <summary>Also of a file that somebody has open and writes to; a socket has none.</summary>
    private static byte[] BytesOf(string file)
    {
        try
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            open.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (IOException)
        {
            return [];
        }
    }
}
