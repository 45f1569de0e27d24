using Leeway.Domain.Log;
using Leeway.Domain.Words;
using Leeway.Vault.Keys;
using Leeway.Web.Words;

namespace Leeway.Web.Shell;

/// <summary>Keeps what is typed while it is typed: one sealed row a form, overwritten.</summary>
public static class DraftRoutes
{
    /// <summary>The field with the draft's name.</summary>
    public const string NameField = "__draft";

    /// <summary>The field with <see cref="FormFields.Print"/> of the form when its page was made.</summary>
    public const string StoodField = "__stood";

    /// <summary>The field with the address to go to, where a way out is a button of the form.</summary>
    public const string WayField = "__way";

    /// <summary>Which help the page brings nearer: life, harm, or both.</summary>
    private const string NearHeader = "X-Near";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/draft", KeepAsync).WithMetadata(new SessionGate.OffersUndo());
        routes.MapPost("/draft/let-go", LetGoAsync);
    }

    /// <summary>
    /// A page with a script is answered with what stands nearer for what was typed, so that it can show it without being sent;
    /// from a page without one the person goes on to where they were going.
    /// </summary>
    private static async Task<IResult> KeepAsync(Visit visit, Safety safety, OpenVaults vaults)
    {
        var form = await visit.Context.Request.ReadFormAsync(visit.Cancel);
        var (name, way, fields) = (form[NameField].ToString(), form[WayField].ToString(), FormFields.Of(form));
        if (!Drafts.Has(name))
            return Results.BadRequest();
        var isGone = Drafts.ThingsOf(name, fields).Any(visit.State.IsOutOfSight);
        if (way.Length > 0)
        {
            if (!isGone && fields.Print != form[StoodField])
                await WriteAsync(visit, name, fields);
            return way == "/lock" ? await DoorRoutes.LockAsync(visit.Context, visit, vaults) : Visit.Go(OwnAddress(way));
        }
        if (isGone)
            return Results.NotFound();
        await WriteAsync(visit, name, fields);
        var near = safety.Read(visit, fields.Names.SelectMany(fields.All));
        if (near != Signals.None)
            visit.Context.Response.Headers[NearHeader] = string.Join(' ', ((Signals[])[Signals.Life, Signals.Harm]).Where(signal => near.HasFlag(signal)).Select(signal => signal == Signals.Life ? "life" : "harm"));
        return Results.NoContent();
    }

    private static async Task WriteAsync(Visit visit, string name, FormFields fields)
    {
        await visit.Log.KeepNoteAsync(name, fields.ToJson(), visit.Cancel);
        if (Beginnings.All.Contains(fields[Beginnings.Field]) && new HalfWritten(name, fields).IsThere)
            await Beginnings.AddAsync(visit, fields[Beginnings.Field], name);
    }

    private static async Task<IResult> LetGoAsync(Visit visit)
    {
        var form = await visit.Context.Request.ReadFormAsync(visit.Cancel);
        var name = form[NameField].ToString();
        if (!Drafts.Has(name))
            return Results.BadRequest();
        await visit.Log.DropNoteAsync(name, visit.Cancel);
        return Visit.Go(OwnAddress(form["back"].ToString()));
    }

    /// <summary>The address where it is one of ours, else Today.</summary>
    private static string OwnAddress(string address) =>
        address is ['/', not '/' and not '\\', ..] && address.All(sign => sign is > ' ' and < '\x7f') ? address : "/today";
}
