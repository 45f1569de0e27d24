using NodaTime;

namespace Leeway.Domain.Rooms.Practices.Reading;

/// <summary>The practice that is still open: the one begun last, while its hour lasts. An older one is over, said or unsaid.</summary>
public static class OpenDoing
{
    private static readonly Duration Longest = Duration.FromHours(1);

    public static Doing? At(PracticesState practices, Instant now) =>
        practices.Doings.Values.MaxBy(doing => doing.BegunAt) is { EndedAt: null, Practice: not null } last && now - last.BegunAt < Longest ? last : null;
}
