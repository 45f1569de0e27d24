using System.Net;
using Leeway.Domain.Rooms.Gap;
using Leeway.Web.Rooms.Body;
using Leeway.Web.Rooms.Gap;
using Leeway.Web.Sample;
using Microsoft.Data.Sqlite;

namespace Leeway.Browser.Tests.Visitors;

/// <content>The lives in which the pages are met, one after the other.</content>
public sealed partial class Everywhere
{
    private const string Passphrase = "cedar harbour nine lanterns slow";
    private const string Nobody = "00000000000000000000000000000000";
    private const string LongWay = "/practices/the-long-way-out";
    private const int OfAKind = 6;

    private async Task OutsideAsync()
    {
        using var stranger = new Visitor(Address);
        await FormsAsync(stranger, "/begin", "/kit", "/closed");
        await MeetAsync(stranger, "/leave");
        await stranger.GetAsync(met[0].Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
        await MeetAsync(stranger, "/nowhere");
        await MeetAsync(stranger, "/today");
        Meet(await stranger.UnlockAsync("Somebody", "not the words of anybody"));
        Meet(await stranger.SendAsync((await stranger.GetAsync("/begin")).FormTo("/begin").With("name", "Sam").With("passphrase", "short").With("again", "other")));
        Meet(await stranger.SendAsync(new FilledForm("/begin", [new("name", "Sam")])));
    }

    private async Task WithNothingKeptAsync()
    {
        using var noor = new Visitor(Address);
        Meet(await noor.BeginAsync("Noor", Passphrase));
        foreach (var address in Asked().Select(endpoint => endpoint.RoutePattern.RawText!).Where(address => !address.Contains('{', StringComparison.Ordinal) && !Walk.Ends.Except(["/keys/passphrase", "/keys/delete"]).Contains(address)))
            await MeetAsync(noor, address);
        await MeetAsync(noor, "/nowhere");
        await MeetAsync(noor, $"/gap/{Nobody}");
    }

    private async Task WithTwoYearsBehindAsync()
    {
        var couple = await Leeway.Of<SampleVaults>().KeepCoupleAsync(clock.Now);
        using var aurel = new Visitor(Address);
        await aurel.UnlockAsync(couple[0].Name, couple[0].Passphrase);
        var around = await LookAround.FromAsync(aurel, "/today", OfAKind, Kind);
        foreach (var page in around)
            Meet(page);

        var moment = OneOf(around, "/gap/*");
        foreach (var page in Leeway.Of<GuidedPath>().Pages(steppedBack: false))
            await MeetAsync(aurel, $"{moment}/{page.Address}");
        foreach (var after in (string[])["", "/longed-for", "/ache/size"])
            await MeetAsync(aurel, $"/gap/new/{Nobody}{after}");
        foreach (var step in BankSteps.All)
            await MeetAsync(aurel, $"{OneOf(around, "/gap/other-bank/*")}/{step.Slug()}");
        foreach (var page in ProtectorPath.All)
            await MeetAsync(aurel, $"{OneOf(around, "/body/protectors/*")}/{page}");
        await MeetAsync(aurel, "/gap?year=1999");
        await MeetAsync(aurel, $"/body/written/{OneOf(around, "/body/unlearned/*/*").Split('/')[^1]}");
        foreach (var last in (string[])["sit?minutes=3&set=day&breath=yes", "set-down", "take-up", "revisit", "place", "versions"])
            await MeetAsync(aurel, $"{moment}/{last}");

        await FormsAsync(aurel, "/today");
        await ThroughAPracticeAsync(aurel);
        await WithACoinAsync(aurel);
        foreach (var words in (string[])["rain", "zzyzx"])
            Meet(await aurel.SendAsync((await aurel.GetAsync("/search")).FormTo("/search").With("find", words)));
        Meet(await aurel.SendAsync((await aurel.GetAsync("/gap")).FormTo("/gap").With("text", "zzyzx")));
        var forgotten = await aurel.SendAsync((await aurel.GetAsync(moment)).FormTo("/forget"));
        Meet(forgotten);
        Meet(await aurel.SendAsync(forgotten.FormTo("/forgotten/undo")));
    }

    /// <summary>One's own, in two wordings; and one that is done to its end.</summary>
    private async Task ThroughAPracticeAsync(Visitor visitor)
    {
        var asked = await visitor.GetAsync("/practices/new");
        var form = asked.FormTo(asked.Address).With("title", "The bench").With("steps", "Sit down.");
        await visitor.SendAsync(form);
        Meet(await visitor.SendAsync(form.With("steps", "Sit down.\nStand up when it is enough.")));
        await MeetAsync(visitor, asked.Address.Replace("/write", "/versions", StringComparison.Ordinal));

        var begun = await visitor.SendAsync((await visitor.GetAsync(LongWay)).FormTo($"{LongWay}/begin").With("go", "without"));
        await MeetAsync(visitor, $"{begun.Address}/still");
        Meet(await visitor.SendAsync(begun.FormTo(begun.Address)));
    }

    /// <summary>Until it has said both: begin now, and wait.</summary>
    private async Task WithACoinAsync(Visitor visitor)
    {
        await visitor.SendAsync((await visitor.GetAsync("/practices/coin")).FormTo("/practices/coin").With("coin", "on"));
        for (var said = new HashSet<bool>(); said.Count < 2;)
        {
            var practice = await visitor.GetAsync(LongWay);
            Meet(practice);
            var begun = await visitor.SendAsync(practice.FormTo($"{LongWay}/begin").With("go", "coin"));
            Meet(begun);
            said.Add(begun.Page.QuerySelector("[data-until]") is not null);
        }
    }

    /// <summary>Where words suggest fear or harm, steps are asked in another way and help stands nearer.</summary>
    private async Task AfraidAsync()
    {
        const string afraid = "I am afraid of him when the door goes, and I do not want to live.";
        using var ines = new Visitor(Address);
        await ines.BeginAsync("Ines", Passphrase);
        var moment = await ines.JustTheAcheAsync(afraid, 9);
        await MeetAsync(ines, moment);
        foreach (var page in Leeway.Of<GuidedPath>().Pages(steppedBack: true))
            await MeetAsync(ines, $"{moment}/{page.Address}");
        foreach (var beginning in (string[])["/gap/other-bank/new", "/body/protectors/new", "/gap/letters/new", "/body/unlearned/1"])
        {
            var asked = await ines.GetAsync(beginning);
            var told = FilledForm.Of(asked.Forms.First(form => form.QuerySelector("textarea, [name=name]") is not null));
            Meet(await ines.SendAsync(told.With("words", afraid).With("name", afraid)));
        }
        foreach (var page in (string[])["need", "story", "revisit"])
            await ines.SendAsync((await ines.GetAsync($"{moment}/{page}")).FormTo($"{moment}/{page}").With("words", afraid).To("/draft"));
        foreach (var page in (string[])["/today", "/half-written", moment])
            await MeetAsync(ines, page);
        Meet(await ines.SendAsync((await ines.GetAsync("/today")).FormTo("/lock")));
    }

    private async Task WithKeysAsync()
    {
        using var sam = new Visitor(Address);
        await sam.BeginAsync("Sam", Passphrase);
        foreach (var (page, action) in ((string, string)[])[("/keys", "/keys/devices"), ("/keys/passphrase", "/keys/passphrase"), ("/keys/delete", "/keys/delete")])
            Meet(await sam.SendAsync((await sam.GetAsync(page)).FormTo(action).With("passphrase", "not this one")));
        var kit = (await sam.GetAsync("/keys/kit")).FormTo("/keys/kit");
        var made = await sam.SendAsync(kit);
        Meet(made);
        Meet(await sam.SendAsync(kit));
        await sam.SendAsync(made.FormTo("/keys/kit/file"));
        await MeetAsync(sam, "/keys/kit");
        await MeetAsync(sam, "/keys");
        Meet(await sam.SendAsync((await sam.GetAsync("/keys/kit")).FormTo("/keys/kit")));
        Meet(await sam.SendAsync((await sam.GetAsync("/keys/kit")).FormTo("/keys/kit").To("/keys/kit/withdraw")));
        Meet(await sam.SendAsync((await sam.GetAsync("/kit")).FormTo("/kit").With("name", "Sam").With("passphrase", Passphrase).With("again", Passphrase).With("code", made.Page.QuerySelector(".code")!.TextContent)));

        var half = (await sam.GetAsync("/gap/ache")).FormTo("/gap/ache").With("happened", "too late, and carried along").With("ache", "4");
        await sam.SendAsync((await sam.GetAsync("/today")).FormTo("/lock"));
        var locked = await sam.SendAsync(half);
        Meet(locked);
        Meet(await sam.SendAsync(locked.FormTo("/unlock").With("name", "Sam").With("passphrase", Passphrase)));
    }

    /// <summary>Last of all: the end of every vault is off from here on.</summary>
    private async Task BrokenAsync()
    {
        using var lin = new Visitor(Address);
        await lin.BeginAsync("Lin", Passphrase);
        await lin.JustTheAcheAsync("one", 5);
        await lin.SendAsync((await lin.GetAsync("/today")).FormTo("/lock"));
        await InStoreAsync("UPDATE heads SET chain = zeroblob(length(chain))");
        Meet(await lin.UnlockAsync("Lin", Passphrase));
        await lin.SendAsync((await lin.GetAsync("/keys/found")).FormTo("/keys/found"));
        var half = (await lin.GetAsync("/gap/ache")).FormTo("/gap/ache").With("happened", "as the disk gave way").With("ache", "4");
        await InStoreAsync("ALTER TABLE heads RENAME TO gone");
        Meet(await lin.SendAsync(half));
        await InStoreAsync("ALTER TABLE gone RENAME TO heads");
    }

    private async Task InStoreAsync(string statement)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Leeway.Data, "leeway.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The fullest page of a kind.</summary>
    private static string OneOf(IReadOnlyList<Answer> pages, string kind) =>
        pages.Where(page => page.Status == HttpStatusCode.OK && Kind(page.Address) == kind).MaxBy(page => page.Words.Length)?.Address.Split('?')[0]
        ?? throw new InvalidOperationException($"No link led to {kind}.");
}
