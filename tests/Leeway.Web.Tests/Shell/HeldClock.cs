using NodaTime;

namespace Leeway.Web.Tests.Shell;

/// <summary>A clock that goes only when it is told to.</summary>
internal sealed class HeldClock(Instant now) : IClock
{
    public Instant Now { get; set; } = now;

    public Instant GetCurrentInstant() => Now;
}
