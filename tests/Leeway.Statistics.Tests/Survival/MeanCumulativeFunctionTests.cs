using Leeway.Statistics.Survival;

namespace Leeway.Statistics.Tests.Survival;

public sealed class MeanCumulativeFunctionTests
{
    [Fact]
    public void Two_histories_by_hand()
    {
        var steps = MeanCumulativeFunction.Of([new(0, 10, [2, 5]), new(0, 5, [5, 5])]);

        Assert.Equal([(2.0, 2, 1, 0.5), (5, 2, 3, 2)], steps.Select(step => (step.Time, step.AtRisk, step.Events, step.Mean)));
        // At 2 one is half above and one half below, each over two: √(2/16). At 5 the other catches up.
        Close.To(Math.Sqrt(1 / 8.0), steps[0].StandardError);
        Close.To(0, steps[1].StandardError);
    }

    [Fact]
    public void One_that_joins_later_counts_from_then_on() =>
        Assert.Equal([1, 2, 2], MeanCumulativeFunction.Of([new(0, 9, [1, 4, 6]), new(3, 9, [])]).Select(step => step.AtRisk));

    [Fact]
    public void With_one_event_each_and_no_censoring_the_error_is_that_of_a_share()
    {
        // Four of ten have had theirs by 4: √(0.4 × 0.6 / 10).
        var steps = MeanCumulativeFunction.Of([.. Enumerable.Range(1, 10).Select(time => new RecurrentHistory(0, 20, [time]))]);

        Close.To(0.4, steps[3].Mean);
        Close.To(Math.Sqrt(0.024), steps[3].StandardError);
    }

    [Fact]
    public void Histories_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentException>(() => MeanCumulativeFunction.Of([]));
        Assert.Throws<ArgumentException>(() => new RecurrentHistory(5, 5, []));
        Assert.Throws<ArgumentException>(() => new RecurrentHistory(0, 5, [6]));
        Assert.Throws<ArgumentException>(() => new RecurrentHistory(2, 5, [2]));
    }
}
