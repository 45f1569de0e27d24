namespace Leeway.Domain.Log;

/// <summary>
/// What a rule answers to a command: events to keep (none means that nothing changed and all is well), or a refusal.
/// </summary>
public sealed record Decision
{
    private Decision(IReadOnlyList<LogEvent> events, Refusal? refusal) => (Events, Refusal) = (events, refusal);

    public IReadOnlyList<LogEvent> Events { get; }

    public Refusal? Refusal { get; }

    public static Decision Nothing { get; } = new([], null);

    public static Decision Keep(params IReadOnlyList<LogEvent> events) => new(events, null);

    public static Decision Refuse(string code, string? field = null) => new([], new(code, field));

    public static Decision Refuse(Refusal refusal) => new([], refusal);
}

/// <summary>
/// An expected no. <paramref name="Code"/> is stable and is what code branches on; the words for it are the page's.
/// <paramref name="Field"/> names the part of the form that it is about.
/// </summary>
public sealed record Refusal(string Code, string? Field = null);
