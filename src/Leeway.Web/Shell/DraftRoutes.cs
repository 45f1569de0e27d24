using Leeway.Domain.Log;
using Leeway.Domain.Words;
using Leeway.Vault.Keys;
using Leeway.Vault.Logs;
using Leeway.Web.Words;

namespace Leeway.Web.Shell;

/// <summary>Keeps what is typed while it is typed: one sealed row a form, overwritten.</summary>
public static class DraftRoutes
{
    /// <summary>The field with the draft's name.</summary>
    public const string NameField = "__draft";

    /// <summary>The field with <see cref="FormFields.Fingerprint"/> of the form when its page was made.</summary>
    public const string StoodField = "__stood";

    /// <summary>The field with the address to go to, where a way out is a button of the form.</summary>
    public const string WayField = "__way";

    /// <summary>The way out that ends the session.</summary>
    public const string LockWay = "/lock";

    /// <summary>Which help the page brings nearer: life, harm, or both.</summary>
    private const string NearHeader = "X-Near";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/draft", KeepAsync).WithMetadata(new SessionGate.OffersUndo());
        routes.MapPost("/draft/let-go", LetGoAsync).WithMetadata(new SessionGate.OffersUndo());
        routes.MapPost("/draft/bring-back", (Visit visit) => BringBackAsync(visit)).WithMetadata(new SessionGate.OffersUndo());
        routes.MapGet("/half-written", () => View.Of<HalfWrittenPage>());
    }

    private static async Task<IResult> KeepAsync(Visit visit, Safety safety, OpenVaults vaults)
    {
        var form = await visit.Context.Request.ReadFormAsync(visit.Cancel);
        var way = form[WayField].ToString();
        return !Drafts.Has(form[NameField].ToString()) ? Results.BadRequest()
            : way == LockWay ? await LockAsync(visit, vaults, form)
            : way.Length > 0 ? await GoOnAsync(visit, form, OwnAddress(way))
            : await KeepAsTypedAsync(visit, safety, form);
    }

    /// <summary>From a page with a script, which is told what stands nearer for what was typed.</summary>
    private static async Task<IResult> KeepAsTypedAsync(Visit visit, Safety safety, IFormCollection form)
    {
        var fields = FormFields.Of(form);
        if (!await WriteAsync(visit, form[NameField].ToString(), fields))
            return Results.NotFound();
        var near = safety.Read(visit, fields.Names.SelectMany(fields.All));
        if (near != Signals.None)
            visit.Context.Response.Headers[NearHeader] = string.Join(' ', ((Signals[])[Signals.Life, Signals.Harm]).Where(signal => near.HasFlag(signal)).Select(signal => signal == Signals.Life ? "life" : "harm"));
        return Results.NoContent();
    }

    /// <summary>From a page without one, out of which somebody goes; they are told where what they wrote about is forgotten.</summary>
    private static async Task<IResult> GoOnAsync(Visit visit, IFormCollection form, string address) =>
        await TryKeepChangedAsync(visit, form) ? Visit.Go(address) : Results.NotFound();

    /// <summary>Locks whatever the disk says; what it would not take comes along to the door, sealed.</summary>
    private static async Task<IResult> LockAsync(Visit visit, OpenVaults vaults, IFormCollection form)
    {
        var isKept = true;
        try
        {
            await TryKeepChangedAsync(visit, form);
        }
        catch (StoreFailedException)
        {
            isKept = false;
        }
        var locked = await DoorRoutes.LockAsync(visit.Context, visit, vaults);
        return isKept ? locked : await DoorAnswers.LockedPageAsync(visit.Context);
    }

    /// <summary>Keeps what stands in a form beside what it was sent for, unless it still says what it said when its page was made.</summary>
    /// <returns>False where it is about something that is forgotten.</returns>
    private static async Task<bool> TryKeepChangedAsync(Visit visit, IFormCollection form)
    {
        var (name, fields) = (form[NameField].ToString(), FormFields.Of(form));
        return fields.Fingerprint == form[StoodField] || !Drafts.Has(name) || await WriteAsync(visit, name, fields);
    }

    /// <summary>Keeps what stands in a form that was sent to pass it over: it is not an answer, and not lost either.</summary>
    /// <returns>False where it is about something that is forgotten.</returns>
    public static async Task<bool> PassOverAsync(Visit visit) => await TryKeepChangedAsync(visit, await visit.Context.Request.ReadFormAsync(visit.Cancel));

    /// <summary>Passes the page over where it was sent by the button for that: what stands in it is kept as it is.</summary>
    /// <returns>False, and nothing was done, where another button sent it.</returns>
    public static async Task<bool> TryPassOverAsync(Visit visit, FormFields fields)
    {
        if (!IsPassedOver(fields))
            return false;
        await PassOverAsync(visit);
        return true;
    }

    public static bool IsPassedOver(FormFields fields) => fields["go"] == "skip";

    /// <returns>False, and nothing is written, where it is about something that is forgotten.</returns>
    private static async Task<bool> WriteAsync(Visit visit, string name, FormFields fields)
    {
        if (Drafts.ThingsOf(name, fields).Any(visit.State.IsOutOfSight))
            return false;
        var isThere = new HalfWritten(name, fields).IsThere;
        if (!isThere && !(Drafts.TryParse(name, out var thing, out _) && LeftPages.IsKept(visit, thing)))
        {
            await visit.Log.DropNoteAsync(name, visit.Cancel);
            return true;
        }
        await visit.Log.KeepNoteAsync(name, fields.ToJson(), visit.Cancel);
        if (isThere && Drafts.HoldsWords(name))
            await LeftPages.AddAsync(visit, name);
        return true;
    }

    private static async Task<IResult> LetGoAsync(Visit visit)
    {
        var form = await visit.Context.Request.ReadFormAsync(visit.Cancel);
        var name = form[NameField].ToString();
        if (!Drafts.Has(name))
            return Results.BadRequest();
        var back = OwnAddress(form["back"].ToString());
        await LetGo.Of(visit).DropAsync(visit, name, back);
        return Visit.Go(Saying(back, LetGo.SaidCode));
    }

    /// <summary>What was let go of is half-written again; what was begun there since is let go of in its place.</summary>
    private static async Task<IResult> BringBackAsync(Visit visit)
    {
        var held = LetGo.Of(visit);
        if (held.Last is not { } gone || Drafts.ThingsOf(gone.Draft, gone.Fields).Any(visit.State.IsOutOfSight))
            return Visit.Go("/today?said=gone");
        var wanted = (await visit.PostedAsync())["words"];
        // Sent twice, it does not change them round again.
        if (gone.Fields.Fingerprint != wanted)
            return Visit.Go((await visit.DraftAsync(gone.Draft))?.Fingerprint == wanted ? Saying(gone.Back, LetGo.InsteadCode) : "/today?said=gone");
        FormFields? stood = null;
        await visit.Log.ChangeNoteAsync(
            gone.Draft,
            now =>
            {
                stood = OtherThan(gone.Fields, gone.Draft, now);
                return gone.Fields.ToJson();
            },
            visit.Cancel);
        await LeftPages.AddAsync(visit, gone.Draft);
        if (stood is not null)
            held.Hold(gone.Draft, stood, gone.Back);
        return Visit.Go(Saying(gone.Back, stood is null ? "words-back" : LetGo.InsteadCode));
    }

    /// <summary>What went with a thing that was forgotten is half-written again, unless something else was begun there since.</summary>
    internal static async Task BringBackAsync(Visit visit, string draft, FormFields fields)
    {
        await visit.Log.ChangeNoteAsync(draft, now => OtherThan(fields, draft, now) is null ? fields.ToJson() : now!, visit.Cancel);
        await LeftPages.AddAsync(visit, draft);
    }

    /// <summary>What stands in the draft, where it is something and not the same.</summary>
    private static FormFields? OtherThan(FormFields fields, string draft, string? now) =>
        now is not null && FormFields.FromJson(now) is var stands && stands.Fingerprint != fields.Fingerprint && new HalfWritten(draft, stands).IsThere ? stands : null;

    private static string Saying(string address, string code) =>
        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Said.Query}={code}";

    /// <summary>The address where it is one of ours, else Today.</summary>
    private static string OwnAddress(string address) =>
        address is ['/', not '/' and not '\\', ..] && address.All(sign => sign is > ' ' and < '\x7f') ? address : "/today";
}
