using Leeway.Statistics.Proportions;

namespace Leeway.Statistics.Tests.Proportions;

public sealed class TwoByTwoTests
{
    [Fact]
    public void Fishers_tea_is_that_of_R()
    {
        var tea = Reference.Expected("O_cooccurrence_proportions")["tea"]!;
        var table = new TwoByTwo(
            (int)tea["table"]![0]![0]!, (int)tea["table"]![0]![1]!, (int)tea["table"]![1]![0]!, (int)tea["table"]![1]![1]!);

        Close.To(tea.Number("p_greater"), table.FisherGreater);
        // A fit, which R stops early.
        Close.To(tea.Number("or_cmle"), table.OddsRatio!.Value, Close.Fit);
    }

    [Fact]
    public void A_table_with_uneven_margins_by_hand()
    {
        var table = new TwoByTwo(2, 1, 0, 3);

        // Two of six, both among the three: 4 of the 20 ways to choose three.
        Close.To(0.2, table.FisherGreater);
        Close.To(6 / Math.Sqrt(3 * 3 * 2 * 4), table.Phi!.Value);
    }

    [Fact]
    public void At_the_odds_ratio_the_expected_count_is_the_one_seen()
    {
        // Margins 2, 2 of 4: weights 1, 4ψ, ψ², so one together is expected at ψ = 1.
        Close.To(1, new TwoByTwo(1, 1, 1, 1).OddsRatio!.Value);
        // Margins 2 and 3 of 6: weights 3, 9ψ, 3ψ² for none, one, two; again even at 1.
        Close.To(1, new TwoByTwo(1, 1, 2, 2).OddsRatio!.Value);
    }

    [Fact]
    public void Phi_is_that_of_R() =>
        Close.To(Reference.Expected("O_cooccurrence_proportions").Number("phi"), new TwoByTwo(30, 20, 20, 30).Phi!.Value);

    [Fact]
    public void Always_together_is_one_and_never_together_is_minus_one()
    {
        Assert.Equal(1, new TwoByTwo(3, 0, 0, 4).Phi);
        Assert.Equal(-1, new TwoByTwo(0, 3, 4, 0).Phi);
        Assert.Equal(double.PositiveInfinity, new TwoByTwo(3, 0, 0, 4).OddsRatio);
        Assert.Equal(0, new TwoByTwo(0, 3, 4, 0).OddsRatio);
    }

    [Fact]
    public void What_is_there_every_time_can_go_with_nothing()
    {
        Assert.Null(new TwoByTwo(3, 0, 5, 0).Phi);
        Assert.Null(new TwoByTwo(3, 0, 5, 0).OddsRatio);
        Assert.Equal(1, new TwoByTwo(3, 0, 5, 0).FisherGreater);
    }

    [Fact]
    public void A_negative_count_and_an_empty_table_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new TwoByTwo(1, -1, 0, 2));
        Assert.Throws<ArgumentException>(() => new TwoByTwo(0, 0, 0, 0));
    }
}
