using Leeway.Domain.Rooms.Gap.Invitation;
using Leeway.Web.Rooms.Gap.Invitation;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Leeway.Domain.Tests.Rooms.Gap.Invitation;

/// <summary>The rules that the program is shipped with.</summary>
internal static class Shipped
{
    public static DemandRules Rules { get; } = DemandRules.Compile(Read<RulesFile>("rules.yaml").Book());

    public static InvitationParts Parts { get; } = InvitationParts.Compile(Read<PartsFile>("parts.yaml").Book());

    public static Invites Invites { get; } = Invites.Compile(Read<PartsFile>("parts.yaml").Book());

    /// <returns>The kinds found in a text, sorted by name, or "-".</returns>
    public static string KindsIn(string text)
    {
        var kinds = Rules.Read(text).Select(mark => mark.Kind.WireName()).Distinct().Order(StringComparer.Ordinal).ToList();
        return kinds.Count == 0 ? "-" : string.Join(',', kinds);
    }

    private static T Read<T>(string name) =>
        new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).IgnoreUnmatchedProperties().Build()
            .Deserialize<T>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "invitation", name)));
}
