using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Keys;
using Leeway.Testing;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using Leeway.Vault.Tests.Stores;
using NodaTime;

namespace Leeway.Vault.Tests.Keys;

/// <summary>Beginning, unlocking, the kit, changes of key, leaving for good.</summary>
public abstract class DoorsSuite : VaultSuite
{
    [Fact]
    public async Task What_was_begun_opens_after_a_restart_with_its_passphrase_and_with_no_other()
    {
        Fast = false;
        await RestartAsync();
        await BeginAsync("one");
        await RestartAsync();

        Assert.Null(await UnlockAsync(OtherPhrase));
        Assert.Equal(["one"], TextsOf((await UnlockAsync(Phrase))?.Vault));
    }

    [Fact]
    public async Task The_same_name_and_passphrase_begin_no_second_vault_also_when_asked_at_once()
    {
        var both = await Task.WhenAll(
            Doors.BeginAsync(Noor, Phrase, "laptop", Evening, Cancel),
            Doors.BeginAsync(PersonName.Parse(" NOOR ")!, Phrase, "phone", Evening, Cancel));

        Assert.Single(both, begun => begun is not null);
        Assert.Single(await Store.LogsAsync(Cancel));
        Assert.Null(await Doors.BeginAsync(Noor, Phrase, "phone", Evening, Cancel));
        await Vaults.SweepAsync(Evening, Cancel);
        Assert.Equal(1, Vaults.Count);
    }

    [Fact]
    public async Task Two_people_of_one_name_each_open_their_own()
    {
        var first = await BeginAsync("hers");
        var second = await Doors.BeginAsync(Noor, OtherPhrase, "laptop", Evening, Cancel);

        Assert.Empty(TextsOf(second?.Vault));
        Assert.NotEqual(first.Vault.Vault.Log.Keys.Log, second?.Vault.Vault.Log.Keys.Log);
        Assert.Null((await ResumeAsync(second!.Value.Session))!.Vault.Log.State.Of<Lines>().All.FirstOrDefault().Text);
    }

    [Fact]
    public async Task Each_unlock_writes_down_its_device_and_nothing_else()
    {
        await BeginAsync();
        var opened = await UnlockAsync(Phrase);

        Assert.Equal(["laptop", "phone"], KeysOf(opened!.Value.Vault).Sessions.Select(session => session.Device));
        Assert.Equal(3, opened.Value.Vault.Vault.Log.Position);
    }

    [Fact]
    [Promise("X6")]
    public async Task A_kit_opens_what_a_lost_passphrase_does_not_and_gives_a_new_one()
    {
        var begun = await BeginAsync("one");
        var kit = (await Doors.MakeKitAsync(begun.Vault.Vault, _ => true, Evening, Cancel))!;
        await RestartAsync();

        var opened = await Doors.UseKitAsync(KitCode.Parse(kit.Written())!, Noor, OtherPhrase, "phone", Evening, Cancel);

        Assert.Equal(["one"], TextsOf(opened?.Vault));
        Assert.Null(await ResumeAsync(begun.Session));
        Assert.Null(await UnlockAsync(Phrase));
        Assert.Equal(["one"], TextsOf((await UnlockAsync(OtherPhrase))?.Vault));
        Assert.Null(await Doors.UseKitAsync(KitCode.Draw(), Noor, "a third phrase altogether", "phone", Evening, Cancel));
    }

    [Fact]
    public async Task A_kit_may_be_used_with_the_passphrase_that_is_there_already_and_with_nobody_elses()
    {
        var begun = await BeginAsync("one");
        var kit = (await Doors.MakeKitAsync(begun.Vault.Vault, _ => true, Evening, Cancel))!;
        await Doors.BeginAsync(Noor, OtherPhrase, "laptop", Evening, Cancel);

        Assert.Null(await Doors.UseKitAsync(kit, Noor, OtherPhrase, "phone", Evening, Cancel));
        Assert.NotNull(await ResumeAsync(begun.Session));
        Assert.Equal(["one"], TextsOf((await Doors.UseKitAsync(kit, Noor, Phrase, "phone", Evening, Cancel))?.Vault));
        Assert.Null(await ResumeAsync(begun.Session));
        Assert.Equal(["one"], TextsOf((await UnlockAsync(Phrase))?.Vault));
    }

