namespace Leeway.Web.Shell;

/// <summary>What a room has that is gently alive today. Nothing here is ever overdue, and nothing counts.</summary>
public sealed record AliveToday(Func<Visit, IEnumerable<AliveThing>> On)
{
    /// <summary>What the day's question may be about, by the keys of <c>questions.yaml</c>.</summary>
    public Func<Visit, IEnumerable<string>> Keys { get; init; } = _ => [];
}

/// <param name="Address">Where it is taken up.</param>
/// <param name="Line">What it is.</param>
/// <param name="Of">Its first words.</param>
public sealed record AliveThing(string Address, string Line, string? Of = null);
