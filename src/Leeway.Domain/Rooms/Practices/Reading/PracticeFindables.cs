using Leeway.Domain.Words;
using Leeway.Domain.Words.Finding;
using NodaTime;

namespace Leeway.Domain.Rooms.Practices.Reading;

/// <summary>What can be found in the practices room: practices that the person wrote, and each time of one, by its title and by the line after it. Earlier wordings are not among them.</summary>
public static class PracticeFindables
{
    /// <param name="title">What a practice of the library is called; null for one that is not there.</param>
    public static IEnumerable<FindableThing> Of(PracticesState practices, DateTimeZone zone, Func<Slug, string?> title) =>
    [
        .. practices.Own.Values.Select(own => new FindableThing(own.Id, own, () => Findable.All(own.Id, "own-practice", At(own.WrittenAt, zone), own.Practice.Texts))),
        .. practices.Doings.Values.Select(doing => OfDoing(doing, OwnOf(doing, practices), zone, title)),
    ];

    // One's own may be given another title later.
    private static FindableThing OfDoing(Doing doing, WrittenPractice? own, DateTimeZone zone, Func<Slug, string?> title) =>
        new(doing.Id, own is null ? doing : new Together(doing, own), () => Findable.All(
            doing.Id,
            "doing",
            At(doing.BegunAt, zone),
            [("words", doing.Words), ("practice", own is not null ? own.Practice.Title : doing.Practice?.Library is { } slug ? title(slug) : null)]));

    private static WrittenPractice? OwnOf(Doing doing, PracticesState practices) => doing.Practice?.Own is { } id ? practices.Own.GetValueOrDefault(id) : null;

    private static LocalDateTime At(Instant at, DateTimeZone zone) => at.InZone(zone).LocalDateTime;
}
