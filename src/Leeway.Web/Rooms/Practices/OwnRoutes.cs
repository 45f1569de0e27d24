using System.Globalization;
using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Practices;
using Leeway.Vault.Sealing;
using Leeway.Web.Shell;

namespace Leeway.Web.Rooms.Practices;

/// <summary>Writing a practice of one's own.</summary>
public static class OwnRoutes
{
    private const string UsualMinutes = "3";
    internal const string New = "practices/new";

    /// <summary>The name of its page in its drafts.</summary>
    internal const string Page = "own-practice";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/practices/new", async (Visit visit) => Visit.Go($"/practices/{(await HalfWritten.BeginAsync(visit, New, Page, page => page == Page)).Thing}/write"));
        routes.MapGet("/practices/{id}/write", WriteAsync);
        routes.MapPost("/practices/{id}/write", KeepAsync);
        routes.MapGet("/practices/{id}/versions", Versions);
    }

    private static async Task<IResult> WriteAsync(Visit visit, string id)
    {
        if (!ThingId.TryParse(id, out var own))
            return Results.NotFound();
        var kept = visit.Of<PracticesState>().Own.GetValueOrDefault(own);
        var half = await HalfWritten.OfAsync(visit, own, Page, kept is not null);
        return PageOf(own, kept, half.Draft, half.IsThere ? half.Fields : Write(kept?.Practice), null, half.IsThere);
    }

    private static async Task<IResult> KeepAsync(Visit visit, string id)
    {
        if (!ThingId.TryParse(id, out var own))
            return Results.NotFound();
        var fields = await visit.PostedAsync();
        var draft = (await HalfWritten.OfAsync(visit, own, Page, visit.Of<PracticesState>().Own.ContainsKey(own))).Draft;
        var refusal = await visit.KeepAsync(state => PracticeDecisions.Write(state.Of<PracticesState>(), own, Read(fields)), draft);
        return refusal is null ? Visit.Go($"/practices/{own}?said=kept") : PageOf(own, visit.Of<PracticesState>().Own.GetValueOrDefault(own), draft, fields, refusal);
    }

    private static IResult Versions(Visit visit, string id) =>
        ThingId.TryParse(id, out var own) && visit.Of<PracticesState>().Own.GetValueOrDefault(own) is { } written
            ? View.Of<OwnVersionsPage>(new { Written = written })
            : Results.NotFound();

    private static IResult PageOf(ThingId id, WrittenPractice? kept, string draft, FormFields fields, Refusal? refusal, bool isThere = false) =>
        View.Of<WritePage>(new { Id = id, Kept = kept, Draft = draft, Fields = fields, Refusal = refusal, IsThere = isThere }, refusal.Status());

    /// <summary>What is no number of minutes is out of range.</summary>
    private static OwnPractice Read(FormFields fields) =>
        new(int.TryParse(fields["minutes"], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var minutes) ? minutes : 0)
        {
            Title = fields["title"],
            For = fields["for"],
            Steps = fields["steps"],
            Caution = fields["caution"],
        };

    private static FormFields Write(OwnPractice? practice) => FormFields.Of(
        ("title", practice?.Title), ("for", practice?.For), ("steps", practice?.Steps), ("caution", practice?.Caution),
        ("minutes", practice?.Minutes.ToString(CultureInfo.InvariantCulture) ?? UsualMinutes));
}
