using System.Text;
using Leeway.Domain.Log;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using Leeway.Vault.Tests.Stores;
using NodaTime;

namespace Leeway.Vault.Tests.Logs;

/// <summary>Writing to an opened log and reading it again, over any engine.</summary>
public abstract class KeepingSuite : StoreSuite
{
    private readonly Secret key = Secret.Draw();

    [Fact]
    public async Task What_was_kept_is_there_after_everything_was_closed()
    {
        using (var log = await OpenAsync(key))
        {
            await KeepAsync(log, "one");
            await KeepAsync(log, "two – zwei — שתיים 🌊");
        }
        await ReopenStoreAsync();

        using var again = await OpenAsync(key, isNew: false);

        Assert.Equal(["one", "two – zwei — שתיים 🌊"], TextsOf(again));
        Assert.True(again.Report.IsWhole);
        Assert.Equal(2, again.Position);
    }

    [Fact]
    public async Task A_refusal_keeps_nothing_and_comes_back_as_it_was()
    {
        using var log = await OpenAsync(key);

        var decision = await log.KeepAsync(_ => Decision.Refuse("line.too-late", "text"), Evening, cancel: Cancel);

        Assert.Equal(new Refusal("line.too-late", "text"), decision.Refusal);
        Assert.Null(await Store.HeadAsync(log.Keys.Log, Cancel));
    }

    [Fact]
    public async Task Two_nodes_that_write_at_once_give_one_history()
    {
        using var here = await OpenAsync(key);
        using var there = await OpenAsync(key);

        await Task.WhenAll(
            Task.Run(() => WriteAsync(here, "here", 40), Cancel),
            Task.Run(() => WriteAsync(here, "also here", 40), Cancel),
            Task.Run(() => WriteAsync(there, "there", 40), Cancel));
        await here.RefreshAsync(Cancel);
        await there.RefreshAsync(Cancel);
        using var later = await OpenAsync(key);

        Assert.Equal(120, later.State.History.Count);
        Assert.Equal(Enumerable.Range(1, 120).Select(number => (long)number), later.State.History.Select(entry => entry.Order));
        Assert.Equal(TextsOf(later), TextsOf(here));
        Assert.Equal(TextsOf(later), TextsOf(there));
        Assert.Equal(Enumerable.Range(0, 40).Select(number => $"there {number}"), TextsOf(later).Where(text => text.StartsWith("there", StringComparison.Ordinal)));
        Assert.True(later.Report.IsWhole);
    }

    [Fact]
    public async Task A_decision_is_made_again_when_another_node_wrote_first()
    {
        using var here = await OpenAsync(key);
        using var there = await OpenAsync(key);
        await KeepAsync(there, "there");

        await here.KeepAsync(state => Decision.Keep(new LineKept(new(1), $"after {state.Of<Lines>().All.Count}")), Evening, cancel: Cancel);

        Assert.Equal(["there", "after 1"], TextsOf(here));
    }

    [Fact]
    public async Task A_clock_ten_years_off_makes_a_date_odd_and_no_order_wrong()
    {
        using var log = await OpenAsync(key);
        await KeepAsync(log, "first", at: Evening + Duration.FromDays(3650));
        await KeepAsync(log, "second", at: Evening);
        await KeepAsync(log, "third", at: Evening - Duration.FromDays(3650));

        using var again = await OpenAsync(key);

        Assert.Equal(["first", "second", "third"], TextsOf(again));
        Assert.Equal(Evening + Duration.FromDays(3650), again.State.History[0].At);
        Assert.True(again.Report.IsWhole);
    }

    [Fact]
    public async Task A_counter_far_beyond_reason_is_set_aside_and_poisons_nothing()
    {
        using var log = await OpenAsync(key);
        await KeepAsync(log, "before");
        await AppendSealedAsync(log, order: 1L << 40, "line.kept", """{"id":"00000000000000000000000000000007","text":"poison"}""");

        using var again = await OpenAsync(key);

        Assert.Equal(["before"], TextsOf(again));
        Assert.Equal([2], again.Report.Unreadable);
        Assert.Equal(1, again.State.LastOrder);
    }

    [Theory]
    [InlineData("""{"id":"not an id","text":"words"}""")]
    [InlineData("""{"id":7,"text":"words"}""")]
    [InlineData("""{"id":"00000000000000000000000000000008","text":"about something else"}""")]
    [InlineData("null")]
    [InlineData("")]
    public async Task An_event_that_is_not_of_its_shape_is_set_aside_and_the_rest_opens(string payload)
    {
        using var log = await OpenAsync(key);
        await KeepAsync(log, "before");
        await AppendSealedAsync(log, order: 2, "line.kept", payload);

        using var again = await OpenAsync(key);

        Assert.Equal(["before"], TextsOf(again));
        Assert.Equal([2], again.Report.Unreadable);
        Assert.False(again.Report.ChainBroken);
    }