    [Fact]
    public async Task A_new_kit_ends_the_one_before_and_of_two_asked_for_at_once_in_its_place_one_is_made()
    {
        var begun = await BeginAsync("one");
        var first = await Doors.MakeKitAsync(begun.Vault.Vault, _ => true, Evening, Cancel);
        var (there, otherDoors) = AnotherNode();
        var session = await there.ResumeAsync(begun.Session, Evening, use: true, Cancel);
        var kits = await Task.WhenAll(
            Doors.MakeKitAsync(begun.Vault.Vault, keys => keys.KitMadeAt == Evening, Evening + Duration.FromMinutes(1), Cancel),
            otherDoors.MakeKitAsync(session!.Vault, keys => keys.KitMadeAt == Evening, Evening + Duration.FromMinutes(1), Cancel));

        var live = 0;
        foreach (var kit in kits.Append(first).OfType<KitCode>())
        {
            using var slot = SlotKey.FromKit(kit);
            live += await Store.SlotAsync(slot.Selector, Cancel) is null ? 0 : 1;
        }

        Assert.Equal(1, live);
        Assert.Single(kits.OfType<KitCode>());
    }

    [Fact]
    public async Task A_withdrawn_kit_opens_nothing()
    {
        var begun = await BeginAsync("one");
        var kit = (await Doors.MakeKitAsync(begun.Vault.Vault, _ => true, Evening, Cancel))!;

        await Doors.WithdrawKitAsync(begun.Vault.Vault, _ => true, Evening, Cancel);
        await Doors.WithdrawKitAsync(begun.Vault.Vault, _ => true, Evening, Cancel);

        Assert.Null(await Doors.UseKitAsync(kit, Noor, OtherPhrase, "phone", Evening, Cancel));
        Assert.Null(KeysOf(begun.Vault).KitSlot);
        Assert.Equal(5, begun.Vault.Vault.Log.Position);
    }

    [Fact]
    [Promise("X1")]
    public async Task A_copy_of_the_disk_made_later_holds_no_slot_and_no_session_that_is_over()
    {
        var begun = await BeginAsync("one");
        var old = await Store.SlotAsync(new(KeysOf(begun.Vault).PassphraseSlot!.Value.Value), Cancel);
        await Doors.ChangePassphraseAsync(begun.Vault, Noor, OtherPhrase, "laptop", Evening, Cancel);
        Assert.False(IsOnTheDisk(old!));

        using var kit = SlotKey.FromKit((await Doors.MakeKitAsync(begun.Vault.Vault, _ => true, Evening, Cancel))!);
        var ofKit = await Store.SlotAsync(kit.Selector, Cancel);
        Assert.True(IsOnTheDisk(ofKit!));
        await Doors.WithdrawKitAsync(begun.Vault.Vault, _ => true, Evening, Cancel);
        Assert.False(IsOnTheDisk(ofKit!));

        var session = await Store.SessionAsync(begun.Session.Row, Cancel);
        Assert.True(IsOnTheDisk(session!.Bytes));
        await Vaults.LockAsync(begun.Vault, Cancel);
        Assert.False(IsOnTheDisk(session.Bytes));

        var other = await UnlockAsync(OtherPhrase);
        var slept = await Store.SessionAsync(other!.Value.Session.Row, Cancel);
        await Vaults.SweepAsync(Evening + Duration.FromHours(25), Cancel);
        Assert.False(IsOnTheDisk(slept!.Bytes));
    }

    [Fact]
    [Promise("X4")]
    public async Task A_changed_passphrase_ends_the_old_one_and_every_other_session()
    {
        var begun = await BeginAsync("one");
        var other = await UnlockAsync(Phrase);

        Assert.True(await Doors.ChangePassphraseAsync(begun.Vault, Noor, OtherPhrase, "laptop", Evening, Cancel));

        Assert.Null(await ResumeAsync(other!.Value.Session));
        Assert.NotNull(await ResumeAsync(begun.Session));
        Assert.False(await Doors.ChangePassphraseAsync(begun.Vault, Noor, OtherPhrase, "laptop", Evening, Cancel));
        await RestartAsync();
        Assert.Null(await UnlockAsync(Phrase));
        Assert.Equal(["one"], TextsOf((await UnlockAsync(OtherPhrase))?.Vault));
    }

    [Fact]
    public async Task Of_two_changes_of_passphrase_at_once_only_the_last_opens()
    {
        var begun = await BeginAsync("one");
        var (there, otherDoors) = AnotherNode();
        var session = await there.ResumeAsync(begun.Session, Evening, use: true, Cancel);
        const string third = "a third phrase altogether";

        await Task.WhenAll(
            Doors.ChangePassphraseAsync(begun.Vault, Noor, OtherPhrase, "laptop", Evening, Cancel),
            otherDoors.ChangePassphraseAsync(session!, Noor, third, "laptop", Evening, Cancel));

        var opening = new[] { await UnlockAsync(Phrase), await UnlockAsync(OtherPhrase), await UnlockAsync(third) };
        Assert.Single(opening, opened => opened is not null);
        Assert.Null(opening[0]);
    }

