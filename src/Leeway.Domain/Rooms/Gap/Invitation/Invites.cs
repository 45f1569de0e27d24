namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>What could open a request. Which words a page has for each stands in the content, by its wire name.</summary>
public enum AskHint
{
    None,
    NothingAskedYet,
    LetGoOfTheConsequence,
    LetGoOfMust,
    LetGoOfTheClock,
    MakeItAQuestion,
}

public static class AskHints
{
    public static string WireName(this AskHint hint) => hint switch
    {
        AskHint.None => "none",
        AskHint.NothingAskedYet => "nothing-asked-yet",
        AskHint.LetGoOfTheConsequence => "let-go-of-the-consequence",
        AskHint.LetGoOfMust => "let-go-of-must",
        AskHint.LetGoOfTheClock => "let-go-of-the-clock",
        AskHint.MakeItAQuestion => "make-it-a-question",
        _ => throw new ArgumentOutOfRangeException(nameof(hint), hint, "Not a hint."),
    };
}

/// <param name="LeavesRoom">Whether a no can be said to it.</param>
/// <param name="Hint">What could open it; <see cref="AskHint.None"/> when it leaves room.</param>
public sealed record AskReading(bool LeavesRoom, AskHint Hint);

/// <summary>Reads whether a request can be refused. Pure, linear in the text.</summary>
public sealed class Invites
{
    private readonly Vocabulary _vocabulary;
    private readonly Phrases _room;
    private readonly Phrases _consequence;
    private readonly Phrases _must;
    private readonly Phrases _clock;

    private Invites(Vocabulary vocabulary, Phrases room, Phrases consequence, Phrases must, Phrases clock)
    {
        _vocabulary = vocabulary;
        _room = room;
        _consequence = consequence;
        _must = must;
        _clock = clock;
    }

    /// <exception cref="FormatException">A rule is no pattern; its text is named.</exception>
    public static Invites Compile(PartBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var words = new Words(book.Words, [], [], new Vocabulary());
        return new Invites(
            words.Vocabulary,
            Phrases.Compile(book.Asks.Room, words),
            Phrases.Compile(book.Asks.Consequence, words),
            Phrases.Compile(book.Asks.Must, words),
            Phrases.Compile(book.Asks.Clock, words));
    }

    /// <summary>A consequence or a must closes the whole request; room, anywhere in it, opens it otherwise.</summary>
    public AskReading Refusable(string ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var folded = FoldedText.Of(ask);
        var tokens = new Tokens();
        bool anything = false, consequence = false, must = false, clock = false, room = false;
        for (var sentence = Sentences.Next(folded.Units, 0); sentence.Start.Value < sentence.End.Value; sentence = Sentences.Next(folded.Units, sentence.End.Value))
        {
            tokens.Read(folded.Units[sentence], _vocabulary);
            anything = true;
            consequence |= _consequence.IsIn(tokens.Numbers);
            must |= _must.IsIn(tokens.Numbers);
            clock |= _clock.IsIn(tokens.Numbers);
            room |= _room.IsIn(tokens.Numbers);
        }

        return (anything, consequence, must, room, clock) switch
        {
            (false, _, _, _, _) => new(false, AskHint.NothingAskedYet),
            (_, true, _, _, _) => new(false, AskHint.LetGoOfTheConsequence),
            (_, _, true, _, _) => new(false, AskHint.LetGoOfMust),
            (_, _, _, true, _) => new(true, AskHint.None),
            (_, _, _, _, true) => new(false, AskHint.LetGoOfTheClock),
            _ => new(false, AskHint.MakeItAQuestion),
        };
    }
}
