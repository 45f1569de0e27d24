using Leeway.Domain.Rooms.Body;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Body;

/// <summary>Where what was left half-written in the body's room is taken up again.</summary>
public sealed class BodyLeft(WordShelf shelf)
{
    public FoundPlace? Place(Visit visit, LeftPage left)
    {
        var state = visit.Of<BodyState>();
        return left switch
        {
            { Page: CheckInRoutes.Page } when CheckInForm.Read(left.Fields) is ({ IsEmpty: true }, null) => null,
            { Page: CheckInRoutes.Page } => new(state.CheckIns.ContainsKey(left.Thing) ? $"/body/{left.Thing}/change" : "/body/check-in", shelf.CheckIn.Title),
            { Page: DrawerRoutes.Page } => new(state.Drawer.ContainsKey(left.Thing) ? $"/body/drawer/{left.Thing}" : "/body/drawer", shelf.Drawer.Title),
            { Begins: ProtectorRoutes.New } when ProtectorPath.All.Contains(left.Page) => new($"/body/protectors/{left.Thing}/{left.Page}", "A protector"),
            { Page: UnlearnedRoutes.Page } when shelf.Unlearned.FirstOrDefault(door => door.Front.Id == left.Fields["feeling"]).Front is { } front =>
                new(UnlearnedRoutes.AddressOf(front) + (state.Unlearned.ContainsKey(left.Thing) ? $"/{left.Thing}" : ""), front.Name),
            _ => null,
        };
    }
}