    [Fact]
    [Promise("X4")]
    public async Task A_new_key_keeps_every_entry_and_draft_and_ends_everything_old()
    {
        var begun = await BeginAsync("one", "two");
        var log = begun.Vault.Vault.Log;
        await log.KeepAsync(_ => Decision.Keep(new UnreadEvent("line.sung", 3, new(5), """{"a": [1]}"""u8.ToArray())), Evening, cancel: Cancel);
        await log.KeepNoteAsync("line/new", "half a thought", Cancel);
        var kit = (await Doors.MakeKitAsync(begun.Vault.Vault, _ => true, Evening, Cancel))!;
        var other = await UnlockAsync(Phrase);
        var (oldLog, oldPosition) = (log.Keys.Log, log.Position);

        var moved = await Doors.StartNewKeyAsync(begun.Vault, Noor, OtherPhrase, "laptop", Evening, Cancel);

        Assert.Equal(["one", "two"], TextsOf(moved?.Vault));
        var (session, vault) = moved!.Value;
        Assert.NotEqual(oldLog, vault.Vault.Log.Keys.Log);
        Assert.Equal([vault.Vault.Log.Keys.Log], await Store.LogsAsync(Cancel));
        Assert.Equal("half a thought", await vault.Vault.Log.NoteAsync("line/new", Cancel));
        Assert.Equal("""{"a": [1]}""", System.Text.Encoding.UTF8.GetString(vault.Vault.Log.State.History.Select(entry => entry.Event).OfType<UnreadEvent>().Single().Payload.Span));
        Assert.Equal(Evening, vault.Vault.Log.State.History[0].At);
        Assert.True(vault.Vault.Log.Report.IsWhole);
        Assert.Equal(oldPosition + 4, vault.Vault.Log.Position);
        Assert.Null(await ResumeAsync(begun.Session));
        Assert.Null(await ResumeAsync(other!.Value.Session));
        Assert.NotNull(await ResumeAsync(session));
        Assert.Null(await Doors.UseKitAsync(kit, Noor, "a third phrase altogether", "phone", Evening, Cancel));
        await RestartAsync();
        Assert.Null(await UnlockAsync(Phrase));
        var opened = await UnlockAsync(OtherPhrase);
        Assert.Equal(["one", "two"], TextsOf(opened?.Vault));
        Assert.True(opened!.Value.Vault.Vault.Log.Report.IsWhole);
        Assert.Null(KeysOf(opened.Value.Vault).KitSlot);
    }

    [Fact]
    public async Task What_another_node_kept_while_a_new_key_was_made_is_not_lost()
    {
        var begun = await BeginAsync("one");
        var (there, _) = AnotherNode();
        var session = await there.ResumeAsync(begun.Session, Evening, use: true, Cancel);
        Store.Before(change => change.DropLogs.Count > 0, () => KeepAsync(session!.Vault.Log, "at the last moment"));

        var moved = await Doors.StartNewKeyAsync(begun.Vault, Noor, OtherPhrase, "laptop", Evening, Cancel);

        Assert.Equal(["one", "at the last moment"], TextsOf(moved?.Vault));
        Assert.Equal(LogRefusals.Overtaken, (await KeepAsync(session!.Vault.Log, "too late")).Refusal?.Code);
    }

    [Fact]
    public async Task A_passphrase_that_is_changed_in_the_moment_of_unlocking_opens_nothing()
    {
        var begun = await BeginAsync("one");
        var (_, otherDoors) = AnotherNode();
        Store.Before(
            change => change.NeedSlots.Count > 0,
            () => Doors.ChangePassphraseAsync(begun.Vault, Noor, OtherPhrase, "laptop", Evening, Cancel));

        Assert.Null(await otherDoors.UnlockAsync(Noor, Phrase, "phone", Evening, Cancel));
        Assert.Equal(["laptop"], KeysOf(begun.Vault).Sessions.Select(session => session.Device));
    }

    [Fact]
    public async Task An_unlock_in_the_moment_of_a_new_key_makes_no_empty_vault()
    {
        var begun = await BeginAsync("one");
        await RestartAsync();
        var (_, otherDoors) = AnotherNode();
        var session = (await otherDoors.UnlockAsync(Noor, Phrase, "laptop", Evening, Cancel))!.Value.Vault;
        Store.Before(
            change => change.NeedSlots.Count > 0,
            () => otherDoors.StartNewKeyAsync(session, Noor, OtherPhrase, "laptop", Evening, Cancel));

        Assert.Null(await UnlockAsync(Phrase));
        Assert.Single(await Store.LogsAsync(Cancel));
        Assert.Equal(["one"], TextsOf((await UnlockAsync(OtherPhrase))?.Vault));
    }

