using System.Collections.Immutable;
using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Rooms.Body.Reading;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Tests.Rooms.Body.Reading;

/// <summary>Check-ins as they would lie in a vault, with no log around them.</summary>
internal static class Kept
{
    public static CheckInsInTime CheckIns(params IReadOnlyList<(string When, CheckInAnswer Answer)> kept) =>
        CheckInsInTime.Of(State(kept.Select(one => (Time(one.When), one.Answer))), DateTimeZone.Utc);

    public static BodyState State(IEnumerable<(LocalDateTime When, CheckInAnswer Answer)> kept) => BodyState.Empty with
    {
        CheckIns = kept.Select((one, place) => new CheckIn(new ThingId((UInt128)(place + 1)), one.When.InUtc().ToInstant(), one.Answer, [])).ToThings(checkIn => checkIn.Id),
    };

    public static Slug Slug(string text) => Domain.Words.Slug.Parse(text);

    public static BodyPlace Place(string region, params IReadOnlyList<string> qualities) =>
        new(Slug(region), null, Several.From(qualities.Select(Slug)));

    public static LocalDate Day(string text) => Time(text).Date;

    private static LocalDateTime Time(string text) =>
        DayAndTime.TryParse(text, out var when) ? when.Day + (when.Time ?? LocalTime.Noon) : throw new ArgumentException(text, nameof(text));
}
