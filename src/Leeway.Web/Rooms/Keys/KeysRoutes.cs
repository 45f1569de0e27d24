using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Keys;
using Leeway.Vault.Keys;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using Leeway.Web.Shell;
using Leeway.Web.Words;
using NodaTime;

namespace Leeway.Web.Rooms.Keys;

/// <summary>Keys and safety: the passphrase, the kit, the devices, how the house locks, and leaving for good.</summary>
public static class KeysRoutes
{
    private static readonly Duration ProvedFor = Duration.FromMinutes(5);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/keys", ShowAsync);
        routes.MapPost("/keys/preferences", PreferAsync);
        routes.MapPost("/keys/devices", SignOutAsync);
        routes.MapGet("/keys/passphrase", () => View.Of<PassphrasePage>());
        routes.MapPost("/keys/passphrase", ChangeAsync);
        routes.MapGet("/keys/kit", (Visit visit) => View.Of<KitPage>(new { Asks = !IsProved(visit) }));
        routes.MapPost("/keys/kit", MakeKitAsync);
        routes.MapPost("/keys/kit/file", SaveKitAsync);
        routes.MapPost("/keys/kit/withdraw", WithdrawKitAsync);
        routes.MapGet("/keys/delete", () => View.Of<DeletePage>());
        routes.MapPost("/keys/delete", DeleteAsync);
        routes.MapGet("/keys/found", async (Visit visit) => View.Of<FoundPage>(new { visit.Log.Report, Fewer = await RememberedEnds.FewerAsync(visit.Context, visit.Log) }));
        routes.MapPost("/keys/found", AcceptAsync);
    }

    private static async Task<IResult> ShowAsync(Visit visit, Doors doors) => await PageAsync(visit, doors, FormFields.None, null);

    private static async Task<IResult> PageAsync(Visit visit, Doors doors, FormFields fields, string? wrong) =>
        View.Of<KeysPage>(
            new { Keys = visit.Of<KeysState>(), Devices = await doors.DevicesAsync(visit.Session.Vault, visit.Now, visit.Cancel), Ours = visit.Session.Row, visit.Zone, Fields = fields, Wrong = wrong },
            wrong is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> PreferAsync(Visit visit, Doors doors)
    {
        var fields = await visit.PostedAsync();
        var id = Drawn.Thing();
        var refusal = await visit.KeepAsync(state => KeysDecisions.Prefer(
            state.Of<KeysState>(), id, fields["idle"], fields["exit"], fields["zone"], fields["anchors"].Length > 0, zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null));
        if (refusal is not null)
            return await PageAsync(visit, doors, fields, refusal.Code);
        if (!visit.Of<KeysState>().Preferences.Anchors)
            RememberedEnds.Drop(visit.Context, visit.Log);
        return Visit.Go("/keys?said=kept");
    }

    private static async Task<IResult> SignOutAsync(Visit visit, Doors doors)
    {
        var fields = await visit.PostedAsync();
        if (!await IsOwnAsync(visit, doors, fields["passphrase"]))
            return await PageAsync(visit, doors, fields, "passphrase-off");
        await doors.SignOutEverywhereAsync(visit.Session, Device.Of(visit.Context), visit.Now, visit.Cancel);
        return Visit.Go("/keys?said=k2");
    }

    private static async Task<IResult> ChangeAsync(Visit visit, Doors doors)
    {
        var fields = await visit.PostedAsync();
        var errors = Passphrases.Check(fields);
        if (!await IsOwnAsync(visit, doors, fields["current"]))
            errors["current"] = "That is not the passphrase that opens this vault.";
        if (errors.Count == 0 && PersonName.Parse(visit.Of<KeysState>().Name) is { } name && await TryChangeAsync(visit, doors, name, fields))
            return Visit.Go("/keys?said=k1");
        if (errors.Count == 0)
            errors["passphrase"] = "That one opens something here already. Please choose another.";
        return View.Of<PassphrasePage>(new { Errors = (IReadOnlyDictionary<string, string>)errors, Known = fields["known"].Length > 0, Offered = fields["offer"] }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<bool> TryChangeAsync(Visit visit, Doors doors, PersonName name, FormFields fields)
    {
        if (fields["known"].Length == 0)
            return await doors.ChangePassphraseAsync(visit.Session, name, fields["passphrase"], Device.Of(visit.Context), visit.Now, visit.Cancel);
        if (await doors.StartNewKeyAsync(visit.Session, name, fields["passphrase"], Device.Of(visit.Context), visit.Now, visit.Cancel) is not { } next)
            return false;
        Cookies.WriteSession(visit.Context, next.Session);
        RememberedEnds.Drop(visit.Context, visit.Log);
        return true;
    }

    private static async Task<IResult> MakeKitAsync(Visit visit, Doors doors, SafetyWords words)
    {
        var fields = await visit.PostedAsync();
        var form = fields.IdOrNew("id");
        if (visit.Of<KeysState>().KitMark() != fields["instead"])
            return KitStands(visit, form);
        if (!await MayChangeKitAsync(visit, doors))
            return KitRefused();
        if (visit.Of<KeysState>().KitSlot is not null && fields["replace"].Length == 0)
            return View.Of<KitPage>(new { Asks = !IsProved(visit), Unsaid = true }, StatusCodes.Status422UnprocessableEntity);
        if (await doors.MakeKitAsync(visit.Session.Vault, keys => keys.KitMark() == fields["instead"], visit.Now, visit.Cancel) is not { } code)
            return KitStands(visit, form);
        visit.Session.Vault.CodeShown(form, code);
        return View.Of<KitMadePage>(new { Code = code.Written(), Sheet = SheetOf(visit, words) });
    }

    private static KitSheet SheetOf(Visit visit, SafetyWords words) =>
        new(words.Lines.Kit, (visit.Of<KeysState>().KitMadeAt ?? visit.Now).InZone(visit.Zone).Date);

    /// <summary>The code comes back from the page that shows it, as nothing here keeps it; what is no kit of this vault is not written into a file.</summary>
    private static async Task<IResult> SaveKitAsync(Visit visit, SafetyWords words)
    {
        var fields = await visit.PostedAsync();
        if (KitCode.Parse(fields["code"]) is not { } code || !visit.Session.Vault.IsStandingKit(code))
            return View.Of<KitPage>(new { Asks = !IsProved(visit), Said = "That is not the kit that opens this vault now. No file was made." }, StatusCodes.Status422UnprocessableEntity);
        var sheet = SheetOf(visit, words);
        var here = visit.Context.Request;
        return Results.File(sheet.File(code, fields["where"].Length > 0 ? $"{here.Scheme}://{here.Host}" : null), "text/plain; charset=utf-8", sheet.FileName);
    }

    /// <summary>The form speaks of a kit that is not there any more: it was sent before, or the kit was changed elsewhere.</summary>
    private static IResult KitStands(Visit visit, ThingId form) =>
        View.Of<KitPage>(new
        {
            Asks = !IsProved(visit),
            Said = visit.Session.Vault.IsStandingKitOf(form)
                ? "The code was shown already, and it works. It can't be shown a second time. Make another only if you don't have it."
                : "The kit has changed meanwhile. Nothing was made.",
        });

    private static async Task<IResult> WithdrawKitAsync(Visit visit, Doors doors)
    {
        var mark = (await visit.PostedAsync())["instead"];
        if (!await MayChangeKitAsync(visit, doors))
            return KitRefused();
        await doors.WithdrawKitAsync(visit.Session.Vault, keys => keys.KitMark() == mark, visit.Now, visit.Cancel);
        return visit.Of<KeysState>().KitSlot is null
            ? Visit.Go("/keys?said=k3")
            : View.Of<KitPage>(new { Asks = !IsProved(visit), Said = "The kit has changed meanwhile. It was not withdrawn." });
    }

    private static IResult KitRefused() =>
        View.Of<KitPage>(new { Asks = true, Wrong = "That is not the passphrase that opens this vault. The kit is as it was." }, StatusCodes.Status422UnprocessableEntity);

    /// <summary>A kit opens everything and replaces the passphrase: whoever finds an open phone may not make one.</summary>
    private static async Task<bool> MayChangeKitAsync(Visit visit, Doors doors) =>
        IsProved(visit) || await IsOwnAsync(visit, doors, (await visit.PostedAsync())["passphrase"]);

    /// <summary>Whether this session was begun with a passphrase or a kit only some minutes ago.</summary>
    private static bool IsProved(Visit visit)
    {
        var opened = visit.Of<KeysState>().Sessions.LastOrDefault(session => session.Session.Value == visit.Session.Row.Value);
        return opened is not null && visit.Now >= opened.At && visit.Now - opened.At < ProvedFor;
    }

    private static async Task<IResult> DeleteAsync(Visit visit, Doors doors)
    {
        var fields = await visit.PostedAsync();
        if (!await IsOwnAsync(visit, doors, fields["passphrase"]))
            return View.Of<DeletePage>(new { Wrong = "That is not the passphrase that opens this vault. Nothing was deleted." }, StatusCodes.Status422UnprocessableEntity);
        await doors.DeleteAsync(visit.Session.Vault, visit.Cancel);
        Cookies.DropSession(visit.Context);
        RememberedEnds.Drop(visit.Context, visit.Log);
        return Visit.Go("/closed");
    }

    private static async Task<IResult> AcceptAsync(Visit visit, OpenVaults vaults)
    {
        var report = visit.Log.Report;
        RememberedEnds.Drop(visit.Context, visit.Log);
        if (!report.IsWhole)
            await vaults.AcceptDamageAsync(visit.Session, Device.Of(visit.Context), $"missing {report.Missing.Count}, unreadable {report.Unreadable.Count}", visit.Now, visit.Cancel);
        return Visit.Go("/today");
    }

    /// <summary>Whoever holds an open phone may not try passphrases any faster than at the door.</summary>
    private static async Task<bool> IsOwnAsync(Visit visit, Doors doors, string passphrase)
    {
        var (patience, caller) = (visit.Context.RequestServices.GetRequiredService<Patience>(), Caller.Of(visit.Context));
        var name = visit.Of<KeysState>().Name;
        using var place = await patience.WaitAsync(name, caller, visit.Cancel);
        if (!await doors.IsOwnAsync(visit.Session.Vault, passphrase, visit.Cancel))
        {
            patience.Refused(name, caller);
            return false;
        }
        patience.Opened(name, caller);
        return true;
    }
}
