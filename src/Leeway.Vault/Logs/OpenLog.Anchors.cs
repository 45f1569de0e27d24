using System.Collections.Concurrent;
using Leeway.Vault.Sealing;

namespace Leeway.Vault.Logs;

/// <summary>What devices remember of the log's end.</summary>
public sealed partial class OpenLog
{
    /// <summary>A device comes back with the anchor it was given last; more than these are looked up in the store again.</summary>
    private const int MostFollowed = 64;

    /// <summary>The anchors that were made here, or found to be in this log, with their positions.</summary>
    private readonly ConcurrentDictionary<string, long> followed = new();

    /// <summary>
    /// Where the log ends, for a device to remember; what it remembers already where that was not found to be in this log
    /// (<see cref="FewerThanAsync"/>), so that an older state does not become the one that counts.
    /// </summary>
    public string Anchor(string? remembered = null)
    {
        if (remembered is not null && !followed.ContainsKey(remembered) && Sealing.Anchor.Read(Keys, remembered) is not null)
            return remembered;
        var here = point;
        return Follow(Sealing.Anchor.Write(Keys, here.Position, here.Chain), here.Position);
    }

    /// <summary>Whether an anchor says that it is of this log; its mac is looked at where it is used.</summary>
    public bool IsAnchorHere(string written) => written.StartsWith(Keys.AnchorTag + ".", StringComparison.Ordinal);

    /// <summary>
    /// How many entries fewer there are than a device remembers: 0 when the remembered end is a prefix of what is here,
    /// at least 1 when it is not; null when it is no anchor of this log.
    /// </summary>
    public async Task<long?> FewerThanAsync(string written, CancellationToken cancel = default)
    {
        if (followed.ContainsKey(written))
            return 0;
        if (Sealing.Anchor.Read(Keys, written) is not { } anchor)
            return null;
        await RefreshAsync(cancel);
        if (anchor.Position > point.Position)
            return anchor.Position - point.Position;
        var entries = await store.EntriesAsync(Keys.Log, 0, cancel);
        if (!Chain.Same(Chain.Over(Keys.Log, entries.Where(entry => entry.Position <= anchor.Position)), anchor.Chain))
            return 1;
        Follow(written, anchor.Position);
        return 0;
    }

    private string Follow(string anchor, long position)
    {
        if (followed.Count >= MostFollowed)
            followed.TryRemove(followed.MinBy(known => known.Value).Key, out _);
        followed[anchor] = position;
        return anchor;
    }
}