    [Fact]
    public async Task An_event_of_a_newer_version_is_kept_unread_and_disturbs_nothing()
    {
        using var log = await OpenAsync(key);
        await AppendSealedAsync(log, order: 1, "line.sung", """{"melody":[1,2,3]}""");

        using var again = await OpenAsync(key);
        await KeepAsync(again, "after");

        var unread = Assert.IsType<UnreadEvent>(again.State.History[0].Event);
        Assert.Equal("""{"melody":[1,2,3]}""", Encoding.UTF8.GetString(unread.Payload.Span));
        Assert.Equal(["after"], TextsOf(again));
        Assert.True(again.Report.IsWhole);
    }

    [Fact]
    public async Task A_closed_log_gives_no_state_and_takes_nothing()
    {
        var log = await OpenAsync(key);
        await KeepAsync(log, "one");
        log.Dispose();

        Assert.True(log.IsClosed);
        Assert.Throws<ObjectDisposedException>(() => log.State);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => KeepAsync(log, "two"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => log.KeepNoteAsync("draft", "words", Cancel));
        Assert.Equal(1, (await Store.HeadAsync(log.Keys.Log, Cancel))?.Position);
    }

    [Fact]
    public async Task A_draft_is_overwritten_and_read_back_as_it_was_left()
    {
        using var log = await OpenAsync(key);
        await KeepAsync(log, "one");
        await log.KeepNoteAsync("gap/new", "I wished", Cancel);
        await log.KeepNoteAsync("gap/new", "I wished you would", Cancel);

        Assert.Equal("I wished you would", await log.NoteAsync("gap/new", Cancel));
        Assert.Null(await log.NoteAsync("gap/ache", Cancel));
        Assert.Single(await Store.NotesAsync(log.Keys.Log, Cancel));

        await log.KeepAsync(_ => Decision.Keep(new LineKept(new(1), "kept")), Evening, log.DroppingNotes("gap/new"), Cancel);

        Assert.Null(await log.NoteAsync("gap/new", Cancel));
    }

    [Fact]
    public async Task What_is_added_to_a_draft_at_once_from_several_sides_is_all_there()
    {
        using var log = await OpenAsync(key);
        await KeepAsync(log, "one");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => log.ChangeNoteAsync("gap/new", stands => stands + "x", Cancel), Cancel)));

        Assert.Equal("xxxxxxxx", await log.NoteAsync("gap/new", Cancel));
    }

    [Fact]
    public async Task A_draft_whose_bytes_were_changed_reads_as_none()
    {
        using var log = await OpenAsync(key);
        await KeepAsync(log, "one");
        await log.KeepNoteAsync("gap/new", "words", Cancel);
        var (note, bytes) = Assert.Single(await Store.NotesAsync(log.Keys.Log, Cancel));
        bytes[40] ^= 1;
        await Store.CommitAsync(new() { PutNotes = [(log.Keys.Log, note, bytes)] }, Cancel);

        Assert.Null(await log.NoteAsync("gap/new", Cancel));
    }

    [Fact]
    public async Task A_draft_of_a_log_that_is_gone_is_not_taken()
    {
        using var log = await OpenAsync(key);
        await KeepAsync(log, "one");
        await Store.CommitAsync(new() { DropLogs = [log.Keys.Log] }, Cancel);

        await Assert.ThrowsAsync<StoreFailedException>(() => log.KeepNoteAsync("gap/new", "words", Cancel));
        Assert.Empty(await Store.NotesAsync(log.Keys.Log, Cancel));
    }

    [Fact]
    public async Task A_log_that_is_gone_takes_nothing_and_is_not_made_again()
    {
        using var log = await OpenAsync(key);
        await KeepAsync(log, "one");
        await Store.CommitAsync(new() { DropLogs = [log.Keys.Log] }, Cancel);

        Assert.Equal(LogRefusals.Overtaken, (await KeepAsync(log, "two")).Refusal?.Code);
        Assert.Empty(await Store.LogsAsync(Cancel));
    }

    /// <summary>Appends what no Leeway of this version would write, sealed as it would be.</summary>
    private async Task AppendSealedAsync(OpenLog log, long order, string name, string payload)
    {
        var id = Drawn.Entry();
        var position = log.Position + 1;
        var content = new EntryContent(order, Evening, new(42), 1, new byte[32], new(7), name, 1, Encoding.UTF8.GetBytes(payload));
        var entry = new StoredEntry(position, id, EntrySeal.Seal(log.Keys, id, content));
        var entries = (await Store.EntriesAsync(log.Keys.Log, 0, Cancel)).Append(entry);
        var head = Chain.Head(log.Keys, position, Chain.Over(log.Keys.Log, entries));
        Assert.Equal(CommitOutcome.Kept, await Store.CommitAsync(new() { Appends = [new(log.Keys.Log, log.Position, [entry], head)] }, Cancel));
    }

    private static async Task WriteAsync(OpenLog log, string text, int times)
    {
        for (var time = 0; time < times; time++)
            await KeepAsync(log, $"{text} {time}");
    }
}
