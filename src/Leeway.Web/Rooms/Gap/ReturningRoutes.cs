using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Words;
using Leeway.Vault.Sealing;
using Leeway.Web.Shell;
using NodaTime;
using NodaTime.Text;

namespace Leeway.Web.Rooms.Gap;

/// <summary>Coming back to a moment: sitting with it, how it is now, setting it down, taking it up.</summary>
public static class ReturningRoutes
{
    // In seconds. Who leaves before one breath is over has looked in, and not sat.
    private const int OneBreath = 10;
    private const int LongestSit = 24 * 60 * 60;
    private const int Minute = 60;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/gap/{id}/sit", Sit);
        routes.MapPost("/gap/{id}/sit", LeaveSitAsync);
        routes.MapGet("/gap/{id}/revisit", RevisitAsync);
        routes.MapPost("/gap/{id}/revisit", KeepRevisitAsync);
        routes.MapGet("/gap/{id}/set-down", (Visit visit, string id) => LayAsync(visit, id, down: true));
        routes.MapPost("/gap/{id}/set-down", (Visit visit, string id) => KeepLayingAsync(visit, id, down: true));
        routes.MapGet("/gap/{id}/take-up", (Visit visit, string id) => LayAsync(visit, id, down: false));
        routes.MapPost("/gap/{id}/take-up", (Visit visit, string id) => KeepLayingAsync(visit, id, down: false));
    }

    private static IResult Sit(Visit visit, string id)
    {
        if (GapRoutes.Find(visit, id) is not { } moment)
            return Results.NotFound();
        var chosen = SitChoice.Read(visit.Context.Request.Query);
        return View.Of<SitPage>(new { Moment = moment, Chosen = chosen }, chosen.OwnIsOff ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>Leaving a sit at any second: how long it was is kept with the moment, unless it was a look in. It goes back to where the sit began.</summary>
    private static async Task<IResult> LeaveSitAsync(Visit visit, string id)
    {
        if (GapRoutes.Find(visit, id) is not { } moment)
            return Results.NotFound();
        var fields = await visit.PostedAsync();
        var begun = InstantPattern.General.Parse(fields["begun"]);
        var seconds = begun.Success ? (int)Math.Clamp((visit.Now - begun.Value).TotalSeconds, 0, LongestSit) : 0;
        if (seconds >= OneBreath)
            await visit.KeepAsync(state =>
            {
                var gap = state.Of<GapState>();
                return MomentDecisions.Answer(gap, moment.Id, (gap.Moments.GetValueOrDefault(moment.Id)?.Staying ?? StayingAnswer.None) with { Seconds = seconds });
            });
        var said = seconds switch { < OneBreath => "s1", < Minute => "s2", _ => "stayed" };
        return Visit.Go(fields["from"] == SitChoice.Path ? $"/gap/{moment.Id}/staying/how-i-met-it?said={said}" : $"/gap/{moment.Id}?said={said}");
    }

    private static async Task<IResult> RevisitAsync(Visit visit, string id)
    {
        if (GapRoutes.Find(visit, id) is not { } moment)
            return Results.NotFound();
        var draft = await visit.DraftAsync(Drafts.Name(moment.Id, "revisit"));
        return RevisitPageOf(moment, draft is { Any: true } ? draft : FormFields.Of(("revisit", Drawn.Thing().ToString()), ("on", moment.Planned?.On.ToString("uuuu-MM-dd", null))), null, draft is { Any: true });
    }

    private static IResult RevisitPageOf(Moment moment, FormFields fields, Refusal? refusal, bool isDraft = false) =>
        View.Of<RevisitPage>(new { Moment = moment, Fields = fields, Refusal = refusal, IsDraft = isDraft }, refusal.Status());

    private static async Task<IResult> KeepRevisitAsync(Visit visit, string id)
    {
        if (GapRoutes.Find(visit, id) is not { } moment)
            return Results.NotFound();
        var fields = await visit.PostedAsync();
        var revisit = fields.IdOrNew("revisit");
        var (size, cannotTell, refusal) = GapForms.ReadSize(fields);
        var day = LocalDatePattern.Iso.Parse(fields["on"]);
        if (fields["on"].Length > 0 && !day.Success)
            refusal ??= new("day-past", "on");
        var answer = new RevisitAnswer { Size = size, CannotTell = cannotTell, Words = fields["words"], State = Slug.TryParse(fields["state"], out var state) ? state : null };
        var planned = day.Success ? day.Value : (LocalDate?)null;
        refusal ??= await visit.KeepAsync(log => Keep(log.Of<GapState>(), moment.Id, revisit, answer, planned, visit.Here.Date), Drafts.Name(moment.Id, "revisit"));
        return refusal is null ? Visit.Go($"/gap/{moment.Id}?kept={(answer.State is { } kept ? kept.Value : "revisit")}") : RevisitPageOf(moment, fields, refusal);
    }

    private static Decision Keep(GapState gap, ThingId moment, ThingId revisit, RevisitAnswer answer, LocalDate? planned, LocalDate today)
    {
        // A day alone may be chosen, without saying how it is now.
        var said = answer == RevisitAnswer.None && planned is not null ? Decision.Nothing : ReturningDecisions.Revisit(gap, moment, revisit, answer);
        var asked = planned == gap.Moments.GetValueOrDefault(moment)?.Planned?.On ? Decision.Nothing : ReturningDecisions.PlanRevisit(gap, moment, planned, today);
        return said.Refusal is not null ? said : asked.Refusal is not null ? asked : Decision.Keep([.. said.Events, .. asked.Events]);
    }

    private static async Task<IResult> LayAsync(Visit visit, string id, bool down)
    {
        if (GapRoutes.Find(visit, id) is not { } moment)
            return Results.NotFound();
        var draft = await visit.DraftAsync(Drafts.Name(moment.Id, down ? "set-down" : "take-up"));
        return View.Of<LayPage>(new { Moment = moment, Down = down, Fields = draft ?? FormFields.None });
    }

    private static async Task<IResult> KeepLayingAsync(Visit visit, string id, bool down)
    {
        if (GapRoutes.Find(visit, id) is not { } moment)
            return Results.NotFound();
        var fields = await visit.PostedAsync();
        var refusal = await visit.KeepAsync(
            state => down ? ReturningDecisions.SetDown(state.Of<GapState>(), moment.Id, fields["words"]) : ReturningDecisions.TakeUp(state.Of<GapState>(), moment.Id, fields["words"]),
            Drafts.Name(moment.Id, down ? "set-down" : "take-up"));
        return refusal is null
            ? Visit.Go($"/gap/{moment.Id}?kept={(down ? "set-down" : "taken-up")}")
            : View.Of<LayPage>(new { Moment = moment, Down = down, Fields = fields, Refusal = refusal }, refusal.Status());
    }
}
