using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>The disk of the machine is full while somebody writes. On a disk of a few megabytes in memory.</summary>
public sealed class FullDiskTests(Chromium chromium) : IDisposable
{
    private const string Name = "Ines";
    private const string Passphrase = "cedar harbour nine lanterns slow";
    private readonly SmallDisk disk = new("size=4m");

    public void Dispose() => disk.Dispose();

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("X6")]
    public async Task A_full_disk_is_told_in_words_and_what_was_typed_is_kept_once_there_is_room(Surroundings surroundings)
    {
        Assert.SkipUnless(disk.IsMounted, SmallDisk.WhyNot);
        await using var leeway = await RunningLeeway.StartAsync(data: Path.Combine(disk.Path, "data"));
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);
        await ines.JustTheAcheAsync("before it was full", 2);
        disk.Fill();

        await ines.JustTheAcheAsync("Ganz allein", 6);
        await ines.SeesAsync("The disk of this machine is full");
        await ines.PressAsync("Show it again");
        await Assertions.Expect(What(ines)).ToHaveValueAsync("Ganz allein");
        await ines.PressAsync("Keep");
        await ines.SeesAsync("The disk of this machine is full");
        await ines.PressAsync("Show it again");
        disk.Empty();
        await ines.PressAsync("Keep");

        await ines.SeesAsync("Ganz allein");
        await leeway.RestartAsync();
        await ines.UnlockAsync(Name, Passphrase);
        await ines.GoToAsync("/gap");
        await ines.SeesAsync("Ganz allein");
        await ines.SeesAsync("before it was full");
    }

    [Fact]
    public async Task One_word_comes_back_from_a_full_disk_to_be_seen()
    {
        Assert.SkipUnless(disk.IsMounted, SmallDisk.WhyNot);
        await using var leeway = await RunningLeeway.StartAsync(data: Path.Combine(disk.Path, "data"));
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Phone);
        await ines.BeginAsync(Name, Passphrase);
        disk.Fill();

        foreach (var word in (string[])["müde", "tired", "疲れた", "🌒"])
        {
            await ines.JustTheAcheAsync(word, 6);
            await ines.PressAsync("Show it again");
            await Assertions.Expect(What(ines)).ToHaveValueAsync(word);
            await Assertions.Expect(What(ines)).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task With_a_full_disk_one_still_reads_is_told_what_is_not_kept_and_gets_out()
    {
        Assert.SkipUnless(disk.IsMounted, SmallDisk.WhyNot);
        await using var leeway = await RunningLeeway.StartAsync(data: Path.Combine(disk.Path, "data"));
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Phone);
        await ines.BeginAsync(Name, Passphrase);
        await ines.JustTheAcheAsync("before it was full", 2);
        var moment = ines.Page.Url;
        disk.Fill();

        await ines.GoToAsync(moment);
        await ines.SeesAsync("before it was full");
        await ines.GoToAsync("/gap/ache");
        await ines.WriteAsync("What happened", "not yet");
        await ines.SeesAsync("Not kept yet. What you wrote is still on this page.");
        await ines.LockAsync();
        await ines.UnlockAsync(Name, Passphrase);
        await ines.SeesAsync("The disk of this machine is full");
        disk.Empty();
        await ines.UnlockAsync(Name, Passphrase);
        await ines.GoToAsync(moment);
        await ines.SeesAsync("before it was full");
    }

    [Fact]
    [Promise("X4")]
    public async Task With_a_full_disk_and_no_script_Today_opens_and_a_lock_locks_and_takes_the_words_to_the_door()
    {
        Assert.SkipUnless(disk.IsMounted, SmallDisk.WhyNot);
        await using var leeway = await RunningLeeway.StartAsync(data: Path.Combine(disk.Path, "data"));
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Phone.WithoutScript());
        await ines.BeginAsync(Name, Passphrase);
        await ines.GoToAsync("/gap/ache");
        await ines.WriteAsync("What happened", "half of it");
        await ines.FollowAsync("The body");
        await ines.GoToAsync("/gap/ache");
        await ines.PressAsync("Keep");
        await ines.SeesAsync("half of it");
        disk.Fill();

        await ines.GoToAsync("/today");
        await ines.SeesAsync("Just the ache");
        await ines.GoToAsync("/gap/ache");
        await ines.WriteAsync("What happened", "not yet");
        await ines.PressAsync("Lock");
        await ines.SeesAsync("It had locked. What you wrote is here, and opens with your passphrase.");
        disk.Empty();
        await ines.WriteAsync("Name", Name);
        await ines.WriteAsync("Passphrase", Passphrase);
        await ines.PressAsync("Unlock");
        await Assertions.Expect(What(ines)).ToHaveValueAsync("not yet");
        await ines.PressAsync("Keep");

        await ines.GoToAsync("/gap/ache");
        await Assertions.Expect(ines.Page.GetByLabel("What happened")).ToHaveValueAsync("not yet");
    }

    private static ILocator What(Person ines) => ines.Page.GetByLabel("What you wrote");
}
