namespace Leeway.Web.Shell;

/// <summary>A room's place in the main row.</summary>
/// <param name="AtTheFoot">On a phone the row has room for five: this one stands at the foot of the page there.</param>
public sealed record RoomDoor(string Name, string Address, bool AtTheFoot = false);

/// <summary>The main row, in order. A room that is not built in has no door.</summary>
public sealed class RoomDoors(params IReadOnlyList<RoomDoor> doors)
{
    public IReadOnlyList<RoomDoor> All { get; } = doors;
}
