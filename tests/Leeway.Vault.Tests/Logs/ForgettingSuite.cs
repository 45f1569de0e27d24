using System.Text;
using Leeway.Domain.Log;
using Leeway.Testing;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using Leeway.Vault.Tests.Stores;
using NodaTime;

namespace Leeway.Vault.Tests.Logs;

/// <summary>Forgetting deletes: what was sealed is on the disk no more, and the chain stays whole.</summary>
public abstract class ForgettingSuite : StoreSuite
{
    private const string Canary = "zaunkönig-im-efeu";
    private readonly Secret key = Secret.Draw();
    private readonly ThingId forgotten = new(1);
    private readonly ThingId kept = new(2);

    [Fact]
    [Promise("X1")]
    public async Task A_word_that_was_kept_or_drafted_is_nowhere_on_the_disk_in_any_encoding()
    {
        using var log = await OpenAsync(key);
        await KeepAsync(log, $"it said {Canary} to me", forgotten);
        await log.KeepNoteAsync($"draft of {Canary}", $"and {Canary} again", Cancel);

        Assert.DoesNotContain(Encodings(Canary), IsOnTheDisk);
        await Store.ScrubAsync(Cancel);
        Assert.DoesNotContain(Encodings(Canary), IsOnTheDisk);
    }

    [Fact]
    [Promise("X3")]
    public async Task The_sealed_bytes_of_a_forgotten_thing_its_versions_and_its_drafts_are_gone_from_the_disk()
    {
        using var log = await OpenAsync(key);
        await KeepAsync(log, "first version", forgotten);
        await KeepAsync(log, "something else", kept);
        await KeepAsync(log, "second version", forgotten);
        await log.KeepNoteAsync($"line/{forgotten}", "third version", Cancel);
        await log.KeepNoteAsync($"line/{kept}", "draft of something else", Cancel);
        var before = await SealedAsync(log);
        Assert.All(before.Gone.Concat(before.Stay), bytes => Assert.True(IsOnTheDisk(bytes)));

        await HideAsync(log, forgotten);
        await log.ForgetHiddenAsync(_ => true, Lines.DraftsOf, Cancel);

        Assert.All(before.Gone, bytes => Assert.False(IsOnTheDisk(bytes)));
        Assert.All(before.Stay, bytes => Assert.True(IsOnTheDisk(bytes)));
        Assert.Null(await log.NoteAsync($"line/{forgotten}", Cancel));
        Assert.Equal("draft of something else", await log.NoteAsync($"line/{kept}", Cancel));
    }

    [Fact]
    public async Task A_log_with_forgotten_things_is_whole_and_the_same_for_who_reads_it_anew()
    {
        using var log = await OpenAsync(key);
        await KeepAsync(log, "first version", forgotten);
        await KeepAsync(log, "something else", kept);
        await HideAsync(log, forgotten);
        await log.ForgetHiddenAsync(_ => true, Lines.DraftsOf, Cancel);
        await KeepAsync(log, "after", kept);

        using var again = await OpenAsync(key);

        Assert.True(again.Report.IsWhole);
        Assert.Equal(["something else", "after"], TextsOf(again));
        Assert.Equal(log.State.History, again.State.History);
        Assert.Empty(log.State.Hidden);
        Assert.Empty(again.State.Hidden);
    }

    [Fact]
    public async Task Forgetting_again_after_everything_was_forgotten_does_nothing()
    {
        using (var log = await OpenAsync(key))
        {
            await KeepAsync(log, "words", forgotten);
            await HideAsync(log, forgotten);
            await log.ForgetHiddenAsync(_ => true, Lines.DraftsOf, Cancel);
        }

        using var again = await OpenAsync(key);
        await again.ForgetHiddenAsync(_ => true, Lines.DraftsOf, Cancel);

        Assert.True(again.Report.IsWhole);
        Assert.Empty(TextsOf(again));
    }

    [Fact]
    public async Task What_was_brought_back_is_not_forgotten()
    {
        using var log = await OpenAsync(key);
        await KeepAsync(log, "words", forgotten);
        await HideAsync(log, forgotten);
        Assert.Empty(TextsOf(log));

        await ShowAsync(log, forgotten);
        await log.ForgetHiddenAsync(_ => true, Lines.DraftsOf, Cancel);
        using var again = await OpenAsync(key);

        Assert.Equal(["words"], TextsOf(again));
    }

    [Fact]
    public async Task What_another_node_brought_back_is_not_forgotten_here()
    {
        using var here = await OpenAsync(key);
        await KeepAsync(here, "words", forgotten);
        await HideAsync(here, forgotten);
        using var there = await OpenAsync(key);
        await ShowAsync(there, forgotten);

        await here.ForgetHiddenAsync(_ => true, Lines.DraftsOf, Cancel);
        using var again = await OpenAsync(key);

        Assert.Equal(["words"], TextsOf(again));
        Assert.Equal(["words"], TextsOf(here));
    }

    [Fact]
    public async Task What_another_node_forgot_is_forgotten_here_without_harm()
    {
        using var here = await OpenAsync(key);
        await KeepAsync(here, "words", forgotten);
        using (var there = await OpenAsync(key))
        {
            await HideAsync(there, forgotten);
            await there.ForgetHiddenAsync(_ => true, Lines.DraftsOf, Cancel);
        }

        await here.RefreshAsync(Cancel);
        await here.ForgetHiddenAsync(_ => true, Lines.DraftsOf, Cancel);
        using var again = await OpenAsync(key);

        Assert.Empty(TextsOf(here));
        Assert.True(again.Report.IsWhole);
    }

