using Leeway.Domain.Words;
using Leeway.Domain.Words.Looking;
using Leeway.Statistics.Proportions;
using NodaTime;

namespace Leeway.Domain.Rooms.Body.Reading;

/// <summary>
/// Whether places of the body were softer in the later half of some days than in the earlier one, or tighter: of the times
/// that a place was told, how many carried soft, warm, open or alive and nothing of the other kind.
/// </summary>
/// <param name="Asked">The days it is asked of.</param>
/// <param name="Places">Those with enough in each half, the often told first; none of too few weeks.</param>
public sealed record Softening(LookedAt Asked, IReadOnlyList<PlaceChange> Places)
{
    /// <summary>Of fewer weeks a change cannot be told from what carries over by itself.</summary>
    public const int FewestWeeks = 26;

    public const int FewestMentions = 12;

    /// <summary>Each half is cut into so many, and whole ones are dealt out anew.</summary>
    private const int StretchesInHalf = 5;

    private static readonly HashSet<string> Soft = ["soft", "warm", "open", "alive"];

    private static readonly HashSet<string> Tight = ["tight", "braced", "heavy", "hot", "cold", "buzzing", "numb", "hollow"];

    public bool IsLongEnough => Asked.Days >= FewestWeeks * 7;

    /// <param name="checkIns">The person's check-ins.</param>
    /// <param name="asked">Days that settled: <see cref="LookedAt.Settled"/>.</param>
    public static Softening Of(CheckInsInTime checkIns, LookedAt asked)
    {
        var nothing = new Softening(asked, []);
        return nothing.IsLongEnough ? nothing with { Places = [.. Changes(checkIns, asked)] } : nothing;
    }

    /// <summary>Soft, tight, or null for neither or both.</summary>
    public static bool? IsSoft(IEnumerable<Slug> qualities)
    {
        var said = qualities.Select(quality => quality.Value).ToList();
        return (said.Exists(Soft.Contains), said.Exists(Tight.Contains)) switch
        {
            (true, false) => true,
            (false, true) => false,
            _ => null,
        };
    }

    private static IEnumerable<PlaceChange> Changes(CheckInsInTime checkIns, LookedAt asked)
    {
        var byRegion = new Dictionary<Slug, (int Soft, int Told)[]>();
        foreach (var placed in checkIns.NewestFirst.Where(placed => asked.Holds(placed.When.Date)))
        {
            var stretch = Period.DaysBetween(asked.From, placed.When.Date) * 2 * StretchesInHalf / asked.Days;
            foreach (var region in (placed.CheckIn.Answer.Body ?? []).GroupBy(place => place.Region))
            {
                if (IsSoft(region.SelectMany(place => place.Qualities ?? [])) is not { } soft)
                    continue;
                if (!byRegion.TryGetValue(region.Key, out var stretches))
                    byRegion[region.Key] = stretches = new (int, int)[2 * StretchesInHalf];
                stretches[stretch] = (stretches[stretch].Soft + (soft ? 1 : 0), stretches[stretch].Told + 1);
            }
        }
        return byRegion
            .Where(region => region.Value.Take(StretchesInHalf).Sum(stretch => stretch.Told) >= FewestMentions && region.Value.Skip(StretchesInHalf).Sum(stretch => stretch.Told) >= FewestMentions)
            .Select(region => new PlaceChange(region.Key, ShareChange.Of([.. region.Value.Take(StretchesInHalf)], [.. region.Value.Skip(StretchesInHalf)])))
            .OrderByDescending(place => place.Change.BeforeOf + place.Change.AfterOf).ThenBy(place => place.Region.Value, StringComparer.Ordinal);
    }
}

/// <param name="Change">Of the share that was soft, from the earlier half to the later.</param>
public sealed record PlaceChange(Slug Region, ShareChange Change)
{
    /// <summary>The question that was asked of the place.</summary>
    public Tested Tested => new($"body.softened.{Region}", Change.Interval.Contains(0) ? 1 : Change.P);
}
