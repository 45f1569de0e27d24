using Leeway.Domain.Rooms.Practices;
using NodaTime;

namespace Leeway.Web.Rooms.Practices;

/// <summary>How long a wait is that the coin asked for.</summary>
public static class Coins
{
    public static readonly Duration Wait = Duration.FromMinutes(10);

    public static Instant EndOf(Doing doing) => doing.BegunAt + Wait;

    public static bool IsOver(Doing doing, Instant now) => now >= EndOf(doing);
}
