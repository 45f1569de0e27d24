using Leeway.Domain.Rooms.Keys;
using Leeway.Vault.Keys;
using Leeway.Vault.Sealing;
using Leeway.Vault.Tests.Stores;
using NodaTime;

namespace Leeway.Vault.Tests.Keys;

/// <summary>
/// A house with doors, over any engine. Deriving a key from a passphrase is slow on purpose, so all but one test
/// (<see cref="DoorsSuite.What_was_begun_opens_after_a_restart_with_its_passphrase_and_with_no_other"/>) do it in one step.
/// </summary>
public abstract class VaultSuite : StoreSuite
{
    protected const string Phrase = "otter lantern gravel nine willow";
    protected const string OtherPhrase = "pebble thursday anchor moss violin";

    private Stretching? stretching;

    /// <summary>Whether a passphrase is stretched once only.</summary>
    protected bool Fast { get; set; } = true;

    protected static PersonName Noor { get; } = PersonName.Parse("Noor")!;

    protected OpenVaults Vaults { get; private set; } = null!;

    protected Doors Doors { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        OpenHouse();
    }

    public override async ValueTask DisposeAsync()
    {
        stretching?.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>As after a restart of the program.</summary>
    protected async Task RestartAsync()
    {
        await ReopenStoreAsync();
        OpenHouse();
    }

    /// <summary>A second process on the same store.</summary>
    protected (OpenVaults Vaults, Doors Doors) AnotherNode()
    {
        var vaults = new OpenVaults(Store, Lines.House, Lines.DraftsOf);
        return (vaults, new(Store, vaults, stretching!));
    }

    protected async Task<(SessionKey Session, VaultSession Vault)> BeginAsync(params string[] texts)
    {
        var begun = await Doors.BeginAsync(Noor, Phrase, "laptop", Evening, Cancel);
        foreach (var text in texts)
            await KeepAsync(begun!.Value.Vault.Vault.Log, text);
        return begun!.Value;
    }

    protected Task<(SessionKey Session, VaultSession Vault)?> UnlockAsync(string phrase, Instant? at = null) =>
        Doors.UnlockAsync(Noor, phrase, "phone", at ?? Evening, Cancel);

    protected Task<VaultSession?> ResumeAsync(SessionKey session, Instant? at = null, bool use = true) =>
        Vaults.ResumeAsync(session, at ?? Evening, use, Cancel);

    protected static KeysState KeysOf(VaultSession session) => session.Vault.Log.State.Of<KeysState>();

    protected static IEnumerable<string> TextsOf(VaultSession? session) => TextsOf(session!.Vault.Log);

    private void OpenHouse()
    {
        stretching?.Dispose();
        stretching = Fast ? new(Store, 1) : new(Store);
        Vaults = new(Store, Lines.House, Lines.DraftsOf);
        Doors = new(Store, Vaults, stretching);
    }
}
