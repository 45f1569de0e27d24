using Leeway.Domain.Rooms.Search;
using Leeway.Web.Shell;

namespace Leeway.Web.Rooms.Search;

/// <summary>What was looked for, and what was found.</summary>
/// <param name="Asked">As it was typed.</param>
/// <param name="Count">How many there are, of which <paramref name="Nearest"/> may be the first few.</param>
public sealed record FoundThings(string Asked, int Count, IReadOnlyList<(Found Thing, FoundPlace Place)> Nearest);
