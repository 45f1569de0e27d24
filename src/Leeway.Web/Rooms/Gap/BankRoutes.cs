using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;
using Leeway.Vault.Sealing;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Gap;

/// <summary>The other bank: a time I did not meet somebody, one question a page.</summary>
public static class BankRoutes
{
    internal const string New = "gap/other-bank";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/gap/other-bank", () => View.Of<BanksPage>());
        routes.MapGet("/gap/other-bank/new", NewAsync);
        routes.MapGet("/gap/other-bank/{id}", Show);
        routes.MapGet("/gap/other-bank/{id}/{step}", AskAsync);
        routes.MapPost("/gap/other-bank/{id}/{step}", KeepAsync);
    }

    private static async Task<IResult> NewAsync(Visit visit)
    {
        var (bank, step) = await HalfWritten.BeginAsync(visit, New, BankStep.Happened.Slug(), page => BankSteps.TryParse(page, out _));
        return Visit.Go($"/gap/other-bank/{bank}/{step}");
    }

    private static IResult Show(Visit visit, string id) =>
        ThingId.TryParse(id, out var bank) && visit.Of<GapState>().Banks.GetValueOrDefault(bank) is { } told ? View.Of<BankPage>(new { Bank = told }) : Results.NotFound();

    private static async Task<IResult> AskAsync(Visit visit, Safety safety, WordShelf shelf, string id, string step)
    {
        if (!ThingId.TryParse(id, out var bank) || !BankSteps.TryParse(step, out var known))
            return Results.NotFound();
        var told = visit.Of<GapState>().Banks.GetValueOrDefault(bank);
        var half = await HalfWritten.OfAsync(visit, bank, step, told is not null);
        var fields = half.IsThere ? half.Fields : FormFields.Of(("words", told?.Telling[known]), ("relation", told?.Telling.Relation?.ToString()));
        return PageOf(visit, safety, shelf, bank, told, known, half.Draft, fields, null, half.IsThere);
    }

    private static IResult PageOf(Visit visit, Safety safety, WordShelf shelf, ThingId id, OtherBank? told, BankStep step, string draft, FormFields fields, Refusal? refusal, bool isThere = false)
    {
        var near = told is null ? Signals.None : safety.ReadOnce(visit, told, () => BankSteps.All.Select(one => told.Telling[one]));
        var node = shelf.OtherBank.Steps.First(one => one.Id == step.Slug()).As(near.HasFlag(Signals.Harm));
        return View.Of<BankStepPage>(
            new { Id = id, Told = told, Step = step, Node = node, Near = near, Draft = draft, Fields = fields, Refusal = refusal, IsThere = isThere },
            refusal.Status());
    }

    private static async Task<IResult> KeepAsync(Visit visit, Safety safety, WordShelf shelf, string id, string step)
    {
        if (!ThingId.TryParse(id, out var bank) || !BankSteps.TryParse(step, out var known))
            return Results.NotFound();
        var fields = await visit.PostedAsync();
        var draft = (await HalfWritten.OfAsync(visit, bank, step, visit.Of<GapState>().Banks.ContainsKey(bank))).Draft;
        var (refusal, meanwhile) = await DraftRoutes.TryPassOverAsync(visit, fields)
            ? (null, Meanwhile.Nothing)
            : await visit.KeepAsync(
                state => KeepingDecisions.TellBank(state.Of<GapState>(), state.Of<RelationsState>(), bank, TellingOf(state, bank, known, fields)),
                state => MadeFrom.Compare(
                    fields,
                    state.Of<GapState>().Banks.GetValueOrDefault(bank)?.Versions ?? [],
                    version => Written(version?.Words, known, fields),
                    Written(TellingOf(state, bank, known, fields), known, fields)),
                draft);
        var told = visit.Of<GapState>().Banks.GetValueOrDefault(bank);
        return refusal is null ? Visit.Go(Onward(bank, told, known, fields["go"], meanwhile)) : PageOf(visit, safety, shelf, bank, told, known, draft, fields, refusal);
    }

    /// <summary>The telling as it is with the page's fields in it.</summary>
    private static BankTelling TellingOf(LogState state, ThingId bank, BankStep step, FormFields fields)
    {
        var telling = (state.Of<GapState>().Banks.GetValueOrDefault(bank)?.Telling ?? BankTelling.None).With(step, fields["words"]);
        return AsksWithWhom(fields) ? telling with { Relation = ThingId.TryParse(fields["relation"], out var relation) ? relation : null } : telling;
    }

    /// <summary>What the page's form has of a telling.</summary>
    private static FormFields Written(BankTelling? telling, BankStep step, FormFields fields) =>
        FormFields.Of(("words", telling?[step]), ("relation", AsksWithWhom(fields) ? telling?.Relation?.ToString() : null));

    private static bool AsksWithWhom(FormFields fields) => fields.Names.Contains("relation");

    private static string Onward(ThingId bank, OtherBank? told, BankStep step, string go, Meanwhile meanwhile)
    {
        var target = go switch
        {
            "back" => step - 1,
            "stop" => (BankStep)(-1),
            _ when BankSteps.TryParse(go, out var chosen) => chosen,
            _ => step + 1,
        };
        return BankSteps.All.Contains(target) ? MadeFrom.After($"/gap/other-bank/{bank}/{target.Slug()}", meanwhile)
            : told is null ? "/gap/other-bank"
            : MadeFrom.After($"/gap/other-bank/{bank}", meanwhile, "kept");
    }
}
