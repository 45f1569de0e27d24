using Leeway.Domain.Rooms.Gap.Invitation;

namespace Leeway.Web.Rooms.Gap.Invitation;

/// <summary><c>invitation/rules.yaml</c> of a language's content.</summary>
public sealed class RulesFile
{
    /// <summary>Fragments by name; any of a list's entries may stand where the name does.</summary>
    public Dictionary<string, List<string>> Words { get; init; } = [];

    public Dictionary<string, List<string>> Lexicons { get; init; } = [];

    public List<string> NotNames { get; init; } = [];

    public List<AsideEntry> Asides { get; init; } = [];

    public Dictionary<string, KindEntry> Kinds { get; init; } = [];

    /// <exception cref="InvalidDataException">A kind is named that does not exist.</exception>
    public RuleBook Book() => new(
        Fragments.Of(Words),
        [.. Lexicons.Select(entry => KeyValuePair.Create<string, IReadOnlyList<string>>(entry.Key, entry.Value))],
        NotNames,
        [.. Asides.Select(aside => new AsideRules(aside.Opens, aside.Closes, [.. aside.Kinds.Select(Kind)]))],
        [.. Kinds.Select(entry => new KindRules(Kind(entry.Key), entry.Value.Patterns, entry.Value.Except))]);

    private static DemandKind Kind(string name) =>
        DemandKinds.FromWireName(name) ?? throw new InvalidDataException($"'{name}' in rules.yaml is no kind of demand.");

    public sealed class AsideEntry
    {
        public List<string> Opens { get; init; } = [];

        public List<string> Closes { get; init; } = [];

        public List<string> Kinds { get; init; } = [];
    }

    public sealed class KindEntry
    {
        public List<string> Patterns { get; init; } = [];

        public List<string> Except { get; init; } = [];
    }
}

/// <summary><c>invitation/parts.yaml</c> of a language's content.</summary>
public sealed class PartsFile
{
    public Dictionary<string, List<string>> Words { get; init; } = [];

    public List<string> Breaks { get; init; } = [];

    public List<string> Joins { get; init; } = [];

    public Dictionary<string, PartEntry> Parts { get; init; } = [];

    public AsksEntry Asks { get; init; } = new();

    /// <exception cref="InvalidDataException">A part is named that does not exist.</exception>
    public PartBook Book() => new(
        Fragments.Of(Words),
        Breaks,
        Joins,
        [.. Parts.Select(entry => new PartRules(Part(entry.Key), entry.Value.Patterns, entry.Value.Except))],
        new AskRules(Asks.Room, Asks.Consequence, Asks.Must, Asks.Clock));

    private static InvitationPart Part(string name) =>
        InvitationPartNames.FromWireName(name) ?? throw new InvalidDataException($"'{name}' in parts.yaml is no part of an invitation.");

    public sealed class PartEntry
    {
        public List<string> Patterns { get; init; } = [];

        public List<string> Except { get; init; } = [];
    }

    public sealed class AsksEntry
    {
        public List<string> Room { get; init; } = [];

        public List<string> Consequence { get; init; } = [];

        public List<string> Must { get; init; } = [];

        public List<string> Clock { get; init; } = [];
    }
}

internal static class Fragments
{
    public static IReadOnlyList<KeyValuePair<string, string>> Of(Dictionary<string, List<string>> words) =>
        [.. words.Select(entry => KeyValuePair.Create(entry.Key, string.Join('|', entry.Value)))];
}
