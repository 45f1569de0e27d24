using Leeway.Statistics.Agreement;

namespace Leeway.Statistics.Tests.Agreement;

public sealed class AgreementTests
{
    [Fact]
    public void The_six_correlations_of_Shrout_and_Fleiss_are_those_of_R()
    {
        var expected = Reference.Expected("N_agreement")["shrout_fleiss"]!;
        var ratings = expected["ratings"]!.AsArray().Select(row => row!.AsArray().Select(rating => (double)rating!).ToList()).ToList();

        var agreement = IntraclassCorrelation.Of(ratings, 0.95);

        Agreed[] all = [agreement.One, agreement.Random, agreement.Fixed, agreement.OneMean, agreement.RandomMean, agreement.FixedMean];
        Close.To(expected.Numbers("ICC"), [.. all.Select(one => one.Value)]);
        Close.To(expected.Numbers("F"), [.. all.Select(one => one.F)]);
        Close.To(expected.Numbers("p"), [.. all.Select(one => one.P)]);
        Close.To(expected.Numbers("lower"), [.. all.Select(one => one.Interval.Low)], Close.SpecialFunction);
        Close.To(expected.Numbers("upper"), [.. all.Select(one => one.Interval.High)], Close.SpecialFunction);
    }

    [Fact]
    public void Kappa_is_that_of_R()
    {
        var expected = Reference.Expected("N_agreement")["kappa"]!;
        var table = expected["table"]!.AsArray().Select(row => row!.AsArray().Select(count => (int)count!).ToList()).ToList();

        var kappa = Kappa.Of(table, 0.95);

        Close.To(expected.Number("kappa"), kappa.Value);
        Close.To(expected.Number("quadratic_weighted"), kappa.Weighted);
        Close.To((double)expected["ci"]![0]![0]!, kappa.Interval.Low);
        Close.To((double)expected["ci"]![0]![2]!, kappa.Interval.High);
    }

    [Fact]
    public void Agreement_throughout_is_one_and_by_chance_is_none()
    {
        Assert.Equal((1, 1), (Kappa.Of([[3, 0], [0, 5]]).Value, Kappa.Of([[3, 0], [0, 5]]).Weighted));
        Close.To(0, Kappa.Of([[2, 2], [2, 2]]).Value);
        // Seen 7/10, by chance ½: 0.4.
        Close.To(0.4, Kappa.Of([[4, 1], [2, 3]]).Value);
    }

    [Fact]
    public void What_leaves_nothing_to_agree_on_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Kappa.Of([[3, 0], [0, 0]]));
        Assert.Throws<ArgumentException>(() => Kappa.Of([[0, 0], [0, 0]]));
        Assert.Throws<ArgumentException>(() => Kappa.Of([[1, 2], [1]]));
        Assert.Throws<ArgumentException>(() => IntraclassCorrelation.Of([[1, 1], [2, 2]]));
        Assert.Throws<ArgumentException>(() => IntraclassCorrelation.Of([[1, 2], [2]]));
    }
}
