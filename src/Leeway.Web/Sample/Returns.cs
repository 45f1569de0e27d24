using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Web.Sample;

/// <summary>
/// Coming back to moments: how it is now, on one's own or on a chosen day; setting down and taking up; other words for a
/// line; forgetting. How an ache goes on follows what is true of its pattern, with exceptions.
/// </summary>
internal static class Returns
{
    private const int MostReturns = 4;
    private static readonly string[] Tendencies = ["eased", "same", "back"];

    public static IEnumerable<Sitting> Of(Teller teller, IReadOnlyList<KeptMoment> moments, IReadOnlyDictionary<string, int> days)
    {
        var unused = teller.Returning.Notes.Where(note => note.Person == teller.Person.Id).ToList();
        foreach (var moment in moments.Where(moment => moment is { Words: not null, IsWarm: false }))
        {
            var chance = teller.For("return/" + moment.Words);
            var share = unused.Exists(note => note.Moment == moment.Words) ? 1 : moment.Said is { Size: >= 4 } ? 0.4 : 0.2;
            if (chance.Happens(share))
                foreach (var sitting in To(teller, moment, days, unused, chance))
                    yield return sitting;
        }
        foreach (var sitting in Today(teller, moments))
            yield return sitting;
        foreach (var edit in teller.Returning.Edits.Where(edit => edit.Person == teller.Person.Id))
            yield return Edit(teller, moments.First(moment => moment.Words == edit.Moment), edit);
        foreach (var sitting in Forgotten(teller))
            yield return sitting;
    }

    private static IEnumerable<Sitting> To(Teller teller, KeptMoment moment, IReadOnlyDictionary<string, int> days, List<NoteWords> unused, Chance chance)
    {
        var size = moment.Said?.Size;
        var day = moment.Day + 4 + (int)chance.Exponential(14);
        for (var time = 0; time < MostReturns && day < teller.Years.Count; time++)
        {
            var tendency = Tendency(teller, moment, day, chance);
            var note = Note(teller, unused, tendency, moment, day, days);
            var hadEased = size < moment.Said?.Size;
            size = Next(size, moment.Said?.Size, tendency, note, chance);
            var revisit = teller.Fresh($"revisit/{moment.Words}/{time}");
            var at = teller.At(day, chance);
            if (time == 0 && chance.Happens(0.3))
                yield return new(moment.At + Duration.FromMinutes(75), [Plan(moment.Id, teller, moment, day)]);
            var answer = new RevisitAnswer
            {
                Size = size is { } now ? new Ache(now) : null,
                CannotTell = note?.CannotTell ?? false,
                Words = note?.Text,
                State = State(tendency, size, hadEased, note),
            };
            yield return new(at, [state => ReturningDecisions.Revisit(state.Of<GapState>(), moment.Id, revisit, answer), .. Laying(moment.Id, tendency, size, chance)]);
            if (size is 0 || !chance.Happens(0.4))
                yield break;
            day += 15 + (int)chance.Exponential(45);
        }
    }

    private static Act Plan(ThingId moment, Teller teller, KeptMoment kept, int day) =>
        state => ReturningDecisions.PlanRevisit(state.Of<GapState>(), moment, teller.Years.On(day), teller.Years.On(Math.Min(kept.Day + 2, day)));

    // What is small again may be set down; what is there again is taken up, if it had been.
    private static IEnumerable<Act> Laying(ThingId moment, string tendency, int? size, Chance chance)
    {
        if (tendency == "eased" && size <= 4 && chance.Happens(0.5))
            yield return state => ReturningDecisions.SetDown(state.Of<GapState>(), moment, null);
        else if (tendency == "back")
            yield return state => ReturningDecisions.TakeUp(state.Of<GapState>(), moment, null);
    }

    private static string Tendency(Teller teller, KeptMoment moment, int day, Chance chance)
    {
        var change = teller.Courses.Level(moment.Theme, day) - teller.Courses.Level(moment.Theme, moment.Day);
        double[] weights = moment.Theme is "her-mother" ? [0.1, 0.8, 0.1]
            : moment.Theme is "money-talk" ? [0.1, 0.35, 0.55]
            : change < -0.3 ? [0.85, 0.1, 0.05]
            : change > 0.3 ? [0.05, 0.25, 0.7]
            : [0.55, 0.3, 0.15];
        return Tendencies[chance.Weighted(weights)];
    }

