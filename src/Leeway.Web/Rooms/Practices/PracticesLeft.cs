using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Rooms.Practices.Reading;
using Leeway.Web.Shell;

namespace Leeway.Web.Rooms.Practices;

/// <summary>Where what was left half-written about practices is taken up again. What was written in one that Today says is open is found there.</summary>
public sealed class PracticesLeft(PracticeBook book)
{
    public FoundPlace? Place(Visit visit, LeftPage left) => left switch
    {
        { Begins: OwnRoutes.New, Page: OwnRoutes.Page } => new($"/practices/{left.Thing}/write", "A practice of your own"),
        { Page: PlayRoutes.After } when !StandsOpen(visit, left.Thing) => new($"/practices/{left.Thing}/after", "After a practice"),
        _ => null,
    };

    private bool StandsOpen(Visit visit, ThingId doing) =>
        OpenDoing.At(visit.Of<PracticesState>(), visit.Now) is { } open && open.Id == doing && book.Find(visit, open.Practice) is not null;
}
