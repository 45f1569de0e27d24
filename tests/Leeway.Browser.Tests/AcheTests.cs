using Leeway.Testing;

namespace Leeway.Browser.Tests;

/// <summary>Just the ache: in bed, one thumb, ten seconds.</summary>
public sealed class AcheTests(Chromium chromium)
{
    private const string Name = "Ines";
    private const string Passphrase = "cedar harbour nine lanterns slow";
    private const string Line = "They said “fine” <b>and</b> turned to the wall. شب بخیر 🌒";

    [Fact]
    [Promise("X6")]
    public async Task An_ache_that_was_kept_is_found_after_kill_9()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Phone);
        await ines.BeginAsync(Name, Passphrase);

        await ines.JustTheAcheAsync(Line, 3);
        await leeway.KillAsync();
        await leeway.StartAgainAsync();
        await ines.UnlockAsync(Name, Passphrase);
        await ines.GoToAsync("/gap");

        await ines.SeesAsync(Line);
    }

    [Fact]
    public async Task No_address_shows_one_person_what_another_kept()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Phone);
        await using var noor = await Person.AtAsync(leeway, chromium, Surroundings.Desk);
        await ines.BeginAsync(Name, Passphrase);
        await ines.JustTheAcheAsync(Line, 5);
        var address = new Uri(ines.Page.Url).AbsolutePath;
        await noor.BeginAsync("Noor", "seven other words that are mine");

        var foreign = await noor.Page.GotoAsync(address);
        await noor.DoesNotSeeAsync(Line);
        var unknown = await noor.Page.GotoAsync("/gap/" + new string('0', address.Length - "/gap/".Length));

        Assert.Equal((404, 404), (foreign?.Status, unknown?.Status));
    }
}
