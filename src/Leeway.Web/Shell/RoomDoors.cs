namespace Leeway.Web.Shell;

/// <summary>A room's place in the main row.</summary>
public sealed record RoomDoor(string Name, string Address);

/// <summary>The main row, in order. A room that is not built in has no door.</summary>
public sealed class RoomDoors(params IReadOnlyList<RoomDoor> doors)
{
    public IReadOnlyList<RoomDoor> All { get; } = doors;
}
