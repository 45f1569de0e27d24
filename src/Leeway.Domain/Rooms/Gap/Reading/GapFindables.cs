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
    Barrier,
    Need,
    BodyRegion,
    BodyQuality,
    Truth,
}

/// <summary>Everything in the gap room that can be found by its words. Earlier wordings are not among it.</summary>
public static class GapFindables
{
    /// <param name="label">The words that the content has for a slug, so that what was chosen is found as well as what was typed; null for none.</param>
    public static IEnumerable<FindableThing> Of(GapState state, RelationsState relations, DateTimeZone zone, Func<GapWord, Slug, string?> label) =>
    [
        .. state.Moments.Values.Select(moment => new FindableThing(moment.Id, moment, () => OfMoment(MomentInTime.Of(moment, zone), relations, label))),
        .. state.Letters.Values.Select(letter => new FindableThing(letter.Id, letter, () => [new(letter.Id, "letter", "words", At(letter.WrittenAt, zone), letter.Words)])),
        .. state.Banks.Values.Select(bank => new FindableThing(bank.Id, bank, () => OfBank(bank, relations, zone))),
        .. state.TruthsId is { } id ? (IEnumerable<FindableThing>)[new(id, state.Truths, () => OfTruths(id, state, label))] : [],
        .. state.OwnStories.Values.Select(story => new FindableThing(story.Id, story, () => [new(story.Id, "story", "line", At(story.WrittenAt, zone), story.Line)])),
    ];

    private static IEnumerable<Findable> OfMoment(MomentInTime placed, RelationsState relations, Func<GapWord, Slug, string?> label)
    {
        var moment = placed.Moment;
        foreach (var (field, words) in moment.Texts())
            yield return new(moment.Id, "moment", field, placed.When, words);
        foreach (var (field, word, slugs) in Chosen(moment))
            foreach (var slug in slugs ?? [])
                if (label(word, slug) is { } words)
                    yield return new(moment.Id, "moment", field, placed.When, words);
        if (relations.Find(moment.Relation) is { } relation)
            yield return new(moment.Id, "moment", "relation", placed.When, relation.Name);
    }

    private static (string Field, GapWord Word, IEnumerable<Slug>? Slugs)[] Chosen(Moment moment) =>
    [
        ("feelings", GapWord.Feeling, moment.Ache?.Feelings?.Select(feeling => feeling.Word).OfType<Slug>()),
        ("body", GapWord.BodyRegion, moment.Ache?.Body?.Select(place => place.Region)),
        ("body", GapWord.BodyQuality, moment.Ache?.Body?.SelectMany(place => place.Qualities ?? [])),
        ("stories", GapWord.Story, moment.Story?.Stories),
        ("theirs", GapWord.Barrier, Listed(moment.Barriers?.Theirs)),
        ("mine", GapWord.Barrier, Listed(moment.Barriers?.Mine)),
        ("needs", GapWord.Need, Listed(moment.Need?.Needs)),
    ];

    private static IEnumerable<Slug>? Listed(IEnumerable<Chosen>? chosen) => chosen?.Select(one => one.Listed).OfType<Slug>();

    private static IEnumerable<Findable> OfBank(OtherBank bank, RelationsState relations, DateTimeZone zone)
    {
        var when = bank.Telling.On is { } on ? on.Day + (on.Time ?? LocalTime.Noon) : At(bank.ToldAt, zone);
        return bank.Telling.Texts
            .Append(("relation", relations.Find(bank.Telling.Relation)?.Name))
            .Where(text => text.Item2 is not null)
            .Select(text => new Findable(bank.Id, "other-bank", text.Item1, when, text.Item2!));
    }

    private static IEnumerable<Findable> OfTruths(ThingId id, GapState state, Func<GapWord, Slug, string?> label) =>
        from truth in state.Truths
        let line = truth.Own ?? label(GapWord.Truth, truth.Line!.Value)
        where line is not null
        select new Findable(id, "truths", "truths", null, line);

    private static LocalDateTime At(Instant at, DateTimeZone zone) => at.InZone(zone).LocalDateTime;
}
