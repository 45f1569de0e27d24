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
        routes.MapPost("/today/another", async (Visit visit, TodaysQuestion question) =>
        {
            await question.OfAsync(visit, another: true);
            return Visit.Go("/today");
        });
        routes.MapPost("/today/not-today", async (Visit visit, TodaysQuestion question) =>
        {
            await question.NotTodayAsync(visit);
            return Visit.Go("/today");
        });
        routes.MapPost("/today/answer", AnswerAsync);
        routes.MapGet("/today/answers", () => View.Of<AnswersPage>());
        routes.MapGet("/today/{id}", ShowAsync);
        routes.MapPost("/today/{id}", ChangeAsync);
    }

    private static async Task<IResult> TodayAsync(Visit visit, TodaysQuestion question) =>
        await PageOfAsync(visit, await question.OfAsync(visit));

    private static async Task<IResult> PageOfAsync(Visit visit, TodayQuestion? question)
    {
        var left = await Beginnings.LastOrNewAsync(visit, New, Page, fields => fields["question"] == question?.Id);
        return View.Of<TodayPage>(new { Question = question, Answer = left.Thing, left.Fields });
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

    private static async Task<IResult> ShowAsync(Visit visit, string id)
    {
        if (Find(visit, id) is not { } kept)
            return Results.NotFound();
        var draft = await visit.DraftAsync(Drafts.Name(kept.Id, Page));
        var isDraft = draft is { Any: true };
        return View.Of<AnswerPage>(new { Kept = kept, Fields = isDraft ? draft : FormFields.Of(("words", kept.Words)), IsDraft = isDraft });
    }

    private static async Task<IResult> ChangeAsync(Visit visit, string id)
    {
        if (Find(visit, id) is not { } kept)
            return Results.NotFound();
        var fields = await visit.PostedAsync();
        var refusal = await visit.KeepAsync(state => TodayDecisions.Answer(state.Of<TodayState>(), kept.Id, kept.Question, fields["words"]), Drafts.Name(kept.Id, Page));
        return refusal is null
            ? Visit.Go($"/today/{id}?said=kept")
            : View.Of<AnswerPage>(new { Kept = kept, Fields = fields, Refusal = refusal }, refusal.Status());
    }

    private static Answered? Find(Visit visit, string id) => ThingId.TryParse(id, out var thing) ? visit.Of<TodayState>().Answers.GetValueOrDefault(thing) : null;
}
