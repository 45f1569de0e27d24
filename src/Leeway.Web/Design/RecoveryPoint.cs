using NodaTime;

namespace Leeway.Web.Design;

/// <summary>How big one ache was on a day, 0 to 10; null where the person looked and could not tell.</summary>
public sealed record RecoveryPoint(LocalDate Day, int? Size);
