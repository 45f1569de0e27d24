using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Rooms.Gap.Reading;

/// <summary>How one ache has been, each time the person looked. It has nowhere it needs to get to.</summary>
/// <param name="Looks">The moment itself, then each return, in the order of time.</param>
/// <param name="Layings">When it was set down and taken up.</param>
public sealed record Recovery(IReadOnlyList<Look> Looks, IReadOnlyList<LaidAt> Layings)
{
    private static readonly Slug[] Moved = [RevisitStates.Settled, RevisitStates.Softer, RevisitStates.CannotTell];

    /// <summary>One look is a point, and no line yet. Looks whose size could not be told make none.</summary>
    public bool IsLine => Looks.Count(look => look.Ache is not null) > 1;

    /// <summary>How big it is as was last said; null where it was called settled or softer since without a size, or could not be told.</summary>
    public static Ache? Latest(Moment moment)
    {
        var latest = moment.Ache?.Size;
        foreach (var revisit in moment.Revisits.OrderBy(revisit => revisit.At))
            latest = revisit.Answer.Size ?? (revisit.Answer.CannotTell || (revisit.Answer.State is { } state && Moved.Contains(state)) ? null : latest);
        return latest;
    }

    public static Recovery Of(MomentInTime placed, DateTimeZone zone)
    {
        var moment = placed.Moment;
        return new(
            [
                new(placed.When, moment.Ache?.Size, moment.Ache?.CannotTell ?? false, null, null),
                .. moment.Revisits.OrderBy(revisit => revisit.At).Select(revisit => Look.Of(revisit, zone)),
            ],
            [.. moment.Layings.Select(laying => new LaidAt(laying.At.InZone(zone).LocalDateTime, laying.IsDown))]);
    }
}

/// <param name="State">Of <see cref="RevisitStates"/>; null for the first, and when not said.</param>
public sealed record Look(LocalDateTime When, Ache? Ache, bool CannotTell, Slug? State, string? Words)
{
    internal static Look Of(Revisit revisit, DateTimeZone zone) => new(
        revisit.At.InZone(zone).LocalDateTime,
        revisit.Answer.Size,
        revisit.Answer.CannotTell || revisit.Answer.State == RevisitStates.CannotTell,
        revisit.Answer.State,
        revisit.Answer.Words);
}

public sealed record LaidAt(LocalDateTime When, bool IsDown);
