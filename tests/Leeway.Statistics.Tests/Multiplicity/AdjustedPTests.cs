using FsCheck.Fluent;
using Leeway.Statistics.Multiplicity;

namespace Leeway.Statistics.Tests.Multiplicity;

public sealed class AdjustedPTests
{
    private static readonly FsCheck.Gen<double[]> AnyP = Gen.Choose(0, 1000).Select(p => p / 1000.0).Lists(0, 30);

    [Fact]
    public void Each_method_is_that_of_R()
    {
        var expected = Reference.Expected("M_multiplicity");
        var p = expected.Numbers("p");

        Close.To(expected.Numbers("BH"), AdjustedP.BenjaminiHochberg(p));
        Close.To(expected.Numbers("BY"), AdjustedP.BenjaminiYekutieli(p));
        Close.To(expected.Numbers("holm"), AdjustedP.Holm(p));
        Close.To(expected.Numbers("bonferroni"), AdjustedP.Bonferroni(p));
        Assert.Equal(4, AdjustedP.BenjaminiHochberg(p).Count(adjusted => adjusted <= 0.05));
    }

    [Fact]
    public void Three_values_by_hand()
    {
        // Rising: 0.01 × 3/1, 0.02 × 3/2, 0.5 × 3/3.
        Close.To([0.03, 0.5, 0.03], AdjustedP.BenjaminiHochberg([0.02, 0.5, 0.01]));
        Close.To([0.04, 0.5, 0.03], AdjustedP.Holm([0.02, 0.5, 0.01]));
    }

    [Fact]
    public void Nothing_asked_is_nothing_adjusted() => Assert.Empty(AdjustedP.BenjaminiHochberg([]));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_refused(double p)
    {
        Assert.ThrowsAny<ArgumentException>(() => AdjustedP.BenjaminiHochberg([0.5, p]));
        Assert.ThrowsAny<ArgumentException>(() => AdjustedP.Holm([0.5, p]));
        Assert.ThrowsAny<ArgumentException>(() => AdjustedP.Bonferroni([0.5, p]));
    }

    [Fact]
    public void An_adjusted_value_is_never_smaller_and_never_changes_the_order() =>
        Prop.ForAll(AnyP.ToArbitrary(), p =>
            new[] { AdjustedP.BenjaminiHochberg(p), AdjustedP.BenjaminiYekutieli(p), AdjustedP.Holm(p), AdjustedP.Bonferroni(p) }.All(adjusted =>
                p.Zip(adjusted).All(pair => pair.Second >= pair.First && pair.Second <= 1)
                && p.Zip(adjusted).OrderBy(pair => pair.First).ThenBy(pair => pair.Second).Select(pair => pair.Second).ToList() is var rising
                && rising.SequenceEqual(rising.Order()))).Holds();

    [Fact]
    public void A_smaller_p_makes_no_adjusted_value_larger() =>
        Prop.ForAll(AnyP.Where(p => p.Length > 0).ToArbitrary(), p =>
        {
            double[] smaller = [p[0] / 2, .. p[1..]];
            return AdjustedP.BenjaminiHochberg(p).Zip(AdjustedP.BenjaminiHochberg(smaller)).All(pair => pair.Second <= pair.First + 1e-12);
        }).Holds();

    [Fact]
    public void Of_empty_questions_one_in_ten_looks_says_something_at_a_rate_of_a_tenth()
    {
        var said = Simulated.ShareOf(4_000, stream =>
            AdjustedP.BenjaminiHochberg([.. Enumerable.Range(0, 12).Select(_ => stream.Uniform())]).Any(p => p <= 0.1));

        Assert.InRange(said, 0.08, 0.12);
    }
}
