using Leeway.Domain.Log;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Finding;
using Leeway.Domain.Words.Relations;
using NodaTime;

namespace Leeway.Domain.Rooms.Body.Reading;

/// <summary>What of the content a slug names, so that its label can be looked up.</summary>
public enum BodyWord
{
    Region,
    Quality,
    FeelsNothing,
    Breath,
    Love,
    LoveInList,
    Around,
    AroundInList,
    ProtectorKind,
    Unlearned,
}

/// <summary>Everything in the body's room that can be found by its words. Earlier wordings are not among it.</summary>
public static class BodyFindables
{
    /// <summary>What "I can't feel anything" is called among the words, which is an answer and no slug.</summary>
    public static readonly Slug FeelsNothing = Slug.Parse("nothing");

    /// <param name="label">The words that the content has for a slug; null for none.</param>
    public static IEnumerable<FindableThing> Of(BodyState state, RelationsState relations, DateTimeZone zone, Func<BodyWord, Slug, string?> label) =>
    [
        .. state.CheckIns.Values.Select(checkIn => new FindableThing(checkIn.Id, checkIn, () => All(checkIn.Id, "check-in", checkIn.At, zone, [.. checkIn.Answer.Texts, .. Places(checkIn.Answer.Body, label), .. Chosen(checkIn.Answer, label)]))),
        .. state.Protectors.Values.Select(met => new FindableThing(met.Id, met, () => All(met.Id, "protector", met.MetAt, zone, [.. met.Telling.Texts, .. Places(met.Telling.Body, label), .. (met.Telling.Kinds ?? []).Select(kind => ("kinds", label(BodyWord.ProtectorKind, kind)))]))),
        .. state.Drawer.Values.Select(kept => new FindableThing(kept.Id, kept, () => All(kept.Id, "kindness", kept.KeptAt, zone, [("words", kept.Telling.Words), ("relation", relations.Find(kept.Telling.Relation)?.Name), .. Places(kept.Telling.Body, label)]))),
        .. state.Unlearned.Values.Select(written => new FindableThing(written.Id, written, () => All(written.Id, "unlearned", written.WrittenAt, zone, [("words", written.Words), ("feeling", label(BodyWord.Unlearned, written.Feeling))]))),
    ];

    private static IEnumerable<(string Field, string? Words)> Chosen(CheckInAnswer answer, Func<BodyWord, Slug, string?> label) =>
    [
        ("body", answer.FeelsNothing ? label(BodyWord.FeelsNothing, FeelsNothing) : null),
        ("breath", answer.Breath is { } breath ? label(BodyWord.Breath, breath) : null),
        .. Both("love", answer.Love, BodyWord.Love, BodyWord.LoveInList, label),
        .. (answer.Around ?? []).SelectMany(around => Both("around", around, BodyWord.Around, BodyWord.AroundInList, label)),
    ];

    // A line of a list says some choices otherwise than their own page does.
    private static IEnumerable<(string Field, string? Words)> Both(string field, Slug? chosen, BodyWord onPage, BodyWord inList, Func<BodyWord, Slug, string?> label) =>
        chosen is { } slug ? [(field, label(onPage, slug)), (field, label(inList, slug))] : [];

    private static IEnumerable<(string Field, string? Words)> Places(Several<BodyPlace>? body, Func<BodyWord, Slug, string?> label) =>
        (body ?? []).SelectMany(place => (place.Qualities ?? []).Select(quality => ("body", label(BodyWord.Quality, quality))).Prepend(("body", label(BodyWord.Region, place.Region))));

    private static IEnumerable<Findable> All(ThingId thing, string kind, Instant at, DateTimeZone zone, IEnumerable<(string Field, string? Words)> texts) =>
        Findable.All(thing, kind, at.InZone(zone).LocalDateTime, texts);
}
