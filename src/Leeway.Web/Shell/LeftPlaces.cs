using Leeway.Domain.Log;
using Leeway.Web.Words;

namespace Leeway.Web.Shell;

/// <summary>Where a room takes up again what was left half-written on a page of it; null for another room's page, and for a page that nothing leads to.</summary>
public sealed record LeftInRoom(Func<Visit, LeftPage, FoundPlace?> Place);

/// <param name="Address">Where it is taken up.</param>
/// <param name="What">What it is, in the words of its page.</param>
/// <param name="Words">The first words that were written on it; empty where something was only chosen.</param>
public sealed record LeftPlace(string Address, string What, string Words, LeftPage Left)
{
    /// <summary>Whether it is a page of a thing, or carries its id.</summary>
    public bool IsAbout(ThingId thing) => Drafts.ThingsOf(Left.Draft, Left.Fields).Contains(thing);
}

/// <summary>Everything that was left half-written and can be taken up, whichever room it is of.</summary>
public sealed class LeftPlaces(IEnumerable<LeftInRoom> rooms)
{
    /// <summary>Newest first. A page that opens with what was left on it last stands here once.</summary>
    public async Task<IReadOnlyList<LeftPlace>> OfAsync(Visit visit) =>
        [.. (await LeftPages.AllAsync(visit)).SelectMany(left => PlaceOf(visit, left)).DistinctBy(place => place.Address)];

    /// <summary>Those of the pages under an address.</summary>
    public async Task<IReadOnlyList<LeftPlace>> UnderAsync(Visit visit, string address) =>
        [.. (await OfAsync(visit)).Where(place => place.Address.StartsWith(address + "/", StringComparison.Ordinal))];

    private IEnumerable<LeftPlace> PlaceOf(Visit visit, LeftPage left) =>
        rooms.Select(room => room.Place(visit, left)).OfType<FoundPlace>().Take(1)
            .Select(place => new LeftPlace(place.Address, place.Kind, FirstLine.Of(WordsOf(left.Fields)), left));

    private static string WordsOf(FormFields fields) =>
        fields.Names.SelectMany(name => fields.All(name).Where(value => Carrying.IsWritten(name, value))).FirstOrDefault() ?? "";
}
