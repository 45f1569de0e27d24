using System.Globalization;
using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Practices;
using Leeway.Vault.Sealing;
using Leeway.Web.Shell;
using NodaTime;

namespace Leeway.Web.Rooms.Practices;

/// <summary>A practice from its beginning to its enough.</summary>
public static class PlayRoutes
{
    /// <summary>The name of the form of how it is now, in its drafts.</summary>
    internal const string After = "after";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/practices/{name}/begin", BeginAsync);
        routes.MapGet("/practices/doing/{id}", PlayAsync);
        routes.MapGet("/practices/doing/{id}/still", (Visit visit, PracticeBook book, string id) => PlayAsync(visit, book, id, null, null)).WithMetadata(new SessionGate.NotAUse());
        routes.MapPost("/practices/doing/{id}", EndAsync);
        routes.MapGet("/practices/doing/{id}/enough", Enough);
        routes.MapGet("/practices/{id}/after", AfterAsync);
    }

    /// <summary>The coin is tossed here, at the edge; what it says is kept only where the person wants it asked.</summary>
    private static async Task<IResult> BeginAsync(Visit visit, PracticeBook book, string name)
    {
        var fields = await visit.PostedAsync();
        if (book.Find(visit, name) is not { } practice || !ThingId.TryParse(fields["doing"], out var doing))
            return Results.NotFound();
        var (before, refusal) = TouchFields.Read(fields);
        ThingId? moment = ThingId.TryParse(fields["moment"], out var from) ? from : null;
        CoinSide? coin = fields["go"] == "without" ? null : Drawn.Below(2) == 0 ? CoinSide.Now : CoinSide.Wait;
        refusal ??= await visit.KeepAsync(state => PracticeDecisions.Begin(state.Of<PracticesState>(), doing, practice.Name, moment, before, coin));
        return refusal is null ? Visit.Go($"/practices/doing/{doing}") : PracticeRoutes.PageOf(practice, fields, refusal);
    }

    /// <summary>Whoever stopped, or wrote at the end, comes back there and chooses; whoever left while it played, to the line where they were.</summary>
    /// <param name="go">"on" from where it was left, "start" from the beginning; null where nothing was chosen.</param>
    private static async Task<IResult> PlayAsync(Visit visit, PracticeBook book, string id, string? shorter, string? go)
    {
        if (Find(visit, id) is not { } doing)
            return Results.NotFound();
        if (doing.EndedAt is not null || book.Find(visit, doing.Practice) is not { } practice)
            return Visit.Go($"/practices/{doing.Id}");
        var after = await HalfWritten.OfAsync(visit, doing.Id, After, isKept: true);
        if (doing.Coin == CoinSide.Wait)
            return Coins.IsOver(doing, visit.Now) ? AfterPageOf(doing, practice, after.Fields, null, after.IsThere) : WaitPageOf(visit, doing, practice);
        var played = go == "start" ? Played.FromTheStart : await Played.OfAsync(visit, doing.Id, practice);
        if (shorter is not null)
            played = Played.FromTheStart with { Shorter = true };
        return (shorter ?? go) is null && (after.IsThere || played.Rest != PlayedRest.None)
            ? AfterPageOf(doing, practice, after.Fields, null, after.IsThere, played)
            : View.Of<PlayPage>(new { Doing = doing, Practice = practice, From = played, after.Fields });
    }

    /// <summary>
    /// The plainest clock there is: the browser asks again when the wait is over, with or without a script. Nobody did
    /// anything then, so it asks at an address that does not move the idle lock.
    /// </summary>
    private static IResult WaitPageOf(Visit visit, Doing doing, ShownPractice practice)
    {
        visit.Context.Response.Headers["Refresh"] = string.Create(CultureInfo.InvariantCulture, $"{Coins.SecondsLeft(doing, visit.Now)}; url=/practices/doing/{doing.Id}/still");
        return View.Of<WaitPage>(new { Doing = doing, Practice = practice, Fresh = Drawn.Thing() });
    }

    private static async Task<IResult> EndAsync(Visit visit, PracticeBook book, string id)
    {
        if (Find(visit, id) is not { } doing)
            return Results.NotFound();
        var fields = await visit.PostedAsync();
        if (doing.EndedAt is not null && DraftRoutes.IsPassedOver(fields))
            return Visit.Go($"/practices/{doing.Id}");
        var skip = await DraftRoutes.TryPassOverAsync(visit, fields);
        var (touches, refusal) = skip ? (Touches.None, null) : TouchFields.Read(fields);
        var words = skip ? null : fields["words"];
        string[] over = skip ? [Played.Draft(doing.Id)] : [Played.Draft(doing.Id), Drafts.Name(doing.Id, After)];
        refusal ??= await visit.KeepAsync(state => PracticeDecisions.End(state.Of<PracticesState>(), doing.Id, touches, words), over);
        return refusal is not null ? AfterPageOf(doing, book.Find(visit, doing.Practice), fields, refusal)
            : doing.EndedAt is null ? Visit.Go($"/practices/doing/{doing.Id}/enough")
            : Visit.Go($"/practices/{doing.Id}?said=kept");
    }

    private static IResult Enough(Visit visit, PracticeBook book, string id) =>
        Find(visit, id) is { EndedAt: not null } doing
            ? View.Of<EnoughPage>(new { Doing = doing, Practice = book.Find(visit, doing.Practice), Fresh = Drawn.Thing() })
            : Results.NotFound();

    /// <summary>What was said afterwards, to say it otherwise.</summary>
    private static async Task<IResult> AfterAsync(Visit visit, PracticeBook book, string id)
    {
        if (Find(visit, id) is not { } doing)
            return Results.NotFound();
        var half = await HalfWritten.OfAsync(visit, doing.Id, After, isKept: true);
        var fields = half.IsThere ? half.Fields : TouchFields.Write(doing.After).With("words", doing.Words ?? "");
        return AfterPageOf(doing, book.Find(visit, doing.Practice), fields, null, half.IsThere);
    }

    private static IResult AfterPageOf(Doing doing, ShownPractice? practice, FormFields fields, Refusal? refusal, bool isDraft = false, Played? left = null) =>
        View.Of<AfterPage>(new { Doing = doing, Practice = practice, Fields = fields, Refusal = refusal, IsDraft = isDraft, Left = left }, refusal.Status());

    private static Doing? Find(Visit visit, string id) =>
        ThingId.TryParse(id, out var thing) ? visit.Of<PracticesState>().Doings.GetValueOrDefault(thing) : null;
}
