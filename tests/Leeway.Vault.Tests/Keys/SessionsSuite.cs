using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Keys;
using Leeway.Testing;
using Leeway.Vault.Keys;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Vault.Tests.Keys;

/// <summary>What a cookie opens, how long, and what is left in memory and on the disk when it does not.</summary>
public abstract class SessionsSuite : VaultSuite
{
    private static Instant After(int minutes) => Evening + Duration.FromMinutes(minutes);

    [Fact]
    [Promise("X4")]
    public async Task After_a_lock_the_old_cookie_opens_nothing_and_nothing_is_left_in_memory()
    {
        var begun = await BeginAsync("one");
        using var cookie = SessionKey.FromCookie(begun.Session.CookieValue())!;
        Assert.Equal(["one"], TextsOf(await ResumeAsync(cookie)));

        await Vaults.LockAsync(begun.Vault, Cancel);

        Assert.Null(await ResumeAsync(cookie));
        Assert.Equal(0, Vaults.Count);
        Assert.True(begun.Vault.Vault.Log.IsClosed);
        Assert.True(begun.Vault.Vault.Key.Wiped);
    }

    [Fact]
    public async Task A_lock_is_carried_out_also_when_the_page_that_asked_for_it_was_left()
    {
        var begun = await BeginAsync("one");
        await begun.Vault.Vault.Log.KeepAsync(_ => Decision.Keep(new ThingHidden(new(1))), Evening, cancel: Cancel);
        using var left = new CancellationTokenSource();
        await left.CancelAsync();

        await Vaults.LockAsync(begun.Vault, left.Token);

        Assert.True(begun.Vault.Vault.Key.Wiped);
        Assert.Null(await ResumeAsync(begun.Session));
    }

    [Fact]
    public async Task A_cookie_opens_on_any_node_and_after_a_restart()
    {
        var begun = await BeginAsync("one");
        var (there, _) = AnotherNode();

        Assert.Equal(["one"], TextsOf(await there.ResumeAsync(begun.Session, Evening, use: true, Cancel)));
        await RestartAsync();
        Assert.Equal(["one"], TextsOf(await ResumeAsync(begun.Session)));
    }

    [Fact]
    public async Task A_session_ends_when_it_is_not_used_and_use_moves_its_end()
    {
        var begun = await BeginAsync();

        Assert.NotNull(await ResumeAsync(begun.Session, After(14)));
        Assert.NotNull(await ResumeAsync(begun.Session, After(28)));
        Assert.NotNull(await ResumeAsync(begun.Session, After(42), use: false));
        Assert.Null(await ResumeAsync(begun.Session, After(43)));
        Assert.Null(await ResumeAsync(begun.Session, After(50)));
    }

    [Fact]
    public async Task A_session_ends_a_day_after_it_began_however_much_it_is_used()
    {
        var begun = await BeginAsync();
        await begun.Vault.Vault.Log.KeepAsync(_ => Decision.Keep(new PreferencesSet(new(1), 720, null, null, false)), Evening, cancel: Cancel);

        for (var minutes = 10; minutes < 24 * 60; minutes += 10)
            Assert.NotNull(await ResumeAsync(begun.Session, After(minutes)));

        Assert.Null(await ResumeAsync(begun.Session, After(24 * 60)));
    }

    [Fact]
    public async Task A_shorter_idle_time_counts_for_the_session_in_which_it_was_chosen()
    {
        var begun = await BeginAsync();
        await begun.Vault.Vault.Log.KeepAsync(_ => Decision.Keep(new PreferencesSet(new(1), 720, null, null, false)), Evening, cancel: Cancel);
        await ResumeAsync(begun.Session, After(1));
        await begun.Vault.Vault.Log.KeepAsync(_ => Decision.Keep(new PreferencesSet(new(2), 5, null, null, false)), After(1), cancel: Cancel);
        await ResumeAsync(begun.Session, After(2));

        Assert.Null(await ResumeAsync(begun.Session, After(8)));
    }

    [Fact]
    public async Task A_lock_in_the_moment_in_which_a_session_is_moved_on_stays_a_lock()
    {
        var begun = await BeginAsync();
        var (there, _) = AnotherNode();
        var session = await there.ResumeAsync(begun.Session, Evening, use: true, Cancel);
        Store.Before(change => change.PutSessions.Count > 0, () => there.LockAsync(session!, Cancel));

        Assert.Null(await ResumeAsync(begun.Session, After(5)));
        Assert.Null(await Store.SessionAsync(begun.Session.Row, Cancel));
        Assert.Equal(0, Vaults.Count);
    }

    [Fact]
    public async Task A_row_whose_end_was_moved_in_the_store_opens_nothing()
    {
        var begun = await BeginAsync();
        var row = (await Store.SessionAsync(begun.Session.Row, Cancel))!;
        await Store.CommitAsync(new() { PutSessions = [row with { ExpiresAt = row.ExpiresAt + 86_400 }] }, Cancel);

        Assert.Null(await ResumeAsync(begun.Session));
        Assert.Null(await ResumeAsync(begun.Session, After(60)));
    }

    [Fact]
    public async Task A_row_that_was_put_back_after_its_session_was_ended_from_elsewhere_opens_nothing()
    {
        var begun = await BeginAsync();
        var other = await UnlockAsync(Phrase);
        var row = (await Store.SessionAsync(other!.Value.Session.Row, Cancel))!;
        await Doors.SignOutEverywhereAsync(begun.Vault, "laptop", Evening, Cancel);
        await Store.CommitAsync(new() { PutSessions = [row] }, Cancel);

        Assert.Null(await ResumeAsync(other.Value.Session));
        Assert.Null(await Store.SessionAsync(row.Row, Cancel));
    }

