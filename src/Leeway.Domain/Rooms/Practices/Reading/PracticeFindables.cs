using Leeway.Domain.Words.Finding;
using NodaTime;

namespace Leeway.Domain.Rooms.Practices.Reading;

/// <summary>The person's own words in the practices room: practices that they wrote, and lines after one. Earlier wordings are not among them.</summary>
public static class PracticeFindables
{
    public static IEnumerable<FindableThing> Of(PracticesState practices, DateTimeZone zone) =>
    [
        .. practices.Own.Values.Select(own => new FindableThing(own.Id, own, () => own.Practice.Texts.Where(text => text.Words is not null)
            .Select(text => new Findable(own.Id, "own-practice", text.Field, At(own.WrittenAt, zone), text.Words!)))),
        .. practices.Doings.Values.Where(doing => doing.Words is not null)
            .Select(doing => new FindableThing(doing.Id, doing, () => [new(doing.Id, "doing", "words", At(doing.BegunAt, zone), doing.Words!)])),
    ];

    private static LocalDateTime At(Instant at, DateTimeZone zone) => at.InZone(zone).LocalDateTime;
}
