namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>What one language says about the parts of an invitation, as read from its content. Patterns as in <see cref="RuleBook"/>.</summary>
/// <param name="Breaks">Where, inside a sentence, a new clause begins.</param>
/// <param name="Joins">Words at the beginning of a clause that only tie it to the one before.</param>
public sealed record PartBook(
    IReadOnlyList<KeyValuePair<string, string>> Words,
    IReadOnlyList<string> Breaks,
    IReadOnlyList<string> Joins,
    IReadOnlyList<PartRules> Parts,
    AskRules Asks);

public sealed record PartRules(InvitationPart Part, IReadOnlyList<string> Patterns, IReadOnlyList<string> Except);

/// <param name="Room">Words that leave room for a no.</param>
/// <param name="Consequence">Words that punish a no.</param>
/// <param name="Must">Words that leave no choice.</param>
/// <param name="Clock">Words that leave no time.</param>
public sealed record AskRules(
    IReadOnlyList<string> Room,
    IReadOnlyList<string> Consequence,
    IReadOnlyList<string> Must,
    IReadOnlyList<string> Clock);
