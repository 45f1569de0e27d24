using FsCheck;
using FsCheck.Fluent;
using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;
using NodaTime;

namespace Leeway.Domain.Tests.Rooms.Gap;

/// <summary>One thing that somebody does in the gap room; asked twice, it says the same twice.</summary>
internal sealed record Deed(string Name, Func<GapState, RelationsState, Decision> Decide)
{
    public override string ToString() => Name;
}

/// <summary>Anything a person may do, in any order, about a few moments and relations, so that deeds often meet.</summary>
internal static class Life
{
    private static readonly LocalDate Today = new(2031, 4, 9);

    public static Gen<string> AnyText { get; } = Gen.OneOf(
        Gen.Elements("", " ", "rain", " rain ", "\u200b", "שָׁלוֹם", "🌿", "<b>&\"'\\\0\u0001\u2028\r\n", "\ud83c", "e\u0301\ufeff"),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    private static Gen<ThingId> AnyMoment { get; } = Gen.Choose(1, 4).Select(House.Id);

    private static Gen<ThingId?> AnyRelation { get; } = Gen.Elements<ThingId?>(null, House.Id(8), House.Id(9));

    private static Gen<DayAndTime?> AnyDay { get; } = Gen.Elements<DayAndTime?>(null, new(Today), new(Today, new(22, 40)));

    private static Gen<Ache?> AnyAche { get; } = Gen.Choose(-1, 10).Select(size => size < 0 ? (Ache?)null : new Ache(size));

    private static Gen<bool> AnyBool { get; } = Gen.Elements(true, false);

    public static Gen<StepAnswer> AnyAnswer { get; } = Gen.OneOf<StepAnswer>(
        from words in AnyText select (StepAnswer)new LongingAnswer { Words = words },
        from words in AnyText select (StepAnswer)new HappeningAnswer { Words = words },
        from size in AnyAche
        from cannotTell in AnyBool
        from words in AnyText
        from feelings in Gen.ListOf(Gen.OneOf(AnySlug.Select(Feeling.Of), AnyText.Select(Feeling.InOwnWords)), 2)
        from body in Gen.ListOf(from region in AnySlug from qualities in AnySlugs select new BodyPlace(region, BodySide.Back, qualities), 2)
        from echoes in Gen.ListOf(AnyMoment, 2)
        select (StepAnswer)new AcheAnswer { Size = size, CannotTell = cannotTell, Words = words, Feelings = Several.From(feelings), Body = Several.From(body), Echoes = Several.From(echoes), Older = words },
        from stories in AnySlugs from words in AnyText select (StepAnswer)new StoryAnswer { Stories = stories, Written = [House.Id(50)], Words = words },
        from one in AnyText from other in AnyText select (StepAnswer)new LensesAnswer { Measuring = one, Present = other },
        from theirs in AnyChosen from grace in AnyText select (StepAnswer)new BarriersAnswer { Theirs = theirs, Grace = grace },
        from ways in Gen.SubListOf<Slug>(StayingWays.All) from words in AnyText select (StepAnswer)new StayingAnswer { Ways = Several.From(ways), Words = words },
        from needs in AnyChosen from words in AnyText select (StepAnswer)new NeedAnswer { Needs = needs, Words = words },
        from demand in AnyText from ask in AnyText select (StepAnswer)new InvitationAnswer { Demand = demand, Ask = ask });

    public static Gen<Deed> AnyDeed { get; } = Gen.OneOf(
        from id in AnyMoment
        from ache in AnyAche
        from happened in AnyText
        from relation in AnyRelation
        from day in AnyDay
        select new Deed($"note {id} {ache} {happened}", (gap, relations) => MomentDecisions.Note(gap, relations, id, new() { Size = ache, Happened = happened, Relation = relation, On = day })),
        from id in AnyMoment
        from answer in AnyAnswer
        from relation in AnyRelation
        select new Deed($"begin {id} {answer}", (gap, relations) => MomentDecisions.Begin(gap, relations, id, answer, relation)),
        from id in AnyMoment
        from answer in AnyAnswer
        select new Deed($"answer {id} {answer}", (gap, _) => MomentDecisions.Answer(gap, id, answer)),
        from id in AnyMoment
        from relation in AnyRelation
        from day in AnyDay
        select new Deed($"place {id} {relation} {day}", (gap, relations) => MomentDecisions.Place(gap, relations, id, relation, day)),
        from id in AnyMoment
        from revisit in Gen.Choose(20, 22).Select(House.Id)
        from ache in AnyAche
        from words in AnyText
        select new Deed($"revisit {id} {revisit} {ache} {words}", (gap, _) => ReturningDecisions.Revisit(gap, id, revisit, new() { Size = ache, Words = words })),
        from id in AnyMoment
        from days in Gen.Choose(-1, 3)
        select new Deed($"plan {id} {days}", (gap, _) => ReturningDecisions.PlanRevisit(gap, id, days == 3 ? null : Today.PlusDays(days), Today)),
        from id in AnyMoment
        from words in AnyText
        from down in AnyBool
        select new Deed($"lay {id} {down} {words}", (gap, _) => down ? ReturningDecisions.SetDown(gap, id, words) : ReturningDecisions.TakeUp(gap, id, words)),
        from letter in Gen.Choose(30, 31).Select(House.Id)
        from id in AnyMoment
        from words in AnyText
        select new Deed($"letter {letter} {id} {words}", (gap, _) => KeepingDecisions.KeepLetter(gap, letter, words, id)),
        from bank in Gen.Choose(35, 36).Select(House.Id)
        from own in AnyText
        from relation in AnyRelation
        select new Deed($"bank {bank} {own}", (gap, relations) => KeepingDecisions.TellBank(gap, relations, bank, new() { Own = own, Relation = relation })),
        from truths in Gen.ListOf(Gen.OneOf(AnySlug.Select(Truth.Of), AnyText.Select(Truth.InOwnWords)))
        select new Deed($"truths {truths.Count}", (gap, _) => KeepingDecisions.ChooseTruths(gap, House.Id(40), [.. truths])),
        from line in AnyText
        select new Deed($"story {line}", (gap, _) => KeepingDecisions.WriteStory(gap, House.Id(50), Slug.Parse("me"), line)),
        from relation in AnyRelation
        from name in AnyText
        where relation is not null
        select new Deed($"meet {relation} {name}", (_, relations) => RelationDecisions.Meet(relations, relation!.Value, name)),
        from relation in AnyRelation
        from days in Gen.Choose(1, 3)
        where relation is not null
        select new Deed($"rest {relation} {days}", (_, relations) => days == 3 ? RelationDecisions.BringBack(relations, relation!.Value) : RelationDecisions.Rest(relations, relation!.Value, Today.PlusDays(days), Today)),
        from thing in Gen.OneOf(AnyMoment, Gen.Elements(House.Id(8), House.Id(30), House.Id(40)))
        from hide in AnyBool
        select new Deed($"forget {thing} {hide}", (_, _) => Decision.Keep(hide ? new ThingHidden(thing) : new ThingShown(thing))));

    private static Gen<Slug> AnySlug => Gen.Elements("sad", "too-much", "chest").Select(Slug.Parse);

    private static Gen<Several<Chosen>> AnyChosen =>
        Gen.ListOf(Gen.OneOf(AnySlug.Select(Chosen.Of), AnyText.Select(Chosen.InOwnWords)), 2).Select(chosen => Several.From(chosen));

    private static Gen<Several<Slug>> AnySlugs => Gen.ListOf(AnySlug, 2).Select(slugs => Several.From(slugs));
}
