using Leeway.Domain.Log;
using Leeway.Statistics;

namespace Leeway.Web.Sample;

/// <summary>
/// Chance that is the same for the same seed, for made-up lives only and never for a secret. What is drawn for one purpose
/// has a <see cref="RandomStream"/> of its own, so that a new purpose does not change the rest.
/// </summary>
public sealed class Chance
{
    private readonly RandomStream stream;

    private Chance(RandomStream stream) => this.stream = stream;

    public static Chance Of(ulong seed, string purpose)
    {
        // FNV-1a, 64 bits.
        var hash = 0xCBF29CE484222325UL;
        foreach (var letter in purpose)
            hash = unchecked((hash ^ letter) * 0x100000001B3UL);
        return new(RandomStream.Seeded(RandomStream.Seeded(seed ^ hash).Next()));
    }

    /// <summary>From 0 up to 1, 1 left out.</summary>
    public double Uniform() => stream.Uniform();

    /// <summary>Mean 0, deviation 1 (Box and Muller, 1958).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>Mean <paramref name="mean"/>, memoryless.</summary>
    public double Exponential(double mean) => -mean * Math.Log(1 - Uniform());

    public bool Happens(double probability) => Uniform() < probability;

    public int Below(int count) => (int)(Uniform() * count);

    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>An index, each as likely as its weight; -1 when all weigh nothing.</summary>
    public int Weighted(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
            sum += weight;
        var left = Uniform() * sum;
        var last = -1;
        for (var index = 0; index < weights.Length; index++)
        {
            if (weights[index] <= 0)
                continue;
            last = index;
            left -= weights[index];
            if (left < 0)
                break;
        }
        return last;
    }

    public ThingId Thing() => new(new UInt128(stream.Next(), stream.Next()));
}
