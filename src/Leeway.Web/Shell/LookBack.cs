using Leeway.Domain.Log;
using Leeway.Domain.Words.Looking;
using Leeway.Statistics;
using NodaTime;

namespace Leeway.Web.Shell;

/// <summary>A picture that a room makes of one's own entries when somebody asks for it.</summary>
/// <param name="Name">What it is called, the English sentence.</param>
/// <param name="Line">What it shows, in a line.</param>
public sealed record LookBack(string Address, string Name, string Line)
{
    /// <summary>The day of the oldest entry that it could show; null when there is none.</summary>
    public required Func<Visit, LocalDate?> Oldest { get; init; }

    /// <summary>What it asks of chance, of days that settled, before it says anything about a life. Most pictures only show, and ask nothing.</summary>
    public Func<Visit, LookedAt, IEnumerable<Tested>> Tested { get; init; } = (_, _) => [];
}

/// <summary>How far back somebody looks. The same for every picture, so that they tell of the same days.</summary>
/// <param name="Days">What the pictures show.</param>
/// <param name="Asked">What a sentence about a life is asked of.</param>
public sealed record LookedBack(string Span, LookedAt Days, LookedAt Asked)
{
    public static readonly IReadOnlyList<(string Span, int? Weeks, string Label)> Spans =
        [("quarter", 13, "three months"), ("year", 52, "a year"), ("all", null, "all of it")];

    /// <summary>What the address asks for; three months when it asks for nothing that is known.</summary>
    public static LookedBack Of(Visit visit, IEnumerable<LookBack> pictures, string? asked)
    {
        var (span, weeks, _) = Spans.FirstOrDefault(one => one.Span == asked, Spans[0]);
        var today = visit.Here.Date;
        var oldest = Reckoned.Of(visit.State, visit.Zone, () => new OldestDay(pictures.Select(picture => picture.Oldest(visit)).Min())).Day ?? today;
        var days = weeks is { } many ? LookedAt.Last(many, today) : LookedAt.Since(oldest, today);
        return new(span, days, days.Settled(oldest));
    }

    /// <summary>The chance of resampling: the same each time, so that the same entries always give the same sentence.</summary>
    public static RandomStream Chance() => RandomStream.Seeded(20);

    /// <summary>What may be said in this looking-back, over everything that any picture asks.</summary>
    public IReadOnlyList<string> MayBeSaid(Visit visit, IEnumerable<LookBack> pictures) =>
        Reckoned.Of(visit.State, (Asked, visit.Zone), () => Statements.MayBeSaid(pictures.SelectMany(picture => picture.Tested(visit, Asked))));

    private sealed record OldestDay(LocalDate? Day);
}
