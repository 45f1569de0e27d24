using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;
using Leeway.Vault.Sealing;
using Leeway.Web.Design;
using Leeway.Web.Shell;
using Leeway.Web.Words;
using NodaTime;

namespace Leeway.Web.Rooms.Gap;

/// <summary>The gap room: just the ache, the list, one moment.</summary>
public static class GapRoutes
{
    internal const string JustTheAche = "gap/ache";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/gap", List);
        routes.MapPost("/gap", ListNarrowedAsync);
        routes.MapGet("/gap/ache", AcheAsync);
        routes.MapPost("/gap/ache", KeepAcheAsync);
        routes.MapGet("/gap/{id}", ShowAsync);
        routes.MapGet("/gap/{id}/place", Place);
        routes.MapPost("/gap/{id}/place", KeepPlaceAsync);
        routes.MapGet("/gap/{id}/versions", Versions);
    }

    internal static Moment? Find(Visit visit, string id) =>
        ThingId.TryParse(id, out var thing) ? visit.Of<GapState>().Moments.GetValueOrDefault(thing) : null;

    private static IResult List(Visit visit) =>
        View.Of<GapPage>(new { Filter = GapFilter.Read(visit), Number = visit.PageNumber, IsForgotten = LookedFor.IsForgotten(visit) });

    private static async Task<IResult> ListNarrowedAsync(Visit visit)
    {
        var fields = await visit.PostedAsync();
        var filter = GapFilter.Read(fields);
        return Visit.Go("/gap" + (filter.HasOwnWords ? filter with { Asked = LookedFor.Of(visit).Keep(fields).ToString() } : filter).Query(page: 1) + GapFilter.AtTheList);
    }

    /// <param name="another">Begins a fresh one beside what was left half-written.</param>
    private static async Task<IResult> AcheAsync(Visit visit, string? another)
    {
        var left = another is null ? await LeftPages.LastOrNewAsync(visit, JustTheAche, Drafts.JustTheAche) : new(Drawn.Thing(), Drafts.JustTheAche, FormFields.None);
        return View.Of<AchePage>(new { Moment = left.Thing, Fields = left.Fields, IsDraft = left.IsThere });
    }

    private static async Task<IResult> KeepAcheAsync(Visit visit)
    {
        var fields = await visit.PostedAsync();
        var moment = fields.IdOrNew("moment");
        var (size, cannotTell, refusal) = GapForms.ReadSize(fields);
        refusal ??= await visit.KeepAsync(
            state => MomentDecisions.Note(
                state.Of<GapState>(), state.Of<RelationsState>(), moment,
                new() { Happened = fields["happened"], Size = size, CannotTell = cannotTell, Relation = Relations.Chosen(fields["relation"]) }),
            Drafts.Name(moment, Drafts.JustTheAche));
        return refusal is null
            ? Visit.Go($"/gap/{moment}?kept=ache")
            : View.Of<AchePage>(new { Moment = moment, Fields = fields, Refusal = refusal }, refusal.Status());
    }

    private static IResult ShowAsync(Visit visit, string id) =>
        Find(visit, id) is { } moment ? View.Of<MomentPage>(new { Moment = moment }) : Results.NotFound();

    private static IResult Place(Visit visit, string id) =>
        Find(visit, id) is { } moment
            ? View.Of<PlacePage>(new
            {
                Moment = moment,
                Fields = FormFields.Of(("relation", moment.Relation?.ToString()), ("day", moment.On?.Day.ToString("uuuu-MM-dd", null)), ("time", moment.On?.Time?.ToString("HH:mm", null))),
            })
            : Results.NotFound();

    private static async Task<IResult> KeepPlaceAsync(Visit visit, string id)
    {
        if (Find(visit, id) is not { } moment)
            return Results.NotFound();
        var fields = await visit.PostedAsync();
        DayAndTime? on = null;
        var typed = fields["time"].Length > 0 ? $"{fields["day"]}T{fields["time"]}" : fields["day"];
        var refusal = typed.Length > 0 && !TryWhen(typed, out on) ? new Refusal("day-off", "day") : null;
        refusal ??= await visit.KeepAsync(state => MomentDecisions.Place(state.Of<GapState>(), state.Of<RelationsState>(), moment.Id, Relations.Chosen(fields["relation"]), on));
        return refusal is null
            ? Visit.Go($"/gap/{moment.Id}?said=kept")
            : View.Of<PlacePage>(new { Moment = moment, Fields = fields, Refusal = refusal }, refusal.Status());
    }

    private static IResult Versions(Visit visit, string id) =>
        Find(visit, id) is { } moment ? View.Of<VersionsPage>(new { Moment = moment }) : Results.NotFound();

    private static bool TryWhen(string typed, out DayAndTime? when)
    {
        var good = DayAndTime.TryParse(typed, out var parsed);
        when = good ? parsed : null;
        return good;
    }

    private static class Relations
    {
        public static ThingId? Chosen(string typed) => ThingId.TryParse(typed, out var relation) ? relation : null;
    }
}
