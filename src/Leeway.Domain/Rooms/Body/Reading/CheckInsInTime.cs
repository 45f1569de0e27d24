using System.Runtime.CompilerServices;
using NodaTime;

namespace Leeway.Domain.Rooms.Body.Reading;

/// <summary>The check-ins in the person's own time.</summary>
public sealed class CheckInsInTime
{
    // Every page of the room asks for this, and it is the same until something is kept. It goes with its state.
    private static readonly ConditionalWeakTable<BodyState, CheckInsInTime> Made = [];

    private CheckInsInTime(BodyState state, DateTimeZone zone)
    {
        Zone = zone;
        NewestFirst = [.. state.CheckIns.Values.OrderByDescending(checkIn => checkIn.At).ThenBy(checkIn => checkIn.Id.Value).Select(checkIn => new CheckInInTime(checkIn, checkIn.At.InZone(zone).LocalDateTime))];
    }

    public DateTimeZone Zone { get; }

    public IReadOnlyList<CheckInInTime> NewestFirst { get; }

    public static CheckInsInTime Of(BodyState state, DateTimeZone zone)
    {
        if (Made.TryGetValue(state, out var made) && made.Zone.Equals(zone))
            return made;
        made = new(state, zone);
        Made.AddOrUpdate(state, made);
        return made;
    }
}

/// <param name="When">When it was kept, in the person's own time.</param>
public sealed record CheckInInTime(CheckIn CheckIn, LocalDateTime When);
