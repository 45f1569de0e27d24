using Leeway.Domain.Rooms.Body.Reading;
using Leeway.Domain.Words;
using Leeway.Web.Shell;
using Leeway.Web.Words;
using Microsoft.Extensions.Localization;

namespace Leeway.Web.Rooms.Body;

/// <summary>Places that were told, in words.</summary>
public sealed class BodyLines(WordShelf shelf, IStringLocalizer<Phrases> phrases)
{
    private const int MostShown = 3;

    /// <summary>The places that were told most.</summary>
    public static IEnumerable<RegionTold> Shown(PlacesTold places) => places.Regions.Take(MostShown);

    /// <summary>The places that were told most, and how it was there most often.</summary>
    public string Of(PlacesTold places)
    {
        var checkIns = places.CheckIns == 1 ? phrases["1 check-in."].Value : phrases["{0} check-ins.", places.CheckIns];
        var more = (places.Regions.Count - MostShown) switch
        {
            <= 0 => "",
            1 => phrases["One more place."].Value,
            var others => phrases["{0} more places.", others].Value,
        };
        var nothing = places.FeltNothing == 0 ? "" : phrases["Nothing could be felt: {0}.", Times(places.FeltNothing)].Value;
        return string.Join(" ", new[] { checkIns }.Concat(Shown(places).Select(Region)).Append(more).Append(nothing).Where(part => part.Length > 0));
    }

    private string Region(RegionTold region)
    {
        var qualities = string.Join(", ", region.Qualities.Take(2).Select(quality => shelf.Body.QualityOf(quality.Quality)));
        return qualities.Length == 0
            ? phrases["{0}: {1}.", shelf.Body.LabelOf(region.Region), Times(region.Times)]
            : phrases["{0}: {1}, {2}.", shelf.Body.LabelOf(region.Region), Times(region.Times), qualities];
    }

    private string Times(int times) => times switch { 1 => phrases["once"], 2 => phrases["twice"], _ => phrases["{0} times", times] };
}
