namespace Leeway.Statistics.Tests;

public sealed class RandomStreamTests
{
    [Fact]
    public void The_same_seed_gives_the_same_and_another_gives_another()
    {
        static double[] Ten(ulong seed)
        {
            var stream = RandomStream.Seeded(seed);
            return [.. Enumerable.Range(0, 10).Select(_ => stream.Uniform())];
        }

        Assert.Equal(Ten(7), Ten(7));
        Assert.NotEqual(Ten(7), Ten(8));
    }

    [Fact]
    public void It_is_splitmix_as_published()
    {
        // The first output for seed 1234567 is 6457827717110365317.
        Close.To(6457827717110365317UL / Math.Pow(2, 64), RandomStream.Seeded(1_234_567).Uniform(), 1e-15);
    }

    [Fact]
    public void Every_order_of_three_is_as_likely()
    {
        var stream = RandomStream.Seeded(1);
        var seen = Enumerable.Range(0, 6_000).CountBy(_ =>
        {
            char[] items = ['a', 'b', 'c'];
            stream.Shuffle<char>(items);
            return new string(items);
        }).ToList();

        Assert.Equal(6, seen.Count);
        Assert.All(seen, order => Assert.InRange(order.Value, 900, 1_100));
    }

    [Fact]
    public void Below_reaches_every_number_and_no_other()
    {
        var stream = RandomStream.Seeded(2);

        Assert.Equal([0, 1, 2, 3, 4], Enumerable.Range(0, 500).Select(_ => stream.Below(5)).Distinct().Order());
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.Below(0));
    }
}
