using Leeway.Domain.Log;
using Leeway.Web.Sample;
using Leeway.Web.Shell;
using NodaTime;

namespace Leeway.Web.Tests.Sample;

/// <summary>Two lives that several tests look at, made once.</summary>
internal static class MadeLives
{
    public static LocalDate Today { get; } = new(2031, 4, 9);

    public static SampleWords HandWritten { get; } = new(new Shelf());

    private static readonly Lazy<IReadOnlyList<PersonLife>> lives = new(() => SampleLives.Of(HandWritten, 20, Today));
    private static readonly Lazy<IReadOnlyList<LogState>> logs = new(() => [.. Lives.Select(Lived)]);

    public static IReadOnlyList<PersonLife> Lives => lives.Value;

    /// <summary>What their logs hold, in the same order.</summary>
    public static IReadOnlyList<LogState> Logs => logs.Value;

    public static LogState Lived(PersonLife life) => life.Sittings.Aggregate(LogState.Empty(Application.House), Kept);

    private static LogState Kept(LogState log, Sitting sitting)
    {
        var decision = sitting.Decide(log);
        Assert.Null(decision.Refusal);
        return log.With([.. decision.Events.Select((change, index) => new Recorded(log.LastOrder + 1 + index, new(1), sitting.At, change))]);
    }
}
