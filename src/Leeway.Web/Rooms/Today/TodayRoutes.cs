using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Today;
using Leeway.Domain.Words;
using Leeway.Vault.Sealing;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Today;

/// <summary>The first page inside: what is gently alive, one question, two doors.</summary>
public static class TodayRoutes
{
    /// <summary>The name of an answer's page, new or kept, in its drafts.</summary>
    internal const string Page = "answer";

    internal const string New = "today/answer";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/today", TodayAsync);
        routes.MapPost("/today/another", (Visit visit, TodaysQuestion question) => PassOverAsync(visit, () => question.OfAsync(visit, another: true), "/today?another=yes"));
        routes.MapPost("/today/not-today", (Visit visit, TodaysQuestion question) => PassOverAsync(visit, () => question.NotTodayAsync(visit)));
        routes.MapPost("/today/answer", AnswerAsync);
        routes.MapGet("/today/answers", () => View.Of<AnswersPage>());
        routes.MapGet("/today/{id}", ShowAsync);
        routes.MapPost("/today/{id}", ChangeAsync);
    }

    private static async Task<IResult> TodayAsync(Visit visit, TodaysQuestion question) =>
        await PageOfAsync(visit, await question.OfAsync(visit));

    private static async Task<IResult> PageOfAsync(Visit visit, TodayQuestion? question)
    {
        var answered = AnsweredToday(visit, question);
        var here = await LeftPages.LastOrNewAsync(visit, New, Page, left => answered is null && left["question"] == question?.Id);
        return View.Of<TodayPage>(new { Question = question, Today = answered, Answer = here.Thing, here.Fields });
    }

    private static Answered? AnsweredToday(Visit visit, TodayQuestion? question)
    {
        var state = visit.Of<TodayState>();
        var newest = Reckoned.Of(state, nameof(AnsweredToday), () => state.Answers.Values.GroupBy(answer => answer.Question.Value).ToDictionary(to => to.Key, to => to.MaxBy(answer => answer.At)!));
        return question is not null && newest.TryGetValue(question.Id, out var last) && last.At.InZone(visit.Zone).Date == visit.Here.Date ? last : null;
    }

    /// <summary>What was begun to the question that is passed over stays half-written.</summary>
    private static async Task<IResult> PassOverAsync(Visit visit, Func<Task> pass, string address = "/today")
    {
        await DraftRoutes.PassOverAsync(visit);
        await pass();
        return Visit.Go(address);
    }

    private static async Task<IResult> AnswerAsync(Visit visit, TodaysQuestion questions)
    {
        var fields = await visit.PostedAsync();
        if (!ThingId.TryParse(fields["answer"], out var id) || questions.Find(fields["question"]) is not { } question)
            return Results.NotFound();
        var refusal = await visit.KeepAsync(state => TodayDecisions.Answer(state.Of<TodayState>(), id, Slug.Parse(question.Id), fields["words"]), Drafts.Name(id, Page));
        return refusal is null
            ? Visit.Go($"/today/{id}?said=with-today")
            : View.Of<TodayPage>(new { Question = question, Answer = id, Fields = fields, Refusal = refusal }, refusal.Status());
    }

    /// <summary>An answer that is kept, or one that was left half-written before its question gave way to another.</summary>
    private static async Task<IResult> ShowAsync(Visit visit, string id)
    {
        if (!ThingId.TryParse(id, out var thing))
            return Results.NotFound();
        var kept = Find(visit, thing);
        var half = await HalfWritten.OfAsync(visit, thing, Page, kept is not null);
        if (kept is null && !half.IsThere)
            return Results.NotFound();
        var fields = half.IsThere ? half.Fields : FormFields.Of(("words", kept!.Words));
        return View.Of<AnswerPage>(new { Id = thing, Question = kept?.Question.Value ?? fields["question"], Kept = kept, Fields = fields, IsDraft = half.IsThere });
    }

    private static async Task<IResult> ChangeAsync(Visit visit, TodaysQuestion questions, string id)
    {
        var fields = await visit.PostedAsync();
        if (!ThingId.TryParse(id, out var thing))
            return Results.NotFound();
        var kept = Find(visit, thing);
        if ((kept?.Question.Value ?? questions.Find(fields["question"])?.Id) is not { } question)
            return Results.NotFound();
        var refusal = await visit.KeepAsync(state => TodayDecisions.Answer(state.Of<TodayState>(), thing, Slug.Parse(question), fields["words"]), Drafts.Name(thing, Page));
        return refusal is null
            ? Visit.Go($"/today/{id}?said=kept")
            : View.Of<AnswerPage>(new { Id = thing, Question = question, Kept = kept, Fields = fields, Refusal = refusal }, refusal.Status());
    }

    private static Answered? Find(Visit visit, ThingId id) => visit.Of<TodayState>().Answers.GetValueOrDefault(id);
}
