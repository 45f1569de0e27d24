namespace Leeway.Web.Shell;

/// <summary>Keeps what is typed while it is typed: one sealed row a form, overwritten.</summary>
public static class DraftRoutes
{
    /// <summary>The field with the draft's name.</summary>
    public const string NameField = "__draft";

    private const int LongestName = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/draft", KeepAsync).WithMetadata(new SessionGate.OffersUndo());
        routes.MapPost("/draft/let-go", LetGoAsync);
    }

    private static async Task<IResult> KeepAsync(Visit visit)
    {
        var form = await visit.Context.Request.ReadFormAsync(visit.Cancel);
        var name = form[NameField].ToString();
        if (name.Length is 0 or > LongestName)
            return Results.BadRequest();
        await visit.Log.KeepNoteAsync(name, FormFields.Of(form.Where(field => field.Key != NameField)).ToJson(), visit.Cancel);
        return Results.NoContent();
    }

    private static async Task<IResult> LetGoAsync(Visit visit)
    {
        var fields = await visit.PostedAsync();
        await visit.Log.DropNoteAsync(fields[NameField], visit.Cancel);
        return Visit.Go(fields["back"] is ['/', not '/' and not '\\', ..] and var back ? back : "/today");
    }
}
