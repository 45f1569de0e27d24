using Leeway.Vault.Logs;

namespace Leeway.Vault.Tests.Logs;

public abstract partial class LogStoreContract
{
    private const int Writers = 64;

    [Fact]
    public async Task Of_64_who_write_to_one_log_at_once_none_is_lost_and_no_position_is_given_twice()
    {
        const int each = 5;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var n = 0; n < each; n++)
                await AppendUntilKeptAsync(Ours, $"{writer}.{n}");
        })));

        var entries = await Store.EntriesAsync(Ours, 0, Cancel);
        Assert.Equal(Enumerable.Range(1, Writers * each), entries.Select(entry => (int)entry.Position));
        var texts = await TextsAsync(Ours);
        Assert.Equal(Writers * each, texts.Distinct().Count());
        for (var writer = 0; writer < Writers; writer++)
            Assert.Equal(Enumerable.Range(0, each).Select(n => $"{writer}.{n}"), texts.Where(text => text.StartsWith($"{writer}.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_64_who_write_to_their_own_logs_at_once_each_finds_all_of_their_own()
    {
        const int each = 20;
        await Task.WhenAll(Enumerable.Range(1, Writers).Select(writer => Task.Run(async () =>
        {
            for (var n = 0; n < each; n++)
                Assert.Equal(CommitOutcome.Kept, await CommitAsync(Append(new((UInt128)writer), n, $"{writer}.{n} {new string('x', writer * n)}")));
        })));
        await ReopenAsync();

        for (var writer = 1; writer <= Writers; writer++)
            Assert.Equal(Enumerable.Range(0, each).Select(n => $"{writer}.{n} {new string('x', writer * n)}"), await TextsAsync(new((UInt128)writer)));
    }

    [Fact]
    public async Task Of_many_who_begin_the_same_log_one_does()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => CommitAsync(Append(Ours, 0, $"{writer}")))));

        Assert.Single(outcomes, CommitOutcome.Kept);
        Assert.Single(await TextsAsync(Ours));
    }

    [Fact]
    public async Task What_was_decided_on_a_refused_append_is_refused_with_it()
    {
        await CommitAsync(Append(Ours, 0, "one"));

        var outcomes = await Task.WhenAll(CommitAsync(Append(Ours, 0, "stale")), CommitAsync(Append(Ours, 2, "decided on it")), CommitAsync(Append(Ours, 3, "and on that")));

        Assert.Equal([CommitOutcome.Stale, CommitOutcome.Stale, CommitOutcome.Stale], outcomes);
        Assert.Equal(["one"], await TextsAsync(Ours));
    }

    [Fact]
    public async Task A_change_that_cannot_be_made_leaves_nothing_of_itself_and_takes_nobody_with_it()
    {
        var faulty = Append(Theirs, 0, "one") with { PutNotes = [(Theirs, Draft, null!)] };
        for (var round = 0; round < 20; round++)
        {
            var outcomes = Enumerable.Range(0, 8).Select(n => CommitAsync(Append(new((UInt128)(1000 + (round * 8) + n)), 0, $"{n}"))).ToList();
            var failing = CommitAsync(faulty);
            outcomes.AddRange(Enumerable.Range(0, 8).Select(n => CommitAsync(Append(new((UInt128)(5000 + (round * 8) + n)), 0, $"{n}"))));

            await Assert.ThrowsAnyAsync<Exception>(() => failing);
            Assert.All(await Task.WhenAll(outcomes), outcome => Assert.Equal(CommitOutcome.Kept, outcome));
        }
        await ReopenAsync();

        Assert.Empty(await TextsAsync(Theirs));
        for (var log = 1000; log < 1160; log++)
            Assert.Equal([$"{(log - 1000) % 8}"], await TextsAsync(new((UInt128)log)));
    }

    [Fact]
    public async Task Who_reads_while_others_write_sees_whole_changes_and_everything_confirmed()
    {
        var done = false;
        var confirmed = 0L;
        var reading = Task.Run(async () =>
        {
            while (!Volatile.Read(ref done))
            {
                var atLeast = Volatile.Read(ref confirmed);
                var entries = await Store.EntriesAsync(Ours, 0, Cancel);
                Assert.True(entries.Count >= atLeast, $"{entries.Count} of {atLeast} confirmed entries were seen");
                Assert.Equal(0, entries.Count % 3);
                Assert.Equal(Enumerable.Range(1, entries.Count), entries.Select(entry => (int)entry.Position));
                Assert.True(((await Store.HeadAsync(Ours, Cancel))?.Position ?? 0) >= entries.Count, "the head was behind the entries");
            }
        });
        for (var n = 0; n < 60; n++)
        {
            await CommitAsync(Append(Ours, 3 * n, "a", "b", "c"));
            Volatile.Write(ref confirmed, 3 * (n + 1));
        }
        Volatile.Write(ref done, true);
        await reading;
    }

    [Fact]
    public async Task A_change_cancelled_before_it_is_asked_for_is_not_made()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.CommitAsync(Append(Ours, 0, "one"), cancelled.Token));

        Assert.Empty(await TextsAsync(Ours));
        Assert.Equal(CommitOutcome.Kept, await CommitAsync(Append(Ours, 0, "one")));
    }

    [Fact]
    public async Task A_change_cancelled_while_it_waits_is_either_made_and_told_or_not_made()
    {
        for (var round = 0; round < 30; round++)
        {
            var log = new LogId((UInt128)(round + 1));
            using var cancelling = new CancellationTokenSource();
            var crowd = Enumerable.Range(0, 8).Select(n => CommitAsync(Append(new((UInt128)(1000 + (round * 8) + n)), 0, "x"))).ToList();
            var waiting = Store.CommitAsync(Append(log, 0, "one"), cancelling.Token);
            await cancelling.CancelAsync();
            var told = true;
            try
            {
                await waiting;
            }
            catch (OperationCanceledException)
            {
                told = false;
            }
            await Task.WhenAll(crowd);
            Assert.Equal(told ? ["one"] : [], await TextsAsync(log));
        }
    }

    [Fact]
    public async Task An_installation_draws_its_own_values_once()
    {
        var drawn = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Store.InstallationAsync(Cancel))));
        await ReopenAsync();
        var again = await Store.InstallationAsync(Cancel);

        Assert.Equal(32, again.ServerSecret.Length);
        Assert.Equal(16, again.Home.Length);
        Assert.All(drawn, one => Assert.Equal(again.ServerSecret, one.ServerSecret));
        Assert.All(drawn, one => Assert.Equal(again.Home, one.Home));
        Assert.NotEqual(Filled(32, 0), again.ServerSecret);
    }

    [Fact]
    public async Task Everything_is_there_after_a_restart()
    {
        await CommitAsync(Append(Ours, 0, "one", "two") with
        {
            PutNotes = [(Ours, Draft, Bytes("draft"))],
            PutSlots = [(Slot, Bytes("slot"))],
            PutSessions = [new(Cookie, 1_000, Bytes("session"))],
        });
        await ReopenAsync();

        Assert.Equal(["one", "two"], await TextsAsync(Ours));
        Assert.Equal(Head(2).Mac, (await Store.HeadAsync(Ours, Cancel))?.Mac);
        Assert.Equal(Bytes("draft"), await Store.NoteAsync(Ours, Draft, Cancel));
        Assert.Equal(Bytes("slot"), await Store.SlotAsync(Slot, Cancel));
        Assert.Equal(Bytes("session"), (await Store.SessionAsync(Cookie, Cancel))?.Bytes);
        Assert.Equal(CommitOutcome.Kept, await CommitAsync(Append(Ours, 2, "three")));
    }

    [Fact]
    public async Task Scrubbing_keeps_what_stands_and_ends_while_others_read_and_write()
    {
        await CommitAsync(Append(Ours, 0, "one", "two"));
        await CommitAsync(new() { Overwrites = [(Ours, Entry(1, "marker"))] });
        var writing = Task.Run(async () =>
        {
            for (var n = 0; n < 50; n++)
            {
                await CommitAsync(Append(Theirs, n, $"{n}"));
                await Store.EntriesAsync(Theirs, 0, Cancel);
            }
        });

        await Task.WhenAll(Store.ScrubAsync(Cancel), Store.ScrubAsync(Cancel));
        await writing;
        await Store.ScrubAsync(Cancel);

        Assert.Equal(["marker", "two"], await TextsAsync(Ours));
        Assert.Equal(50, (await TextsAsync(Theirs)).Count);
    }

    private async Task AppendUntilKeptAsync(LogId log, string text)
    {
        while (true)
        {
            var position = (await Store.HeadAsync(log, Cancel))?.Position ?? 0;
            if (await CommitAsync(Append(log, position, text)) == CommitOutcome.Kept)
                return;
        }
    }
}
