using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;

namespace Leeway.Web.Sample;

/// <summary>What is said of one moment besides its words: its size, and where it is linked to.</summary>
public sealed record Told(ThingId Moment, ThingId? Relation, Ache? Size, bool CannotTell, DayAndTime? On, ThingId? Story, Slug? Library, ThingId? Echo);

/// <summary>A written moment as the things that a person does to keep it.</summary>
internal static class MomentActs
{
    /// <summary>The first answers, and those that may come in the same hour or on another day.</summary>
    public static (IReadOnlyList<Act> First, IReadOnlyList<Act> Later) Of(MomentWords words, Told told)
    {
        if (words.Quick)
            return ([Note(words.Happened, told)], [.. Answers(words with { Happened = null }, told).Select(answer => Answer(told.Moment, answer))]);
        var answers = Answers(words, told).ToList();
        var first = answers.TakeWhile(answer => answer.Step <= GapStep.Ache).ToList();
        return (
            [Begin(told, first[0]), .. first.Skip(1).Select(answer => Answer(told.Moment, answer))],
            [.. answers.Skip(first.Count).Select(answer => Answer(told.Moment, answer))]);
    }

    public static Act Note(string? happened, Told told) => state => MomentDecisions.Note(
        state.Of<GapState>(), state.Of<RelationsState>(), told.Moment,
        new() { Happened = happened, Size = told.Size, CannotTell = told.CannotTell, Relation = told.Relation, On = told.On });

    /// <summary>Another wording of one line, everything else of its answer left as it stands.</summary>
    public static Act Edit(ThingId id, string field, string text) => state =>
    {
        var gap = state.Of<GapState>();
        var moment = gap.Moments[id];
        StepAnswer answer = field switch
        {
            "happened" => new HappeningAnswer { Words = text },
            "need" => (moment.Need ?? NeedAnswer.None) with { Words = text },
            "demand" => (moment.Invitation ?? InvitationAnswer.None) with { Demand = text },
            "present" => (moment.Lenses ?? LensesAnswer.None) with { Present = text },
            "mine" => (moment.Barriers ?? BarriersAnswer.None) with { MyWords = text },
            "theirs" => (moment.Barriers ?? BarriersAnswer.None) with { TheirWords = text },
            _ => throw new InvalidOperationException($"There is no field {field}."),
        };
        return MomentDecisions.Answer(gap, id, answer);
    };

    /// <summary>The other bank, one step after the other, as its path asks.</summary>
    public static IEnumerable<Act> Bank(OtherBankWords words, ThingId bank, ThingId? relation, DayAndTime on)
    {
        var telling = BankTelling.None with { Relation = relation, On = on };
        foreach (var (step, said) in BankSteps.All.Zip([words.Happened, words.TheyLonged, words.InMyWay, words.Own, words.Offer]))
        {
            var next = telling = telling.With(step, said);
            yield return state => KeepingDecisions.TellBank(state.Of<GapState>(), state.Of<RelationsState>(), bank, next);
        }
    }

    private static Act Begin(Told told, StepAnswer first) => state =>
        MomentDecisions.Begin(state.Of<GapState>(), state.Of<RelationsState>(), told.Moment, first, told.Relation, told.On);

    private static Act Answer(ThingId moment, StepAnswer answer) => state => MomentDecisions.Answer(state.Of<GapState>(), moment, answer);

    private static IEnumerable<StepAnswer> Answers(MomentWords words, Told told)
    {
        StepAnswer[] all =
        [
            new LongingAnswer { Words = words.Longed },
            new HappeningAnswer { Words = words.Happened },
            Ache(words, told),
            Story(words, told),
            new LensesAnswer { Measuring = words.Measuring, Present = words.Present },
            new BarriersAnswer { TheirWords = words.Theirs, MyWords = words.Mine, Curious = words.Curious },
            new StayingAnswer { Ways = Slugs(words.Stayed) },
            new NeedAnswer { Words = words.Need },
            new InvitationAnswer { Demand = words.Demand, See = words.Invitation?.See, Feel = words.Invitation?.Feel, Need = words.Invitation?.Need, Ask = words.Invitation?.Ask },
        ];
        return all.Where(answer => !answer.IsEmpty);
    }

    private static AcheAnswer Ache(MomentWords words, Told told) => new()
    {
        Size = told.Size,
        CannotTell = told.CannotTell,
        Feelings = Several.From(words.Feelings.Select(word => Feeling.Of(Slug.Parse(word)))),
        Body = Several.From(words.Body.GroupBy(place => place.Region, StringComparer.Ordinal)
            .Select(region => new BodyPlace(Slug.Parse(region.Key), null, Slugs(region.Select(place => place.Quality))))),
        EchoWords = words.Echo,
        Echoes = told.Echo is { } echo ? Several.Of(echo) : null,
    };

    private static StoryAnswer Story(MomentWords words, Told told) =>
        words.Story is null ? StoryAnswer.None : new()
        {
            Written = told.Story is { } own ? Several.Of(own) : null,
            Stories = told.Library is { } line ? Several.Of(line) : null,
        };

    private static Several<Slug> Slugs(IEnumerable<string> words) => Several.From(words.Select(Slug.Parse));
}
