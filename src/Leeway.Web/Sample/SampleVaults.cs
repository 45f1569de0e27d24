using Leeway.Domain.Log;
using Leeway.Vault.Keys;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Web.Sample;

/// <summary>Keeps made-up lives in vaults, by the way that real ones go: the door, a decision, the log.</summary>
public sealed class SampleVaults(SampleWords words, Domain.Log.Rooms rooms, Doors doors, OpenVaults vaults)
{
    private const ulong Seed = 20;

    /// <summary>Both of the couple, each in a vault of their own.</summary>
    /// <param name="now">The lives end on the day before.</param>
    /// <param name="cancel">Ends it; what was kept stays.</param>
    /// <returns>The names and passphrases that open them.</returns>
    public async Task<IReadOnlyList<(string Name, string Passphrase)>> KeepCoupleAsync(Instant now, CancellationToken cancel = default)
    {
        var lives = SampleLives.Of(words, Seed, TodayAtHome(now));
        await Task.WhenAll(lives.Select(life => Task.Run(() => KeepAsync(life.Person, life.Style, life.Sittings, int.MaxValue, cancel), cancel)));
        return [.. lives.Select(life => (life.Person.Name, life.Person.Passphrase))];
    }

    /// <summary>One vault of exactly so many entries.</summary>
    /// <returns>The name and the passphrase that open it.</returns>
    public async Task<(string Name, string Passphrase)> KeepLongAsync(int entries, Instant now, CancellationToken cancel = default)
    {
        var (life, sittings) = LongLife.Of(words, Seed, TodayAtHome(now), entries, LogState.Empty(rooms));
        await KeepAsync(life.Person, life.Style, sittings, entries, cancel);
        return (life.Person.Name, life.Person.Passphrase);
    }

    private LocalDate TodayAtHome(Instant now) => now.InZone(DateTimeZoneProviders.Tzdb[words.Couple.People[0].Zones.Home]).Date;

    private async Task KeepAsync(PersonWords person, Style style, IEnumerable<Sitting> sittings, int most, CancellationToken cancel)
    {
        VaultSession? session = null;
        foreach (var sitting in sittings)
        {
            session ??= await BeginAsync(person, style, sitting.At - Duration.FromMinutes(2), cancel);
            var log = session.Vault.Log;
            var decision = await log.KeepAsync(state => AtMost(sitting.Decide(state), most - log.Position), sitting.At, cancel: cancel);
            if (decision.Refusal is { } refusal)
                throw new InvalidOperationException($"{person.Name}, {sitting.At}: refused with {refusal.Code} ({refusal.Field}).");
            if (sitting.Forgets)
                await vaults.ForgetHiddenAsync(session.Vault, cancel);
            if (log.Position >= most)
                break;
        }
        if (session is not null)
            await vaults.LockAsync(session, cancel);
    }

    private static Decision AtMost(Decision decision, long room) =>
        decision.Events.Count <= room ? decision : Decision.Keep([.. decision.Events.Take((int)room)]);

    private async Task<VaultSession> BeginAsync(PersonWords person, Style style, Instant at, CancellationToken cancel) =>
        await doors.BeginAsync(PersonName.Parse(person.Name)!, person.Passphrase, style.Device, at, cancel) is { } begun
            ? begun.Vault
            : throw new InvalidOperationException($"{person.Name} has a vault here already.");
}
