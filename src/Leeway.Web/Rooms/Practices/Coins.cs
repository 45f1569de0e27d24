using Leeway.Domain.Rooms.Practices;
using NodaTime;

namespace Leeway.Web.Rooms.Practices;

/// <summary>How long a wait is that the coin asked for.</summary>
public static class Coins
{
    public static readonly Duration Wait = Duration.FromMinutes(10);

    public static Instant EndOf(Doing doing) => doing.BegunAt + Wait;

    /// <summary>Whole seconds, one at least while there is any of it left.</summary>
    public static int SecondsLeft(Doing doing, Instant now) => (int)Math.Ceiling((EndOf(doing) - now).TotalSeconds);

    public static bool IsOver(Doing doing, Instant now) => now >= EndOf(doing);
}
