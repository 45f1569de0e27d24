using Leeway.Domain.Log;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Finding;
using Leeway.Domain.Words.Relations;
using NodaTime;

namespace Leeway.Domain.Rooms.Gap.Reading;

/// <summary>What of the content a slug names, so that its label can be looked up.</summary>
public enum GapWord
{
    Feeling,
    Story,
    TheirBarrier,
    MyBarrier,
    StayingWay,
    Need,
    BodyRegion,
    BodyQuality,
    CannotTell,
    RevisitState,
    LetterTo,
    Truth,
}

/// <summary>Everything in the gap room that can be found by its words. Earlier wordings are not among it.</summary>
public static class GapFindables
{
    /// <summary>What "I can't tell" is called among the words, which is an answer and no slug.</summary>
    public static readonly Slug CannotTell = Slug.Parse("cant-tell");

    /// <param name="label">The words that the content has for a slug, so that what was chosen is found as well as what was typed; null for none.</param>
    public static IEnumerable<FindableThing> Of(GapState state, RelationsState relations, DateTimeZone zone, Func<GapWord, Slug, string?> label) =>
    [
        .. state.Moments.Values.Select(moment => new FindableThing(moment.Id, From(moment, state), () => OfMoment(MomentInTime.Of(moment, zone), state, relations, label))),
        .. state.Letters.Values.Select(letter => new FindableThing(letter.Id, letter, () => OfLetter(letter, At(letter.WrittenAt, zone), label))),
        .. state.Banks.Values.Select(bank => new FindableThing(bank.Id, bank, () => OfBank(bank, relations, zone))),
        .. state.TruthsId is { } id ? (IEnumerable<FindableThing>)[new(id, state.Truths, () => OfTruths(id, state, label))] : [],
        .. state.OwnStories.Values.Select(story => new FindableThing(story.Id, story, () => [new(story.Id, "story", "line", At(story.WrittenAt, zone), story.Line)])),
    ];

    // A story of one's own stands in the moment with the line that it has now.
    private static object From(Moment moment, GapState state) =>
        moment.Story?.Written is { } written ? new Together([moment, .. written.Select(state.OwnStories.GetValueOrDefault)]) : moment;

    private static IEnumerable<Findable> OfMoment(MomentInTime placed, GapState state, RelationsState relations, Func<GapWord, Slug, string?> label)
    {
        var moment = placed.Moment;
        foreach (var (field, words) in moment.Texts())
            yield return new(moment.Id, "moment", field, placed.When, words);
        foreach (var (field, word, slugs) in Chosen(moment))
            foreach (var slug in slugs ?? [])
                if (label(word, slug) is { } words)
                    yield return new(moment.Id, "moment", field, placed.When, words);
        foreach (var story in moment.Story?.Written ?? [])
            if (state.OwnStories.GetValueOrDefault(story) is { } own)
                yield return new(moment.Id, "moment", "stories", placed.When, own.Line);
        if (relations.Find(moment.Relation) is { } relation)
            yield return new(moment.Id, "moment", "relation", placed.When, relation.Name);
    }

    private static (string Field, GapWord Word, IEnumerable<Slug>? Slugs)[] Chosen(Moment moment) =>
    [
        ("feelings", GapWord.Feeling, moment.Ache?.Feelings?.Select(feeling => feeling.Word).OfType<Slug>()),
        ("body", GapWord.BodyRegion, moment.Ache?.Body?.Select(place => place.Region)),
        ("body", GapWord.BodyQuality, moment.Ache?.Body?.SelectMany(place => place.Qualities ?? [])),
        ("stories", GapWord.Story, moment.Story?.Stories),
        ("size", GapWord.CannotTell, moment.Ache?.CannotTell is true ? [CannotTell] : null),
        ("theirs", GapWord.TheirBarrier, Listed(moment.Barriers?.Theirs)),
        ("mine", GapWord.MyBarrier, Listed(moment.Barriers?.Mine)),
        ("ways", GapWord.StayingWay, moment.Staying?.Ways),
        ("needs", GapWord.Need, Listed(moment.Need?.Needs)),
        ("revisit", GapWord.RevisitState, moment.Revisits.Select(revisit => revisit.Answer.State).OfType<Slug>().Distinct()),
        ("revisit", GapWord.CannotTell, moment.Revisits.Where(revisit => revisit.Answer.CannotTell).Select(_ => CannotTell).Take(1)),
    ];

    private static IEnumerable<Slug>? Listed(IEnumerable<Chosen>? chosen) => chosen?.Select(one => one.Listed).OfType<Slug>();

    private static IEnumerable<Findable> OfLetter(Letter letter, LocalDateTime when, Func<GapWord, Slug, string?> label)
    {
        yield return new(letter.Id, "letter", "words", when, letter.Words);
        if (letter.To is { } to && label(GapWord.LetterTo, to) is { } words)
            yield return new(letter.Id, "letter", "to", when, words);
    }

    private static IEnumerable<Findable> OfBank(OtherBank bank, RelationsState relations, DateTimeZone zone)
    {
        var when = bank.Telling.On is { } on ? on.Day + (on.Time ?? LocalTime.Noon) : At(bank.ToldAt, zone);
        return Findable.All(bank.Id, "other-bank", when, [.. bank.Telling.Texts, ("relation", relations.Find(bank.Telling.Relation)?.Name)]);
    }

    private static IEnumerable<Findable> OfTruths(ThingId id, GapState state, Func<GapWord, Slug, string?> label) =>
        from truth in state.Truths
        let line = truth.Own ?? label(GapWord.Truth, truth.Line!.Value)
        where line is not null
        select new Findable(id, "truths", "truths", null, line);

    private static LocalDateTime At(Instant at, DateTimeZone zone) => at.InZone(zone).LocalDateTime;
}
