using Leeway.Domain.Log;
using Leeway.Domain.Words;
using Leeway.Web.Words;

namespace Leeway.Web.Shell;

/// <summary>Keeps what is typed while it is typed: one sealed row a form, overwritten.</summary>
public static class DraftRoutes
{
    /// <summary>The field with the draft's name.</summary>
    public const string NameField = "__draft";

    /// <summary>Which help the page brings nearer: life, harm, or both.</summary>
    private const string NearHeader = "X-Near";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/draft", KeepAsync).WithMetadata(new SessionGate.OffersUndo());
        routes.MapPost("/draft/let-go", LetGoAsync);
    }

    /// <summary>Answers with what stands nearer for what was typed, so that the page can show it without being sent.</summary>
    private static async Task<IResult> KeepAsync(Visit visit, Safety safety, IEnumerable<DraftsOfRoom> rooms)
    {
        var form = await visit.Context.Request.ReadFormAsync(visit.Cancel);
        var name = form[NameField].ToString();
        if (!Drafts.Has(name, rooms))
            return Results.BadRequest();
        var fields = FormFields.Of(form.Where(field => field.Key != NameField));
        if (Drafts.ThingsOf(name, fields).Any(visit.State.IsOutOfSight))
            return Results.NotFound();
        await visit.Log.KeepNoteAsync(name, fields.ToJson(), visit.Cancel);
        if (Beginnings.All.Contains(fields[Beginnings.Field]) && new HalfWritten(name, fields).IsThere)
            await Beginnings.AddAsync(visit, fields[Beginnings.Field], name);
        var near = safety.Read(visit, form.Where(field => !FormFields.Housekeeping.Contains(field.Key)).SelectMany(field => field.Value));
        if (near != Signals.None)
            visit.Context.Response.Headers[NearHeader] = string.Join(' ', ((Signals[])[Signals.Life, Signals.Harm]).Where(signal => near.HasFlag(signal)).Select(signal => signal == Signals.Life ? "life" : "harm"));
        return Results.NoContent();
    }

    private static async Task<IResult> LetGoAsync(Visit visit, IEnumerable<DraftsOfRoom> rooms)
    {
        var fields = await visit.PostedAsync();
        if (!Drafts.Has(fields[NameField], rooms))
            return Results.BadRequest();
        await visit.Log.DropNoteAsync(fields[NameField], visit.Cancel);
        return Visit.Go(fields["back"] is ['/', not '/' and not '\\', ..] and var back && back.All(sign => sign is > ' ' and < '\x7f') ? back : "/today");
    }
}
