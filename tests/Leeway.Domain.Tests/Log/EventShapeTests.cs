using System.Reflection;
using System.Text;
using Leeway.Domain.Log;
using Leeway.Testing;
using NodaTime;

namespace Leeway.Domain.Tests.Log;

/// <summary>
/// The shape of every event is a contract with every vault ever written: testdata/events holds one of each, and it never
/// changes. A new shape is a new version with a file of its own.
/// </summary>
public sealed class EventShapeTests
{
    private const string Folder = "testdata/events";

    public static TheoryData<string, int> Shapes => [.. EveryRoom.Rooms.Catalog.Kinds.Select(kind => (kind.Name, kind.Version))];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void An_event_reads_back_from_its_golden_file_and_writes_the_same_bytes(string name, int version)
    {
        var golden = Golden(name, version);

        var read = EveryRoom.Rooms.Catalog.Read(name, version, Encoding.UTF8.GetBytes(golden));
        var (writtenName, writtenVersion, payload) = EveryRoom.Rooms.Catalog.Write(read);

        Assert.Equal((name, version, golden), (writtenName, writtenVersion, Encoding.UTF8.GetString(payload.Span)));
    }

    /// <summary>A file in which a part is left out would let that part change its name unseen.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_golden_file_holds_every_part_of_its_event(string name, int version)
    {
        var read = EveryRoom.Rooms.Catalog.Read(name, version, Encoding.UTF8.GetBytes(Golden(name, version)));

        Assert.Empty(Unsaid(read));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_event_has_a_case_in_its_fold(string name, int version)
    {
        var read = EveryRoom.Rooms.Catalog.Read(name, version, Encoding.UTF8.GetBytes(Golden(name, version)));

        var state = LogState.Empty(EveryRoom.Rooms).With([new(1, default, Instant.FromUnixTimeSeconds(0), read)]);

        Assert.Single(state.History);
    }

    [Fact]
    public void Every_event_of_the_domain_is_registered() =>
        Assert.Equal(
            EveryRoom.EventTypes.Where(type => type != typeof(UnreadEvent)).Select(type => type.Name).Order(StringComparer.Ordinal),
            EveryRoom.Rooms.Catalog.Kinds.Select(kind => kind.Payload.Type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_golden_file_belongs_to_an_event() =>
        Assert.Empty(Repository.Files(Folder, ".json").Select(Path.GetFileName).Except(EveryRoom.Rooms.Catalog.Kinds.Select(kind => FileOf(kind.Name, kind.Version)), StringComparer.Ordinal));

    private static string Golden(string name, int version) => Repository.Read($"{Folder}/{FileOf(name, version)}").TrimEnd('\n');

    private static string FileOf(string name, int version) => $"{name}.v{version}.json";

    private static IEnumerable<string> Unsaid(object part) =>
        from property in part.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
        where property.SetMethod is not null && property.GetIndexParameters().Length == 0
        let value = property.GetValue(part)
        from missing in value is null ? [$"{part.GetType().Name}.{property.Name}"] : IsOurs(property.PropertyType) ? Unsaid(value) : []
        select missing;

    private static bool IsOurs(Type type) => type.IsClass && type.Assembly == typeof(LogEvent).Assembly && !type.IsGenericType;
}
