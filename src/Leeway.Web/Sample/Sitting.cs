using Leeway.Domain.Log;
using NodaTime;

namespace Leeway.Web.Sample;

/// <summary>One thing that a person does: a decision, asked of the state as it is then.</summary>
public delegate Decision Act(LogState state);

/// <summary>What a person does in one go, and when.</summary>
/// <param name="Forgets">Whether they then leave the page that offers to bring back what was forgotten.</param>
public sealed record Sitting(Instant At, IReadOnlyList<Act> Acts, bool Forgets = false)
{
    private static readonly WriterId Anybody = new(1);

    /// <summary>All of it as one decision, each act deciding on what those before it changed; the first refusal refuses all.</summary>
    public Decision Decide(LogState state)
    {
        var events = new List<LogEvent>();
        foreach (var (index, act) in Acts.Index())
        {
            var decision = act(state);
            if (decision.Refusal is not null)
                return decision;
            events.AddRange(decision.Events);
            if (index + 1 < Acts.Count)
                state = state.With([.. decision.Events.Select((change, place) => new Recorded(state.LastOrder + 1 + place, Anybody, At, change))]);
        }
        return Decision.Keep(events);
    }
}
