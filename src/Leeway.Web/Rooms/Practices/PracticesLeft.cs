using Leeway.Domain.Rooms.Practices;
using Leeway.Web.Shell;

namespace Leeway.Web.Rooms.Practices;

/// <summary>Where what was left half-written about practices is taken up again. One that is still open stands on Today by itself.</summary>
public static class PracticesLeft
{
    public static (string Address, string What)? Place(Visit visit, LeftPage left) => left switch
    {
        { Kind: OwnRoutes.New, Page: "own-practice" } => ($"/practices/{left.Thing}/write", "A practice of your own"),
        { Page: "after" } when visit.Of<PracticesState>().Doings.GetValueOrDefault(left.Thing)?.EndedAt is not null => ($"/practices/{left.Thing}/after", "After a practice"),
        _ => null,
    };
}
