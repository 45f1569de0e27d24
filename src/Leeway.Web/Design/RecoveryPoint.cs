using NodaTime;

namespace Leeway.Web.Design;

/// <summary>How big one ache was when somebody looked, 0 to 10; null where they could not tell.</summary>
/// <param name="IsDayOnly">The hour is not known.</param>
public sealed record RecoveryPoint(LocalDateTime When, int? Size, bool IsDayOnly = false);
