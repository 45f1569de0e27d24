using Leeway.Domain.Words;

namespace Leeway.Domain.Rooms.Body.Reading;

/// <summary>The places of the body that some check-ins told, and how it was there.</summary>
/// <param name="CheckIns">How many told anything of the body, "I can't feel anything" among them.</param>
/// <param name="FeltNothing">How many said that nothing was felt.</param>
/// <param name="Regions">The often told first.</param>
public sealed record PlacesTold(int CheckIns, int FeltNothing, IReadOnlyList<RegionTold> Regions)
{
    public static PlacesTold Of(IEnumerable<CheckInAnswer> answers)
    {
        var (checkIns, nothing) = (0, 0);
        var regions = new Dictionary<Slug, (int Times, Dictionary<Slug, int> Qualities)>();
        foreach (var answer in answers)
        {
            checkIns++;
            nothing += answer.FeelsNothing ? 1 : 0;
            foreach (var region in (answer.Body ?? []).GroupBy(place => place.Region))
            {
                var (times, qualities) = regions.TryGetValue(region.Key, out var known) ? known : (0, []);
                foreach (var quality in region.SelectMany(place => place.Qualities ?? []).Distinct())
                    qualities[quality] = qualities.GetValueOrDefault(quality) + 1;
                regions[region.Key] = (times + 1, qualities);
            }
        }
        return new(checkIns, nothing, [
            .. regions.Select(region => new RegionTold(region.Key, region.Value.Times, [.. region.Value.Qualities.Select(quality => new QualityTold(quality.Key, quality.Value)).OrderByDescending(quality => quality.Times).ThenBy(quality => quality.Quality.Value, StringComparer.Ordinal)]))
                .OrderByDescending(region => region.Times).ThenBy(region => region.Region.Value, StringComparer.Ordinal),
        ]);
    }

    /// <summary>How often a place was told, for a drawing.</summary>
    public Often HowOften(RegionTold region) => (CheckIns, region.Times * 4 / Math.Max(CheckIns, 1)) switch
    {
        (< FewestForShares, _) => Often.Told,
        (_, 0) => Often.Told,
        (_, 1) => Often.Often,
        _ => Often.Mostly,
    };

    /// <summary>Of fewer check-ins a quarter is none or one of them, and says nothing.</summary>
    public const int FewestForShares = 4;
}

/// <param name="Times">In how many check-ins, whatever side.</param>
/// <param name="Qualities">What was said of it there, the often said first.</param>
public sealed record RegionTold(Slug Region, int Times, IReadOnlyList<QualityTold> Qualities);

/// <param name="Times">In how many of the check-ins that told the region.</param>
public sealed record QualityTold(Slug Quality, int Times);

/// <summary>How often a place was told: at all, in a quarter of the check-ins and more, in half of them and more.</summary>
public enum Often
{
    Told,
    Often,
    Mostly,
}
