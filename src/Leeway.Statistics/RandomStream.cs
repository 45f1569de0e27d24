namespace Leeway.Statistics;

/// <summary>
/// Chance that is the same for the same seed, for resampling and permuting and never for a secret: SplitMix64 (Steele, Lea
/// and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014). Drawing changes it; it is for one thread.
/// </summary>
public sealed class RandomStream
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;
    private ulong state;

    private RandomStream(ulong seed) => state = seed;

    public static RandomStream Seeded(ulong seed) => new(seed);

    /// <summary>64 bits, any of them as likely as any other.</summary>
    public ulong Next()
    {
        unchecked
        {
            var z = state += GoldenGamma;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>From 0 up to 1, 1 left out, in steps of 2⁻⁵³.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 up to <paramref name="count"/>, which is left out.</summary>
    public int Below(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return (int)Math.BigMul(Next(), (ulong)count, out _);
    }

    /// <summary>Heads as often as tails.</summary>
    public bool Coin() => Next() >> 63 == 0;

    /// <summary>Puts the items into an order that is as likely as any other (Fisher and Yates; Durstenfeld 1964).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
