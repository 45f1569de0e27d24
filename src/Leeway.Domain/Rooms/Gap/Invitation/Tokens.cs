namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>
/// The words and signs of one sentence, each by its number in the vocabulary, and where they stand. A stretch of numbers
/// can be written over by one: the rest of it is <see cref="Covered"/>, so that every place stays where it was.
/// </summary>
internal sealed class Tokens
{
    public const int Covered = -1;

    private readonly int[] _numbers = new int[Sentences.Longest];
    private readonly int[] _starts = new int[Sentences.Longest];
    private readonly int[] _ends = new int[Sentences.Longest];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Numbers => _numbers.AsSpan(0, Count);

    /// <param name="sentence">At most <see cref="Sentences.Longest"/> units.</param>
    public void Read(ReadOnlySpan<char> sentence, Vocabulary vocabulary)
    {
        Count = 0;
        for (var at = 0; at < sentence.Length; Count++)
        {
            _starts[Count] = at;
            _numbers[Count] = vocabulary.Next(sentence, ref at);
            _ends[Count] = at;
        }
    }

    /// <summary>Where the token at <paramref name="index"/> begins, in units of the sentence.</summary>
    public int StartOf(int index) => _starts[index];

    /// <summary>Where the token before <paramref name="index"/> ends.</summary>
    public int EndBefore(int index) => index == 0 ? 0 : _ends[index - 1];

    public static void Cover(Span<int> numbers, int start, int end, int number)
    {
        if (start >= end) return;
        numbers[start] = number;
        numbers[(start + 1)..end].Fill(Covered);
    }
}
