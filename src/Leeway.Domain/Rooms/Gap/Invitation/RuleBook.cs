namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>
/// What one language says about demands, as read from its content. Patterns are .NET regular expressions
/// without lookaround and backreferences; <see cref="Phrases"/> says what else holds for them.
/// </summary>
/// <param name="Words">Fragments by name; <c>{name}</c> in a pattern, or in another word, stands for one.</param>
/// <param name="Lexicons">Long lists of words by name; <c>{name}</c> in a pattern stands for any of them.</param>
/// <param name="NotNames">Words that begin sentences, so that their capital is no sign of a name.</param>
/// <param name="Asides">Speech and thought that is told of, not meant.</param>
public sealed record RuleBook(
    IReadOnlyList<KeyValuePair<string, string>> Words,
    IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Lexicons,
    IReadOnlyList<string> NotNames,
    IReadOnlyList<AsideRules> Asides,
    IReadOnlyList<KindRules> Kinds);

/// <param name="Patterns">What is marked, outside of the exceptions.</param>
/// <param name="Except">Innocent uses: hidden from <paramref name="Patterns"/>.</param>
public sealed record KindRules(
    DemandKind Kind,
    IReadOnlyList<string> Patterns,
    IReadOnlyList<string> Except);

/// <summary>From the end of an opening to the next closing, or the end of the sentence, nothing is marked.</summary>
/// <param name="Kinds">The kinds that are hushed; none named means all.</param>
public sealed record AsideRules(
    IReadOnlyList<string> Opens,
    IReadOnlyList<string> Closes,
    IReadOnlyList<DemandKind> Kinds);
