namespace Leeway.Architecture.Tests
{
    public sealed class RoomTests
    {
        private static readonly string[] BelowTheRooms =
            ["Leeway.Domain.Log", "Leeway.Domain.Words", "Leeway.Web.Design", "Leeway.Vault", "Leeway.Vault.Sqlite", "Leeway.Vault.Postgres", "Leeway.Statistics"];

        [Fact]
        public void No_room_references_another() =>
            Complaint.None(CrossingsBetweenRooms(House.Types()), "What rooms share stands in Words and passes through the log:");

        /// <summary>The vault writes down its own doors (sessions, kit, passphrase) as events of this room.</summary>
        private const string RoomOfTheVault = "Keys";

        [Fact]
        public void What_the_rooms_stand_on_knows_no_room() =>
            Complaint.None(
                from type in House.Types()
                where BelowTheRooms.Any(space => type.Namespace == space || type.Namespace.StartsWith(space + ".", StringComparison.Ordinal))
                from use in type.Uses
                let room = RoomOf(use.Type)
                where room is not null && !(room == RoomOfTheVault && type.Namespace.StartsWith("Leeway.Vault", StringComparison.Ordinal))
                select $"{type.Name} uses {use}",
                "A room can be taken out by removing its folders and one registration:");

        [Fact]
        public void A_room_that_looks_into_another_is_noticed() =>
            Assert.Equal(
                ["Leeway.Sample.Rooms.Attic.Lamp uses Leeway.Sample.Rooms.Cellar.Fuse.Blown"],
                CrossingsBetweenRooms(CompiledAssembly.Named("Leeway.Architecture.Tests").Types));

        private static IEnumerable<string> CrossingsBetweenRooms(IEnumerable<CompiledType> types) =>
            from type in types
            let room = RoomOf(type.Name)
            where room is not null
            from use in type.Uses
            let other = RoomOf(use.Type)
            where other is not null && other != room
            select $"{type.Name} uses {use}";

        /// <summary>Gap for Leeway.Domain.Rooms.Gap.State and for Leeway.Web.Rooms.Gap.Pages.List.</summary>
        private static string? RoomOf(string type)
        {
            var parts = type.Split('+')[0].Split('.');
            return parts is ["Leeway", _, "Rooms", var room, _, ..] ? room : null;
        }
    }
}

namespace Leeway.Sample.Rooms.Attic
{
    internal static class Lamp
    {
        public static bool IsDark() => Cellar.Fuse.Blown();
    }
}

namespace Leeway.Sample.Rooms.Cellar
{
    internal static class Fuse
    {
        public static bool Blown() => true;
    }
}