    [Fact]
    public async Task Only_what_is_due_is_forgotten()
    {
        using var log = await OpenAsync(key);
        await KeepAsync(log, "early", forgotten);
        await KeepAsync(log, "late", kept);
        await HideAsync(log, forgotten, Evening);
        await HideAsync(log, kept, Evening + Duration.FromMinutes(5));

        await log.ForgetHiddenAsync(since => since <= Evening, Lines.DraftsOf, Cancel);

        Assert.Equal([kept], log.State.Hidden.Keys);
    }

    [Fact]
    public async Task What_was_hidden_before_a_crash_can_still_be_forgotten()
    {
        using (var log = await OpenAsync(key))
        {
            await KeepAsync(log, "words", forgotten);
            await HideAsync(log, forgotten);
        }
        var (gone, _) = (await Store.EntriesAsync(IdOfLog(), 0, Cancel), 0);
        await ReopenStoreAsync();

        using var again = await OpenAsync(key);
        await again.ForgetHiddenAsync(_ => true, Lines.DraftsOf, Cancel);

        Assert.False(IsOnTheDisk(gone[0].Bytes));
        Assert.Empty(again.State.Hidden);
    }

    [Fact]
    public async Task An_event_of_a_newer_version_is_forgotten_with_its_thing()
    {
        using var log = await OpenAsync(key);
        await log.KeepAsync(_ => Decision.Keep(new UnreadEvent("line.sung", 3, forgotten, "{}"u8.ToArray())), Evening, cancel: Cancel);
        await log.KeepAsync(_ => Decision.Keep(new UnreadEvent("line.sung", 3, kept, "{}"u8.ToArray())), Evening, cancel: Cancel);
        using var again = await OpenAsync(key);

        await HideAsync(again, forgotten);
        await again.ForgetHiddenAsync(_ => true, Lines.DraftsOf, Cancel);

        var stored = await Store.EntriesAsync(log.Keys.Log, 0, Cancel);
        Assert.True(ForgottenMarker.Is(stored[0].Bytes));
        Assert.False(ForgottenMarker.Is(stored[1].Bytes));
    }

    [Fact]
    public async Task Old_bytes_put_back_in_the_place_of_a_forgotten_thing_are_hidden_and_forgotten_again()
    {
        using var log = await OpenAsync(key);
        await KeepAsync(log, "words", forgotten);
        var old = (await Store.EntriesAsync(log.Keys.Log, 0, Cancel))[0];
        await HideAsync(log, forgotten);
        await log.ForgetHiddenAsync(_ => true, Lines.DraftsOf, Cancel);
        await Store.CommitAsync(new() { Overwrites = [(log.Keys.Log, old)] }, Cancel);

        using var again = await OpenAsync(key);

        Assert.Empty(TextsOf(again));
        Assert.Equal([forgotten], again.State.Hidden.Keys);
        await again.ForgetHiddenAsync(_ => true, Lines.DraftsOf, Cancel);
        Assert.False(IsOnTheDisk(old.Bytes));
    }

    [Fact]
    public async Task Forgetting_does_not_wait_for_damage_to_be_accepted()
    {
        using var log = await OpenAsync(key);
        await KeepAsync(log, "words", forgotten);
        await KeepAsync(log, "others", kept);
        await HideAsync(log, forgotten);
        var stored = await Store.EntriesAsync(log.Keys.Log, 0, Cancel);
        await Store.CommitAsync(new() { Overwrites = [(log.Keys.Log, stored[1] with { Bytes = [1, 2, 3] })] }, Cancel);

        using var again = await OpenAsync(key);
        await again.ForgetHiddenAsync(_ => true, Lines.DraftsOf, Cancel);

        Assert.Equal([2], again.Report.Unreadable);
        Assert.False(IsOnTheDisk(stored[0].Bytes));
    }

    private static async Task HideAsync(OpenLog log, ThingId thing, Instant? at = null) =>
        await log.KeepAsync(_ => Decision.Keep(new ThingHidden(thing)), at ?? Evening, cancel: Cancel);

    private static async Task ShowAsync(OpenLog log, ThingId thing) =>
        await log.KeepAsync(_ => Decision.Keep(new ThingShown(thing)), Evening, cancel: Cancel);

    private LogId IdOfLog() => LogKeys.IdOf(key);

    private async Task<(IReadOnlyList<byte[]> Gone, IReadOnlyList<byte[]> Stay)> SealedAsync(OpenLog log)
    {
        var stored = await Store.EntriesAsync(log.Keys.Log, 0, Cancel);
        var draft = (await Store.NoteAsync(log.Keys.Log, NoteSeal.IdOf(log.Keys, $"line/{forgotten}"), Cancel))!;
        var otherDraft = (await Store.NoteAsync(log.Keys.Log, NoteSeal.IdOf(log.Keys, $"line/{kept}"), Cancel))!;
        return ([stored[0].Bytes, stored[2].Bytes, draft], [stored[1].Bytes, otherDraft]);
    }

    private static List<byte[]> Encodings(string word)
    {
        var utf8 = Encoding.UTF8.GetBytes(word);
        return
        [
            utf8, Encoding.Unicode.GetBytes(word), Encoding.BigEndianUnicode.GetBytes(word), Encoding.Latin1.GetBytes(word), Encoding.UTF32.GetBytes(word),
            Encoding.ASCII.GetBytes(Convert.ToHexStringLower(utf8)), Encoding.ASCII.GetBytes(Convert.ToHexString(utf8)),
            .. Enumerable.Range(0, 3).Select(shift => Encoding.ASCII.GetBytes(Convert.ToBase64String([.. new byte[shift], .. utf8])[(shift == 0 ? 0 : 4)..^4])),
            Encoding.ASCII.GetBytes(Uri.EscapeDataString(word)), Encoding.ASCII.GetBytes("zaunk\\u00f6nig"), Encoding.ASCII.GetBytes("im-efeu"),
        ];
    }
}
