using Leeway.Domain.Log;
using Leeway.Domain.Words.Finding;
using NodaTime;

namespace Leeway.Web.Shell;

/// <summary>What a room gives to be found, and where a found thing of it is read.</summary>
/// <param name="Of">Everything of the room that can be found by its words.</param>
/// <param name="Place">For the kind and the id of a found thing, its place; null for another room's.</param>
/// <param name="Kind">Of what kind a thing of the room is, whether it has words or none; null for another room's.</param>
public sealed record Findables(Func<LogState, DateTimeZone, FindableRoom> Of, Func<string, string, FoundPlace?> Place, Func<Visit, ThingId, string?> Kind);

/// <summary>Where a found thing is read, and what it is called there.</summary>
public sealed record FoundPlace(string Address, string Kind);