    [Fact]
    public async Task A_sweep_wipes_vaults_whose_sessions_are_over_and_drops_their_rows()
    {
        var begun = await BeginAsync();

        await Vaults.SweepAsync(After(14), Cancel);
        Assert.Equal(1, Vaults.Count);
        await Vaults.SweepAsync(After(16), Cancel);

        Assert.Equal(0, Vaults.Count);
        Assert.True(begun.Vault.Vault.Key.Wiped);
        Assert.Null(await Store.SessionAsync(begun.Session.Row, Cancel));
    }

    [Fact]
    public async Task A_sweep_wipes_a_vault_that_was_locked_by_another_node()
    {
        var begun = await BeginAsync();
        var (there, _) = AnotherNode();
        var session = await there.ResumeAsync(begun.Session, Evening, use: true, Cancel);

        await there.LockAsync(session!, Cancel);
        await Vaults.SweepAsync(After(1), Cancel);

        Assert.Equal(0, Vaults.Count);
    }

    [Fact]
    public async Task A_sweep_forgets_what_has_been_hidden_for_ten_minutes_also_by_a_clock_that_ran_ahead()
    {
        var begun = await BeginAsync();
        var log = begun.Vault.Vault.Log;
        await KeepAsync(log, "now", new(1));
        await KeepAsync(log, "ahead", new(2));
        await log.KeepAsync(_ => Decision.Keep(new ThingHidden(new(1))), Evening, cancel: Cancel);
        await log.KeepAsync(_ => Decision.Keep(new ThingHidden(new(2))), Evening + Duration.FromDays(3650), cancel: Cancel);

        await Vaults.SweepAsync(After(9), Cancel);
        Assert.Equal([new ThingId(1)], log.State.Hidden.Keys);
        await Vaults.SweepAsync(After(10), Cancel);
        Assert.Empty(log.State.Hidden);
    }

    [Fact]
    [Promise("X3")]
    public async Task What_was_hidden_is_forgotten_at_a_lock_and_after_a_crash_at_the_next_unlock()
    {
        var begun = await BeginAsync();
        var log = begun.Vault.Vault.Log;
        await KeepAsync(log, "one", new(1));
        await KeepAsync(log, "two", new(2));
        var entries = await Store.EntriesAsync(log.Keys.Log, 0, Cancel);
        await log.KeepAsync(_ => Decision.Keep(new ThingHidden(new(1))), Evening, cancel: Cancel);

        await Vaults.LockAsync(begun.Vault, Cancel);
        Assert.False(IsOnTheDisk(entries[2].Bytes));

        var again = await UnlockAsync(Phrase);
        await again!.Value.Vault.Vault.Log.KeepAsync(_ => Decision.Keep(new ThingHidden(new(2))), Evening, cancel: Cancel);
        await RestartAsync();
        Assert.True(IsOnTheDisk(entries[3].Bytes));
        Assert.NotNull(await UnlockAsync(Phrase));
        Assert.False(IsOnTheDisk(entries[3].Bytes));
    }

    [Fact]
    public async Task A_lock_of_one_device_leaves_the_other_one_open()
    {
        var begun = await BeginAsync("one");
        var other = await UnlockAsync(Phrase);

        await Vaults.LockAsync(begun.Vault, Cancel);

        Assert.Null(await ResumeAsync(begun.Session));
        Assert.Equal(["one"], TextsOf(await ResumeAsync(other!.Value.Session)));
    }

    [Fact]
    public async Task Requests_and_locks_and_sweeps_at_once_never_show_an_empty_vault()
    {
        var begun = await BeginAsync("one");
        var other = (await UnlockAsync(Phrase))!.Value.Session;
        using var stop = new CancellationTokenSource();
        var sweeping = Task.Run(
            async () =>
            {
                while (!stop.IsCancellationRequested)
                    await Vaults.SweepAsync(Evening, Cancel);
            },
            Cancel);

        for (var time = 0; time < 60; time++)
        {
            var locking = Vaults.LockAsync(new(begun.Vault.Vault, new((UInt128)time), Evening), Cancel);
            var resumed = await ResumeAsync(other);
            Assert.Equal(["one"], TextsOf(resumed));
            await locking;
        }
        await stop.CancelAsync();
        await sweeping;
    }

    [Fact]
    public async Task A_damaged_vault_opens_and_its_session_lasts_once_that_was_accepted()
    {
        var begun = await BeginAsync("one", "two");
        var log = begun.Vault.Vault.Log.Keys.Log;
        var entries = await Store.EntriesAsync(log, 0, Cancel);
        await Store.CommitAsync(new() { Overwrites = [(log, entries[2] with { Bytes = [1, 2, 3] })] }, Cancel);
        await RestartAsync();

        var opened = await UnlockAsync(Phrase);
        Assert.Equal([3], opened!.Value.Vault.Vault.Log.Report.Unreadable);
        Assert.Equal(["two"], TextsOf(await ResumeAsync(opened.Value.Session)));
        await Vaults.AcceptDamageAsync(opened.Value.Vault, "phone", "One entry cannot be read.", Evening, Cancel);

        Assert.NotNull(await ResumeAsync(opened.Value.Session));
        Assert.Contains("phone", KeysOf(opened.Value.Vault).Sessions.Select(session => session.Device));
        Assert.True((await UnlockAsync(Phrase))!.Value.Vault.Vault.Log.Report.IsWhole);
    }
}