    [Fact]
    public async Task A_new_key_leaves_no_sealed_byte_of_the_old_log_on_the_disk()
    {
        var begun = await BeginAsync("one", "two");
        var old = (await Store.EntriesAsync(begun.Vault.Vault.Log.Keys.Log, 0, Cancel)).Select(entry => entry.Bytes).ToList();

        await Doors.StartNewKeyAsync(begun.Vault, Noor, OtherPhrase, "laptop", Evening, Cancel);

        Assert.DoesNotContain(old, bytes => Place.Files().Any(file => file.AsSpan().IndexOf(bytes) >= 0));
    }

    [Fact]
    public async Task A_damaged_draft_stops_nobody_from_getting_a_new_key()
    {
        var begun = await BeginAsync("one");
        var log = begun.Vault.Vault.Log;
        await log.KeepNoteAsync("line/new", "half a thought", Cancel);
        var (note, _) = Assert.Single(await Store.NotesAsync(log.Keys.Log, Cancel));
        await Store.CommitAsync(new() { PutNotes = [(log.Keys.Log, note, [1, 2, 3])] }, Cancel);

        Assert.Equal(["one"], TextsOf((await Doors.StartNewKeyAsync(begun.Vault, Noor, OtherPhrase, "laptop", Evening, Cancel))?.Vault));
    }

    [Fact]
    [Promise("X4")]
    public async Task Signing_out_everywhere_leaves_this_session_alone()
    {
        var begun = await BeginAsync("one");
        var other = await UnlockAsync(Phrase);
        Assert.Equal(["phone", "laptop"], (await Doors.DevicesAsync(begun.Vault.Vault, Evening, Cancel)).Select(session => session.Device));

        await Doors.SignOutEverywhereAsync(begun.Vault, "laptop", Evening, Cancel);

        Assert.Null(await ResumeAsync(other!.Value.Session));
        Assert.NotNull(await ResumeAsync(begun.Session));
        Assert.Equal(["laptop"], (await Doors.DevicesAsync(begun.Vault.Vault, Evening, Cancel)).Select(session => session.Device));
    }

    [Fact]
    public async Task A_deleted_vault_leaves_nothing_and_its_passphrase_opens_nothing()
    {
        var begun = await BeginAsync("one");
        await begun.Vault.Vault.Log.KeepNoteAsync("line/new", "half a thought", Cancel);
        var kit = (await Doors.MakeKitAsync(begun.Vault.Vault, _ => true, Evening, Cancel))!;
        var entries = await Store.EntriesAsync(begun.Vault.Vault.Log.Keys.Log, 0, Cancel);

        await Doors.DeleteAsync(begun.Vault.Vault, Cancel);

        Assert.Equal(0, Vaults.Count);
        Assert.Empty(await Store.LogsAsync(Cancel));
        Assert.Empty(await Store.NotesAsync(begun.Vault.Vault.Log.Keys.Log, Cancel));
        Assert.Null(await ResumeAsync(begun.Session));
        Assert.Null(await UnlockAsync(Phrase));
        Assert.Null(await Doors.UseKitAsync(kit, Noor, OtherPhrase, "phone", Evening, Cancel));
        Assert.DoesNotContain(entries, entry => Place.Files().Any(file => file.AsSpan().IndexOf(entry.Bytes) >= 0));
    }

    [Fact]
    public async Task A_passphrase_is_known_as_ones_own_and_no_other_is()
    {
        var begun = await BeginAsync();
        await Doors.BeginAsync(Noor, OtherPhrase, "laptop", Evening, Cancel);

        Assert.True(await Doors.IsOwnAsync(begun.Vault.Vault, Phrase, Cancel));
        Assert.False(await Doors.IsOwnAsync(begun.Vault.Vault, OtherPhrase, Cancel));
    }

    [Fact]
    public async Task A_slot_whose_entry_was_lost_is_written_down_at_the_next_unlock_and_goes_with_the_next_change()
    {
        var begun = await BeginAsync("one");
        var (log, entries) = (begun.Vault.Vault.Log.Keys.Log, await Store.EntriesAsync(begun.Vault.Vault.Log.Keys.Log, 0, Cancel));
        await Store.CommitAsync(new() { Overwrites = [(log, entries[0] with { Bytes = [1, 2, 3] })] }, Cancel);
        await RestartAsync();
        var damaged = await UnlockAsync(Phrase);
        Assert.Null(KeysOf(damaged!.Value.Vault).PassphraseSlot);
        await Vaults.AcceptDamageAsync(damaged.Value.Vault, "phone", "One entry cannot be read.", Evening, Cancel);

        var healed = await UnlockAsync(Phrase);
        Assert.NotNull(KeysOf(healed!.Value.Vault).PassphraseSlot);
        Assert.True(await Doors.ChangePassphraseAsync(healed.Value.Vault, Noor, OtherPhrase, "phone", Evening, Cancel));

        Assert.Null(await UnlockAsync(Phrase));
        Assert.Equal(["one"], TextsOf((await UnlockAsync(OtherPhrase))?.Vault));
    }
}
