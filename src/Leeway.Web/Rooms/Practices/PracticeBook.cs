using System.Collections.Concurrent;
using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Rooms.Practices.Reading;
using Leeway.Domain.Words;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Practices;

/// <summary>Every practice there is for somebody: those of the library, and their own.</summary>
public sealed class PracticeBook(WordShelf shelf)
{
    // By the words they are made of, which are the same for every page in a language.
    private readonly ConcurrentDictionary<IReadOnlyList<(PracticeWord Front, string Html)>, IReadOnlyList<ShownPractice>> libraries = new();

    public IReadOnlyList<ShownPractice> Library => libraries.GetOrAdd(shelf.Practices, static words => [.. words.Select(Of)]);

    public static IEnumerable<ShownPractice> Own(Visit visit) =>
        visit.Of<PracticesState>().Own.Values.OrderBy(own => own.WrittenAt).Select(Of);

    /// <summary>By its name in an address: an id of one's own, or a slug of the library.</summary>
    public ShownPractice? Find(Visit visit, string name) =>
        ThingId.TryParse(name, out var own) ? Find(visit, PracticeName.Of(own))
        : Slug.TryParse(name, out var slug) ? Find(visit, PracticeName.Of(slug))
        : null;

    /// <summary>Null for one that is not there any more.</summary>
    public ShownPractice? Find(Visit visit, PracticeName? name) =>
        name is { Own: { } own } ? visit.Of<PracticesState>().Own.GetValueOrDefault(own) is { } written ? Of(written) : null
        : name is not null ? Library.FirstOrDefault(practice => practice.Name == name)
        : null;

    private static ShownPractice Of((PracticeWord Front, string Html) practice) => new(
        PracticeName.Of(Slug.Parse(practice.Front.Id)),
        practice.Front.Title,
        practice.Front.For,
        practice.Front.Caution,
        Timetable.Of(practice.Front.Steps.Select(step => (step.Seconds, step.Line, step.Long))),
        practice.Front,
        practice.Html);

    private static ShownPractice Of(WrittenPractice own) =>
        new(PracticeName.Of(own.Id), own.Practice.Title ?? "", own.Practice.For, own.Practice.Caution, Timetable.Of(own.Practice));

    /// <summary>The ache that it was begun from; null where it was none, or where that was forgotten.</summary>
    public static ThingId? MomentOf(Doing doing, LogState state) =>
        doing.Moment is { } id && !state.IsOutOfSight(id) && state.History.Any(entry => entry.Event.Subject == id) ? id : null;
}