    private static NoteWords? Note(Teller teller, List<NoteWords> unused, string tendency, KeptMoment moment, int day, IReadOnlyDictionary<string, int> days)
    {
        var fitting = unused.Where(note =>
            note.Tendency == tendency
            && (note.Moment is null ? note.Theme == moment.Theme || note.Theme == "any" : note.Moment == moment.Words)
            && (note.Months.Count == 0 || note.Months.Contains(teller.Years.On(day).Month))
            && (note.After is null || days[note.After] < day)).ToList();
        var chosen = fitting.Find(note => note.Moment is not null) ?? fitting.Find(note => note.Theme == moment.Theme) ?? fitting.FirstOrDefault();
        if (chosen is not null)
            unused.Remove(chosen);
        return chosen;
    }

    private static int? Next(int? size, int? first, string tendency, NoteWords? note, Chance chance) =>
        note is { Size: { } written } ? written
        : note is { CannotTell: true } ? null
        : (size ?? first ?? (chance.Happens(0.7) ? 4 : null)) is not { } before ? null
        : Math.Clamp(
            tendency switch
            {
                "eased" => before - chance.Between(1, 4),
                "back" => Math.Max(before, first ?? before) + chance.Between(0, 1),
                _ => before + chance.Between(-1, 1),
            },
            0,
            Ache.Most);

    private static Slug State(string tendency, int? size, bool hadEased, NoteWords? note) =>
        note is { CannotTell: true } ? RevisitStates.CannotTell
        : tendency == "back" && (hadEased || note is not null) ? RevisitStates.ComeBack
        : tendency != "eased" ? RevisitStates.StillThere
        : size <= 1 ? RevisitStates.Settled
        : RevisitStates.Softer;

    // On the day on which somebody looks into the sample, one moment was to be shown again; another soon after.
    private static IEnumerable<Sitting> Today(Teller teller, IReadOnlyList<KeptMoment> moments)
    {
        var chance = teller.For("return/today");
        var last = teller.Years.Count - 1;
        var recent = moments.Where(moment => moment.Words is not null && moment.Day < last - 2 && moment.Said is { Size: >= 3 }).OrderByDescending(moment => moment.Day).Take(2);
        foreach (var (index, moment) in recent.Index())
            yield return new(
                teller.At(last - 1 - index, chance),
                [state => ReturningDecisions.PlanRevisit(state.Of<GapState>(), moment.Id, teller.Years.Today.PlusDays(4 * index), teller.Years.On(last - 1 - index))]);
    }

    private static Sitting Edit(Teller teller, KeptMoment moment, EditWords edit)
    {
        var chance = teller.For("edit/" + edit.Moment);
        var left = teller.Years.Count - 1 - moment.Day;
        var day = moment.Day + Math.Min(left, chance.Between(110, 130));
        return new(teller.At(day, chance), [MomentActs.Edit(moment.Id, edit.Field, edit.Text)]);
    }

    // Kept in one breath and wanted away in the next; one of them is brought back.
    private static IEnumerable<Sitting> Forgotten(Teller teller)
    {
        var chance = teller.For("forgotten");
        for (var time = 0; time < 6; time++)
        {
            var day = chance.Between(20, teller.Years.Count - 2);
            var at = teller.At(day, chance);
            var id = teller.Fresh($"forgotten/{time}");
            yield return new(at, [MomentActs.Note(null, new(id, null, teller.Style.Rate(0, chance), false, null, null, null, null))]);
            var isBroughtBack = time == 0;
            yield return new(at + Duration.FromMinutes(3), [_ => Decision.Keep(new ThingHidden(id))], Forgets: !isBroughtBack);
            if (isBroughtBack)
                yield return new(at + Duration.FromMinutes(4), [_ => Decision.Keep(new ThingShown(id))]);
        }
    }
}
