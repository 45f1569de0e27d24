using System.Collections.Immutable;

namespace Leeway.Domain.Words;

/// <summary>What a practice of the content fits. Where it names no hour of the day, it fits them all.</summary>
/// <param name="Hours">Of <c>night</c>, <c>morning</c>, <c>day</c> and <c>evening</c>.</param>
public sealed record Fits(Slug Practice, Slug Family, ImmutableHashSet<Slug> Regions, ImmutableHashSet<Slug> Qualities, ImmutableHashSet<Slug> Hours);

/// <summary>A practice that is offered to an ache, and the one reason that is said for it.</summary>
/// <param name="What">The region, the quality or the hour that it is about; null where the ache is strong.</param>
public sealed record Fitted(Slug Practice, FitReason Why, Slug? What);

/// <summary>The nearest reason first.</summary>
public enum FitReason
{
    Region,
    Quality,
    Strong,
    Hour,
}

/// <summary>
/// Which practices fit an ache, by rule: where it sits and how it is there come first, then its strength, then the hour.
/// Three at most, of three families; none that asks for nearness where words suggest fear of somebody.
/// </summary>
public static class Fitting
{
    public const int Most = 3;

    /// <summary>From here on an ache is strong, and what asks little comes first.</summary>
    private const int Strong = 8;

    private static readonly Slug ForTwo = Slug.Parse("for-two");
    /// <summary>For missing somebody, which is no help where that somebody is feared.</summary>
    private static readonly Slug LeaningToward = Slug.Parse("leaning-toward");

    private static readonly ImmutableHashSet<Slug> Near = [ForTwo, Slug.Parse("closeness")];
    private static readonly ImmutableHashSet<Slug> AskLittle = [Slug.Parse("settling"), Slug.Parse("orienting"), Slug.Parse("grounding")];

    /// <param name="places">Where the ache sits, as it was said.</param>
    /// <param name="ache">How much it hurts; null where nobody said.</param>
    /// <param name="hour">0 to 23, where the person is.</param>
    /// <param name="harmNear">Whether the words suggest fear of somebody, or harm.</param>
    public static IReadOnlyList<Fitted> Of(IEnumerable<Fits> practices, IReadOnlyCollection<BodyPlace> places, Ache? ache, int hour, bool harmNear)
    {
        var now = Hours.NameOf(hour);
        var strong = ache?.Size >= Strong;
        return
        [
            .. practices
                .Where(practice => practice.Hours.IsEmpty || practice.Hours.Contains(now))
                .Where(practice => !(harmNear && (Near.Contains(practice.Family) || practice.Practice == LeaningToward)))
                .Select(practice => (Practice: practice, Fitted: Reason(practice, places, strong, now), Times: Reasons(practice, places, strong, now)))
                .Where(offer => offer.Fitted is not null)
                .OrderBy(offer => strong && !AskLittle.Contains(offer.Practice.Family))
                .ThenBy(offer => offer.Fitted!.Why)
                .ThenByDescending(offer => offer.Times)
                .ThenBy(offer => offer.Practice.Family == ForTwo)
                .DistinctBy(offer => offer.Practice.Family)
                .Take(Most)
                .Select(offer => offer.Fitted!),
        ];
    }

    private static Fitted? Reason(Fits practice, IReadOnlyCollection<BodyPlace> places, bool strong, Slug now)
    {
        if (places.FirstOrDefault(place => practice.Regions.Contains(place.Region)) is { } place)
            return new(practice.Practice, FitReason.Region, place.Region);
        foreach (var quality in places.SelectMany(place => place.Qualities ?? []))
            if (practice.Qualities.Contains(quality))
                return new(practice.Practice, FitReason.Quality, quality);
        if (strong && AskLittle.Contains(practice.Family))
            return new(practice.Practice, FitReason.Strong, null);
        return practice.Hours.IsEmpty ? null : new(practice.Practice, FitReason.Hour, now);
    }

    private static int Reasons(Fits practice, IReadOnlyCollection<BodyPlace> places, bool strong, Slug now) =>
        (places.Any(place => practice.Regions.Contains(place.Region)) ? 1 : 0)
        + (places.Any(place => (place.Qualities ?? []).Any(practice.Qualities.Contains)) ? 1 : 0)
        + (strong && AskLittle.Contains(practice.Family) ? 1 : 0)
        + (practice.Hours.Contains(now) ? 1 : 0);
}
