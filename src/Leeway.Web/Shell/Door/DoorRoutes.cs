using Leeway.Vault.Keys;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using Leeway.Web.Words;
using NodaTime;

namespace Leeway.Web.Shell;

/// <summary>Beginning, unlocking, locking, leaving quickly.</summary>
public static class DoorRoutes
{
    private const string TooMany = "Several vaults were begun from your address within this hour, so this one has to wait. Nothing was begun; please come again within the hour.";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => Visit.Go("/today")).WithMetadata(new SessionGate.Outside());
        routes.MapGet("/begin", (PassphraseOffer offer) => View.Of<Begin>(new { Offer = offer.Draw() })).WithMetadata(new SessionGate.Outside());
        routes.MapGet("/closed", () => View.Of<ClosedPage>()).WithMetadata(new SessionGate.Outside());
        routes.MapPost("/begin", BeginAsync).WithMetadata(new SessionGate.Outside());
        routes.MapGet("/unlock", () => View.Of<Unlock>()).WithMetadata(new SessionGate.Outside());
        routes.MapPost("/unlock", UnlockAsync).WithMetadata(new SessionGate.Outside());
        routes.MapGet("/kit", () => View.Of<KitDoor>()).WithMetadata(new SessionGate.Outside());
        routes.MapPost("/kit", UseKitAsync).WithMetadata(new SessionGate.Outside());
        routes.MapPost("/carried", CarriedAsync);
        routes.MapPost("/lock", LockAsync).WithMetadata(new SessionGate.OffersUndo());
        routes.MapGet("/leave", LeaveAsync).WithMetadata(new SessionGate.Outside());
    }

    private static async Task<IResult> BeginAsync(HttpContext context, Doors doors, OpenVaults vaults, PassphraseOffer offer, Patience patience, BeginLimit limit, IClock clock)
    {
        var fields = FormFields.Of(await context.Request.ReadFormAsync(context.RequestAborted));
        var name = PersonName.Parse(fields["name"]);
        var errors = Passphrases.Check(fields);
        if (name is null)
            errors["name"] = "A name is needed: up to a hundred letters, whatever you like.";
        if (errors.Count == 0 && !limit.TryCount(context.Connection.RemoteIpAddress))
            return View.Of<Begin>(new { Fields = fields, Offer = offer.Again(fields["offer"]), Wrong = TooMany }, StatusCodes.Status429TooManyRequests);
        if (errors.Count == 0)
        {
            // Whether a name and passphrase open something can be asked here too, so a refusal counts as one at the door.
            using var place = await patience.WaitAsync(fields["name"], Caller.Of(context), context.RequestAborted);
            if (await doors.BeginAsync(name!, fields["passphrase"], Device.Of(context), clock.GetCurrentInstant(), context.RequestAborted) is { } begun)
            {
                await EndBeforeAsync(context, vaults, clock);
                Cookies.WriteSession(context, begun.Session);
                return Visit.Go("/keys/kit?said=begun");
            }
            patience.Refused(fields["name"], Caller.Of(context));
            errors["passphrase"] = "This name and passphrase open a vault here already. You can unlock it, or choose others.";
        }
        return View.Of<Begin>(new { Fields = fields, Errors = (IReadOnlyDictionary<string, string>)errors, Offer = offer.Again(fields["offer"]) }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> UnlockAsync(HttpContext context, Doors doors, OpenVaults vaults, Patience patience, ReadAhead ahead, IClock clock)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var fields = FormFields.Of(form);
        ahead.Begin();
        using var place = await patience.WaitAsync(fields["name"], Caller.Of(context), context.RequestAborted);
        var name = PersonName.Parse(fields["name"]);
        var opened = name is null ? null : await doors.UnlockAsync(name, fields["passphrase"], Device.Of(context), clock.GetCurrentInstant(), context.RequestAborted);
        if (opened is not { } found)
        {
            patience.Refused(fields["name"], Caller.Of(context));
            var carried = fields[Carrying.Field];
            return View.Of<Unlock>(
                new { Name = fields["name"], Wrong = "That did not open anything here. Nothing is lost; try again in your own time.", Carried = carried.Length == 0 ? null : carried },
                StatusCodes.Status422UnprocessableEntity);
        }
        patience.Opened(fields["name"], Caller.Of(context));
        await EndBeforeAsync(context, vaults, clock);
        Cookies.WriteSession(context, found.Session);
        return AfterUnlock(context, fields[Carrying.Field], found.Vault, clock);
    }

    /// <summary>A session that this browser still had is ended, rather than left to its idle lock.</summary>
    private static async Task EndBeforeAsync(HttpContext context, OpenVaults vaults, IClock clock)
    {
        using var before = Cookies.ReadSession(context);
        if (before is not null && await vaults.ResumeAsync(before, clock.GetCurrentInstant(), use: false, context.RequestAborted) is { } session)
            await vaults.LockAsync(session, CancellationToken.None);
    }

    private static async Task<IResult> UseKitAsync(HttpContext context, Doors doors, OpenVaults vaults, Patience patience, IClock clock)
    {
        var fields = FormFields.Of(await context.Request.ReadFormAsync(context.RequestAborted));
        using var place = await patience.WaitAsync("", Caller.Of(context), context.RequestAborted);
        var (name, code, errors) = (PersonName.Parse(fields["name"]), KitCode.Parse(fields["code"]), Passphrases.Check(fields));
        if (name is null)
            errors["name"] = "A name is needed: up to a hundred letters, whatever you like.";
        if (code is null)
            errors["code"] = "This is not a whole code: seven groups of five, and one sign may be off.";
        if (errors.Count == 0 && await doors.UseKitAsync(code!, name!, fields["passphrase"], Device.Of(context), clock.GetCurrentInstant(), context.RequestAborted) is { } opened)
        {
            await EndBeforeAsync(context, vaults, clock);
            Cookies.WriteSession(context, opened.Session);
            return Visit.Go("/today?said=k1");
        }
        if (errors.Count == 0)
        {
            patience.Refused("", Caller.Of(context));
            errors["code"] = "That did not open anything here. It may have been replaced by a newer kit.";
        }
        return View.Of<KitDoor>(new { Fields = fields, Errors = (IReadOnlyDictionary<string, string>)errors }, StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult AfterUnlock(HttpContext context, string sealed_, VaultSession session, IClock clock)
    {
        var visit = new Visit(context, session, clock);
        context.Features.Set(visit);
        if (Carrying.Unpack(context, sealed_) is { } carried && carried.VaultTag == visit.FormTag)
        {
            Cookies.DropCarried(context);
            return View.Of<CarriedBack>(new { Carried = carried });
        }
        return Visit.Go("/today");
    }

    private static async Task<IResult> CarriedAsync(HttpContext context, Visit visit)
    {
        var fields = await visit.PostedAsync();
        return Carrying.Unpack(context, fields[Carrying.Field]) is { } carried && carried.VaultTag == visit.FormTag
            ? View.Of<CarriedBack>(new { Carried = carried })
            : Visit.Go("/today");
    }

    internal static async Task<IResult> LockAsync(HttpContext context, Visit visit, OpenVaults vaults)
    {
        SessionMemory.Drop(visit.Session);
        try
        {
            await vaults.LockAsync(visit.Session, CancellationToken.None);
        }
        catch (StoreFailedException)
        {
            // The cookie goes all the same; what was to be forgotten is forgotten at the next unlock.
        }
        Cookies.DropSession(context);
        return Visit.Go("/unlock");
    }

    private static async Task<IResult> LeaveAsync(HttpContext context, OpenVaults vaults, IClock clock)
    {
        var address = (string?)null;
        using var key = Cookies.ReadSession(context);
        try
        {
            if (key is not null && await vaults.ResumeAsync(key, clock.GetCurrentInstant(), use: false, CancellationToken.None) is { } session)
            {
                address = ExitOf(session);
                SessionMemory.Drop(session);
                await vaults.LockAsync(session, CancellationToken.None);
            }
        }
        catch (Exception trouble) when (trouble is StoreFailedException or ObjectDisposedException)
        {
            // Whoever leaves is let out, whatever the disk says: without its cookie the session ends by itself.
        }
        if (key is not null)
            Cookies.DropSession(context);
        return address is null ? View.Of<PlainPage>() : new SeeOther(address);
    }

    /// <summary>The chosen address as a header can carry it; what cannot be carried is as if none was chosen.</summary>
    private static string? ExitOf(VaultSession session) =>
        Uri.TryCreate(session.Vault.Log.State.Of<Leeway.Domain.Rooms.Keys.KeysState>().Preferences.ExitAddress, UriKind.Absolute, out var exit)
        && new UriBuilder(exit) { Host = exit.IdnHost }.Uri.AbsoluteUri is var address && address.All(sign => sign is > ' ' and < '\x7f')
            ? address
            : null;
}
