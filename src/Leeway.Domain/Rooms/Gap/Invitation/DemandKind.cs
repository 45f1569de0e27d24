namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>A way in which words evaluate instead of inviting. What each is called on a page stands in the content, by its wire name.</summary>
public enum DemandKind
{
    /// <summary>An absolute about the other: always, never, every time, not once.</summary>
    AlwaysNever,

    /// <summary>A rule for the other: should, ought to, supposed to.</summary>
    Should,

    /// <summary>A test: if you loved me; if they wanted to.</summary>
    TestOfLove,

    /// <summary>A claim to know the other's thought, wish or intent.</summary>
    MindReading,

    /// <summary>A word for who the other is: a trait, an insult, a diagnosis.</summary>
    Label,

    /// <summary>The other held against somebody else.</summary>
    Comparison,

    /// <summary>A threat or an ultimatum.</summary>
    Threat,

    /// <summary>A tally of who gave what.</summary>
    KeepingCount,

    /// <summary>A verdict dressed as a feeling: ignored, used, "I feel like you …".</summary>
    BlameAsFeeling,

    /// <summary>A demand that leaves no room for a no.</summary>
    NoRoomForNo,
}

public static class DemandKinds
{
    public static IReadOnlyList<DemandKind> All { get; } = Enum.GetValues<DemandKind>();

    /// <summary>The name in content, corpora and addresses. Never changes once shipped.</summary>
    public static string WireName(this DemandKind kind) => kind switch
    {
        DemandKind.AlwaysNever => "always-never",
        DemandKind.Should => "should",
        DemandKind.TestOfLove => "test-of-love",
        DemandKind.MindReading => "mind-reading",
        DemandKind.Label => "label",
        DemandKind.Comparison => "comparison",
        DemandKind.Threat => "threat",
        DemandKind.KeepingCount => "score-keeping",
        DemandKind.BlameAsFeeling => "blame-as-feeling",
        DemandKind.NoRoomForNo => "no-room-for-no",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of demand."),
    };

    /// <returns>The kind, or null for a name that is none.</returns>
    public static DemandKind? FromWireName(string name)
    {
        foreach (var kind in All)
            if (string.Equals(kind.WireName(), name, StringComparison.Ordinal))
                return kind;
        return null;
    }
}
