using Leeway.Domain.Log;
using Leeway.Vault.Keys;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Web.Sample;

/// <summary>Keeps made-up lives in vaults, by the way that real ones go: the door, a decision, the log.</summary>
public sealed class SampleVaults(SampleWords words, Doors doors, OpenVaults vaults)
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

    public LocalDate TodayAtHome(Instant now) => now.InZone(DateTimeZoneProviders.Tzdb[words.Couple.People[0].Zones.Home]).Date;

    internal async Task KeepAsync(PersonWords person, Style style, IEnumerable<Sitting> sittings, int most, CancellationToken cancel)
    {
        VaultSession? session = null;
        foreach (var sitting in sittings)
        {
            session ??= await BeginAsync(person, style, sitting.At - Duration.FromMinutes(2), cancel);
            var decision = await session.Vault.Log.KeepAsync(sitting.Decide, sitting.At, cancel: cancel);
            if (decision.Refusal is { } refusal)
                throw new InvalidOperationException($"{person.Name}, {sitting.At}: refused with {refusal.Code} ({refusal.Field}).");
            if (sitting.Forgets)
                await vaults.ForgetHiddenAsync(session.Vault, cancel);
            if (session.Vault.Log.Position >= most)
                break;
        }
        if (session is not null)
            await vaults.LockAsync(session, cancel);
    }

    private async Task<VaultSession> BeginAsync(PersonWords person, Style style, Instant at, CancellationToken cancel) =>
        await doors.BeginAsync(PersonName.Parse(person.Name)!, person.Passphrase, style.Device, at, cancel) is { } begun
            ? begun.Vault
            : throw new InvalidOperationException($"{person.Name} has a vault here already.");
}
