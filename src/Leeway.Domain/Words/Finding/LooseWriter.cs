namespace Leeway.Domain.Words.Finding;

internal enum LooseKind
{
    Gap,
    Word,
    Sign,
}

/// <summary>Writes a loose text: one space at the start and wherever one run ends and another begins.</summary>
internal ref struct LooseWriter
{
    private readonly List<int>? origins;
    private char[] letters;
    private int length;
    private LooseKind last;

    /// <param name="about">How long the text may become; it grows when that is too little.</param>
    public LooseWriter(int about, bool withOrigins)
    {
        letters = new char[about + 2];
        origins = withOrigins ? new(about + 2) : null;
        Append(' ', 0);
    }

    /// <summary>Empty unless they were asked for.</summary>
    public readonly IReadOnlyList<int> Origins => origins ?? [];

    /// <summary>Something that stands between runs; many of them are one space.</summary>
    public void Gap(int origin)
    {
        if (last != LooseKind.Gap)
            Append(' ', origin);
        last = LooseKind.Gap;
    }

    public void Put(char letter, LooseKind kind, int origin)
    {
        if (last != kind && last != LooseKind.Gap)
            Append(' ', origin);
        last = kind;
        Append(letter, origin);
    }

    public override readonly string ToString() => new(letters, 0, length);

    private void Append(char letter, int origin)
    {
        if (length == letters.Length)
            Array.Resize(ref letters, length * 2);
        letters[length++] = letter;
        origins?.Add(origin);
    }
}
