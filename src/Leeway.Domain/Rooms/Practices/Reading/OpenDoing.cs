using Leeway.Domain.Log;
using NodaTime;

namespace Leeway.Domain.Rooms.Practices.Reading;

/// <summary>The practice that is still open: the one begun last, while its hour lasts. An older one is over, said or unsaid.</summary>
public static class OpenDoing
{
    private static readonly Duration Longest = Duration.FromHours(1);

    public static Doing? At(PracticesState practices, Instant now) =>
        Last(practices) is [{ EndedAt: null, Practice: not null } last] && now - last.BegunAt < Longest ? last : null;

    // Today asks at each view. Of nothing there is no last one.
    private static Doing[] Last(PracticesState practices) =>
        Reckoned.Of(practices, nameof(OpenDoing), () => practices.Doings.Values.OrderByDescending(doing => doing.BegunAt).Take(1).ToArray());
}
