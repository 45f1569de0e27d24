using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Words;
using Leeway.Vault.Sealing;
using Leeway.Web.Shell;

namespace Leeway.Web.Rooms.Gap;

/// <summary>Letters to a longing, the three truths, and the survival stories.</summary>
public static class KeepingRoutes
{
    internal const string NewLetter = "gap/letters";

    /// <summary>The name of a letter's page in its drafts.</summary>
    internal const string LetterPage = "letter";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/gap/letters", () => View.Of<LettersPage>());
        routes.MapGet("/gap/letters/new", NewLetterAsync);
        routes.MapGet("/gap/letters/{id}", LetterAsync);
        routes.MapPost("/gap/letters/{id}", KeepLetterAsync);
        routes.MapGet("/gap/truths", () => View.Of<TruthsPage>());
        routes.MapPost("/gap/truths", ChooseTruthsAsync);
        routes.MapGet("/gap/stories", () => View.Of<StoriesPage>(new { Fields = FormFields.Of(("story", Drawn.Thing().ToString())) }));
        routes.MapPost("/gap/stories", WriteStoryAsync);
        routes.MapGet("/gap/stories/{id}", Story);
    }

    private static async Task<IResult> NewLetterAsync(Visit visit, string? moment) =>
        ThingId.TryParse(moment, out var of)
            ? Visit.Go($"/gap/letters/{(await HalfWritten.BeginAsync(visit, NewLetter, LetterPage, page => page == LetterPage, of)).Thing}?moment={of}")
            : Visit.Go($"/gap/letters/{(await HalfWritten.BeginAsync(visit, NewLetter, LetterPage, page => page == LetterPage)).Thing}");

    private static async Task<IResult> LetterAsync(Visit visit, string id, string? moment)
    {
        if (!ThingId.TryParse(id, out var letter))
            return Results.NotFound();
        var kept = visit.Of<GapState>().Letters.GetValueOrDefault(letter);
        var half = await HalfWritten.OfAsync(visit, letter, LetterPage, kept is not null);
        var fields = half.IsThere ? half.Fields : FormFields.Of(("words", kept?.Words), ("to", kept?.To?.Value), ("moment", kept?.Moment?.ToString() ?? moment));
        return View.Of<LetterPage>(new { Id = letter, Kept = kept, Draft = half.Draft, Fields = fields, half.IsThere });
    }

    private static async Task<IResult> KeepLetterAsync(Visit visit, string id)
    {
        if (!ThingId.TryParse(id, out var letter))
            return Results.NotFound();
        var fields = await visit.PostedAsync();
        ThingId? moment = ThingId.TryParse(fields["moment"], out var of) ? of : null;
        Slug? to = Slug.TryParse(fields["to"], out var chosen) ? chosen : null;
        var draft = (await HalfWritten.OfAsync(visit, letter, LetterPage, visit.Of<GapState>().Letters.ContainsKey(letter))).Draft;
        var (refusal, meanwhile) = await visit.KeepAsync(
            state => KeepingDecisions.KeepLetter(state.Of<GapState>(), letter, fields["words"], moment, to),
            state => MadeFrom.Compare(
                fields,
                state.Of<GapState>().Letters.GetValueOrDefault(letter)?.Versions ?? [],
                version => Written(version?.Words.Words, version?.Words.To, version?.Words.Moment),
                Written(Text.OrNothing(fields["words"]), to, moment)),
            draft);
        return refusal is null
            ? Visit.Go(meanwhile == Meanwhile.Nothing ? "/gap/letters?said=letter-kept" : MadeFrom.After($"/gap/letters/{letter}", meanwhile))
            : View.Of<LetterPage>(new { Id = letter, Kept = visit.Of<GapState>().Letters.GetValueOrDefault(letter), Draft = draft, Fields = fields, Refusal = refusal }, refusal.Status());
    }

    private static FormFields Written(string? words, Slug? to, ThingId? moment) => FormFields.Of(("words", words), ("to", to?.Value), ("moment", moment?.ToString()));

    private static async Task<IResult> ChooseTruthsAsync(Visit visit)
    {
        var fields = await visit.PostedAsync();
        var truths = fields.All("truth").Select(slug => Slug.TryParse(slug, out var line) ? Truth.Of(line) : (Truth?)null).OfType<Truth>()
            .Concat(fields.All("own").Where(own => own.Trim().Length > 0).Select(Truth.InOwnWords)).ToList();
        var id = Drawn.Thing();
        var refusal = await visit.KeepAsync(state => KeepingDecisions.ChooseTruths(state.Of<GapState>(), id, truths));
        return refusal is null
            ? Visit.Go("/gap/truths?said=kept")
            : View.Of<TruthsPage>(new { Fields = fields, Refusal = refusal }, refusal.Status());
    }

    private static async Task<IResult> WriteStoryAsync(Visit visit)
    {
        var fields = await visit.PostedAsync();
        if (!ThingId.TryParse(fields["story"], out var story))
            return Results.NotFound();
        var family = Slug.TryParse(fields["family"], out var chosen) ? chosen : Slug.Parse("me");
        var refusal = await visit.KeepAsync(state => KeepingDecisions.WriteStory(state.Of<GapState>(), story, family, fields["line"]));
        return refusal is null
            ? Visit.Go($"/gap/stories/{story}?said=kept")
            : View.Of<StoriesPage>(new { Fields = fields, Refusal = refusal }, refusal.Status());
    }

    private static IResult Story(Visit visit, string id) =>
        ThingId.TryParse(id, out var own)
            ? visit.Of<GapState>().OwnStories.GetValueOrDefault(own) is { } written ? View.Of<StoryPage>(new { Own = written }) : Results.NotFound()
            : Slug.TryParse(id, out var slug) && visit.Context.RequestServices.GetRequiredService<Words.WordShelf>().Stories.FirstOrDefault(story => story.Front.Id == slug.Value) is { Front: not null } found
                ? View.Of<StoryPage>(new { Library = found })
                : Results.NotFound();
}
