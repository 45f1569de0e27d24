using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;
using Leeway.Vault.Sealing;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Gap;

/// <summary>
/// The guided path: one question a page, each skippable, each saved as it is left. A path that was opened anew becomes a
/// moment with its first answer, under the id that its pages carry from the beginning.
/// </summary>
public static class StepRoutes
{
    private const string New = "gap/new", NewInvitation = "gap/invitation";

    /// <summary>The button that looks at what was written, and the place on the page where it is shown with what is marked beneath.</summary>
    internal const string LookAt = "look";
    private const string LookedAt = "#f-demand";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/gap/new", (Visit visit, GuidedPath path) => NewAsync(visit, path, New, GapStep.LongedFor));
        routes.MapGet("/gap/invitation", (Visit visit, GuidedPath path) => NewAsync(visit, path, NewInvitation, GapStep.Invitation));
        routes.MapGet("/gap/new/{id}", ShowNewAsync);
        routes.MapGet("/gap/new/{id}/{step}", ShowNewAsync);
        routes.MapGet("/gap/new/{id}/{step}/{part}", ShowNewAsync);
        routes.MapGet("/gap/{id}/{step}", ShowAsync);
        routes.MapGet("/gap/{id}/{step}/{part}", ShowAsync);
        routes.MapPost("/gap/{id}/{step}", KeepAsync);
        routes.MapPost("/gap/{id}/{step}/{part}", KeepAsync);
    }

    private static async Task<IResult> NewAsync(Visit visit, GuidedPath path, string beginning, GapStep first)
    {
        var (moment, page) = await HalfWritten.BeginAsync(visit, beginning, first.Slug(), address => path.Pages(steppedBack: false).Any(page => page.Address == address));
        return Visit.Go($"/gap/new/{moment}/{page}");
    }

    private static Task<IResult> ShowNewAsync(Visit visit, GuidedPath path, Safety safety, string id, string? step = null, string? part = null) =>
        ThingId.TryParse(id, out var thing) ? PageOfAsync(visit, path, safety, thing, GapRoutes.Find(visit, id), step ?? GapStep.LongedFor.Slug(), part) : NotHere();

    private static Task<IResult> ShowAsync(Visit visit, GuidedPath path, Safety safety, string id, string step, string? part = null) =>
        GapRoutes.Find(visit, id) is { } moment ? PageOfAsync(visit, path, safety, moment.Id, moment, step, part) : NotHere();

    private static async Task<IResult> PageOfAsync(Visit visit, GuidedPath path, Safety safety, ThingId id, Moment? moment, string step, string? part)
    {
        if (!GapSteps.TryParse(step, out var known))
            return Results.NotFound();
        var near = MomentText.Near(safety, visit, moment);
        if (path.Find(known, part, near.HasFlag(Signals.Harm)) is not { } page)
            return Results.NotFound();
        var half = await HalfWrittenAsync(visit, page, id, moment);
        return View.Of<StepPage>(new { Id = id, Moment = moment, Page = page, Near = near, Draft = half.Draft, Fields = half.IsThere ? half.Fields : GapForms.Write(page, moment?[known]), half.IsThere });
    }

    private static async Task<IResult> KeepAsync(Visit visit, GuidedPath path, Safety safety, string id, string step, string? part = null)
    {
        var fields = await visit.PostedAsync();
        if (!ThingId.TryParse(id, out var thing) || !GapSteps.TryParse(step, out var known))
            return Results.NotFound();
        var moment = visit.Of<GapState>().Moments.GetValueOrDefault(thing);
        if (moment is null && fields["begin"].Length == 0)
            return Results.NotFound();
        var before = MomentText.Near(safety, visit, moment).HasFlag(Signals.Harm);
        if (path.Find(known, part, before) is not { } page)
            return Results.NotFound();
        var draft = (await HalfWrittenAsync(visit, page, thing, moment)).Draft;
        var (refusal, meanwhile) = page.Step == GapStep.Invitation && fields["go"] == LookAt ? (await TryLeaveAsync(visit), Meanwhile.Nothing)
            : await DraftRoutes.TryPassOverAsync(visit, fields) ? (null, Meanwhile.Nothing)
            : await TryKeepAsync(visit, page, thing, fields, draft);
        moment = visit.Of<GapState>().Moments.GetValueOrDefault(thing);
        if (refusal is null)
            return Visit.Go(Onward(path, safety, visit, moment, thing, page, fields["go"], meanwhile));
        return View.Of<StepPage>(
            new { Id = thing, Moment = moment, Page = page, Near = MomentText.Near(safety, visit, moment), Draft = draft, Fields = fields, Refusal = refusal },
            refusal.Status());
    }

    /// <summary>The invitation can be begun by itself, so it has a beginning of its own.</summary>
    internal static string BeginningOf(PathPage page) => page.Step == GapStep.Invitation ? NewInvitation : New;

    internal static bool IsBeginning(string kind) => kind is New or NewInvitation;

    private static Task<HalfWritten> HalfWrittenAsync(Visit visit, PathPage page, ThingId thing, Moment? moment) =>
        HalfWritten.OfAsync(visit, thing, page.Address, moment is not null);

    /// <summary>What is only looked at stays half-written: looking keeps no wording and makes no moment.</summary>
    private static async Task<Refusal?> TryLeaveAsync(Visit visit) => await DraftRoutes.PassOverAsync(visit) ? null : new Refusal("not-here");

    private static async Task<(Refusal? Refusal, Meanwhile Meanwhile)> TryKeepAsync(Visit visit, PathPage page, ThingId thing, FormFields fields, string draft) =>
        page.Part == "size" && GapForms.ReadSize(fields).Refusal is { } refusal
            ? (refusal, Meanwhile.Nothing)
            : await visit.KeepAsync(state => Decide(state, page, thing, fields), state => MeanwhileOf(state, page, thing, fields), draft);

    private static Decision Decide(LogState state, PathPage page, ThingId thing, FormFields fields)
    {
        var gap = state.Of<GapState>();
        var first = OwnStoryOf(fields) is { } own
            ? KeepingDecisions.WriteStory(gap, own, Slug.TryParse(fields["own-family"], out var family) ? family : Slug.Parse("me"), fields["own-line"])
            : Decision.Nothing;
        var then = MomentDecisions.Begin(gap, state.Of<RelationsState>(), thing, AnswerOf(page, fields, gap.Moments.GetValueOrDefault(thing)), RelationOf(fields));
        return first.Refusal is not null ? first : then.Refusal is not null ? then : Decision.Keep([.. first.Events, .. then.Events]);
    }

    private static Meanwhile MeanwhileOf(LogState state, PathPage page, ThingId thing, FormFields fields)
    {
        var moment = state.Of<GapState>().Moments.GetValueOrDefault(thing);
        var wordings = moment?.VersionsOf(page.Step).Select(version => version.Answer).ToList() ?? [];
        return MadeFrom.Compare(fields, wordings, answer => GapForms.Write(page, answer), GapForms.Write(page, AnswerOf(page, fields, moment)));
    }

    /// <summary>The page's answer with the story in it that is written there.</summary>
    private static StepAnswer AnswerOf(PathPage page, FormFields fields, Moment? moment)
    {
        var answer = GapForms.Read(page, fields, moment);
        // Also when it was written before: a form that is sent twice keeps the story with its moment.
        return answer is StoryAnswer story && OwnStoryOf(fields) is { } own
            ? story with { Written = Several.From((story.Written ?? []).Append(own).Distinct()) }
            : answer;
    }

    private static ThingId? OwnStoryOf(FormFields fields) =>
        !string.IsNullOrWhiteSpace(fields["own-line"]) && ThingId.TryParse(fields["own-story"], out var own) ? own : null;

    private static ThingId? RelationOf(FormFields fields) => ThingId.TryParse(fields["relation"], out var relation) ? relation : null;

    /// <summary>Where the page is left to: on, back, or out; a moment that still has no answer stays on the new path.</summary>
    private static string Onward(GuidedPath path, Safety safety, Visit visit, Moment? moment, ThingId id, PathPage page, string go, Meanwhile meanwhile)
    {
        var pages = path.Pages(MomentText.Near(safety, visit, moment).HasFlag(Signals.Harm));
        var target = go == "back" ? GuidedPath.Before(pages, page) : go == "stop" ? null : go == LookAt ? page : GuidedPath.After(pages, page);
        if (go.Length > 0 && go is not ("back" or "stop" or "skip" or "next" or LookAt))
            target = pages.FirstOrDefault(one => one.Step.Slug() == go);
        var place = go == LookAt ? LookedAt : "";
        return moment is null ? (target is null ? "/gap" : $"/gap/new/{id}/{target.Address}{place}")
            : target is null ? MadeFrom.After($"/gap/{id}", meanwhile, "kept")
            : MadeFrom.After($"/gap/{id}/{target.Address}", meanwhile) + place;
    }

    private static Task<IResult> NotHere() => Task.FromResult(Results.NotFound());
}
