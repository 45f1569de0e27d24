using Leeway.Domain.Words;

namespace Leeway.Web.Sample;

/// <summary>
/// Where this person feels things: the places that they name in their moments, as often as they name them there, both
/// sides together where both were named.
/// </summary>
internal sealed class OwnPlaces(Teller teller)
{
    private static readonly Dictionary<Tone, string[]> Qualities = new()
    {
        [Tone.Braced] = ["tight", "braced", "buzzing", "hot"],
        [Tone.Open] = ["open", "soft", "alive", "warm"],
        [Tone.Numb] = ["numb", "hollow", "cold"],
        [Tone.Met] = ["warm", "soft", "alive"],
        [Tone.Unmet] = ["hollow", "heavy", "tight", "cold"],
        [Tone.Tired] = ["heavy", "soft"],
    };

    private readonly List<(string Quality, Slug[] Regions)> known =
        [.. teller.Moments.SelectMany(moment => moment.Body.GroupBy(place => place.Quality, place => Slug.Parse(place.Region), (quality, regions) => (quality, regions.ToArray())))];

    /// <summary>A place or two, and what it is like there.</summary>
    /// <param name="tone">Null for an ordinary day, on which anything may be noticed.</param>
    /// <param name="named">Places that are named already; then it is these.</param>
    /// <param name="chance">Where, and what it is like.</param>
    public IEnumerable<BodyPlace> Of(Tone? tone, IReadOnlyList<string> named, Chance chance)
    {
        var fitting = tone is { } heard ? known.Where(one => Qualities[heard].Contains(one.Quality)).ToList() : known;
        var (quality, regions) = fitting[chance.Below(fitting.Count)];
        return (named.Count > 0 ? named.Select(Slug.Parse) : regions).Select(region => new BodyPlace(region, null, Several.Of(Slug.Parse(quality))));
    }
}
