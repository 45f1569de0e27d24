using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Keys;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;

namespace Leeway.Vault.Keys;

/// <summary>What is found in a vault whose key is at hand.</summary>
/// <param name="Log">The vault's log.</param>
/// <param name="Name">The name that was chosen at the door.</param>
/// <param name="Found">What is wrong with its log, if anything.</param>
/// <param name="Entries">How many entries open.</param>
/// <param name="Forgotten">How many were forgotten, each with a marker that the key made.</param>
/// <param name="Drafts">How many drafts open.</param>
/// <param name="DamagedDrafts">How many do not.</param>
public sealed record VaultCheck(LogId Log, string Name, OpeningReport Found, int Entries, int Forgotten, int Drafts, int DamagedDrafts)
{
    public bool IsWhole => Found.IsWhole && DamagedDrafts == 0;
}

/// <summary>Opens every entry and every draft of a vault, and changes nothing.</summary>
public sealed class VaultVerification(ILogStore store, Rooms rooms, Stretching stretching)
{
    /// <returns>Null when name and passphrase open nothing.</returns>
    public async Task<VaultCheck?> CheckAsync(PersonName name, string passphrase, CancellationToken cancel = default)
    {
        using var slot = await stretching.SlotAsync(name, passphrase, cancel);
        using var key = await store.SlotAsync(slot.Selector, cancel) is { } bytes ? slot.Unwrap(bytes) : null;
        return key is null ? null : await CheckAsync(key, cancel);
    }

    private async Task<VaultCheck> CheckAsync(Secret key, CancellationToken cancel)
    {
        using var log = await OpenLog.OpenAsync(store, rooms, key, isNew: false, cancel);
        var entries = await store.EntriesAsync(log.Keys.Log, 0, cancel);
        var notes = await store.NotesAsync(log.Keys.Log, cancel);
        var drafts = notes.Count(note => NoteSeal.TryOpen(log.Keys, note.Note, note.Bytes) is not null);
        return new(
            log.Keys.Log,
            log.State.Of<KeysState>().Name,
            log.Report,
            log.State.History.Count,
            entries.Count(entry => ForgottenMarker.IsGenuine(log.Keys, entry)),
            drafts,
            notes.Count - drafts);
    }
}
