using NodaTime;

namespace Leeway.Domain.Words;

/// <summary>A wording, and when it was kept.</summary>
public sealed record Version<T>(Instant At, T Words);
