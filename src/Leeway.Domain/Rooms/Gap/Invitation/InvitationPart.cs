namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>The parts that an invitation may have.</summary>
public enum InvitationPart
{
    /// <summary>What happened, as a camera would have seen it.</summary>
    See,

    /// <summary>A feeling of one's own.</summary>
    Feel,

    /// <summary>What one needs or longs for.</summary>
    Need,

    /// <summary>A request.</summary>
    Ask,
}

public static class InvitationPartNames
{
    public static IReadOnlyList<InvitationPart> All { get; } = Enum.GetValues<InvitationPart>();

    /// <summary>The name in content and forms. Never changes once shipped.</summary>
    public static string WireName(this InvitationPart part) => part switch
    {
        InvitationPart.See => "see",
        InvitationPart.Feel => "feel",
        InvitationPart.Need => "need",
        InvitationPart.Ask => "ask",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part of an invitation."),
    };

    /// <returns>The part, or null for a name that is none.</returns>
    public static InvitationPart? FromWireName(string name)
    {
        foreach (var part in All)
            if (string.Equals(part.WireName(), name, StringComparison.Ordinal))
                return part;
        return null;
    }
}
