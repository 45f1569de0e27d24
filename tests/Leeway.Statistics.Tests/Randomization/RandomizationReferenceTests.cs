using System.Text.Json.Nodes;
using Leeway.Statistics.Randomization;

namespace Leeway.Statistics.Tests.Randomization;

public sealed class RandomizationReferenceTests
{
    private static readonly JsonNode Expected = Reference.Expected("L_randomisation");

    [Fact]
    public void Two_groups_of_plants_are_compared_as_by_enumeration()
    {
        var test = GroupDifference.Exact(Reference.Column("plantgrowth2", 0), [.. Reference.Rows("data/plantgrowth2.csv").Select(row => row[1] == "trt1")])!;

        Close.To(Expected.Number("plantgrowth_obs_diff"), test.Observed);
        Close.To(Expected.Number("enumerated_two_sided_p"), test.P);
        Close.To(Expected.Number("coin_exact_p"), test.P);
    }

    [Fact]
    public void Blocks_are_kept_apart_as_by_enumeration()
    {
        var values = Reference.Column("blocked12", 0);
        bool[] marked = [.. Reference.Column("blocked12", 1).Select(group => group == 1)];
        int[] blocks = [.. Reference.Column("blocked12", 2).Select(block => (int)block)];

        var test = GroupDifference.Exact(values, marked, blocks)!;

        Close.To(Expected.Number("blocked_coin_exact_p"), test.P);
        Close.To(Expected.Number("blocked_enumerated_two_sided_p"), test.P);
        // 34 of the marked and 19 of the others, six of each in even blocks.
        Assert.Equal(Expected.Number("blocked_observed_sum"), values.Where((_, i) => marked[i]).Sum());
        Close.To((34 - 19) / 6.0, test.Observed);
    }

    [Fact]
    public void Every_circular_shift_is_that_of_R()
    {
        var expected = Expected["circular_shift"]!;
        int[] events = [.. expected.Numbers("events_1based").Select(day => (int)day - 1)];

        var test = CircularShiftTest.AfterEvents([.. Reference.Column("lh", 0).Select(value => (double?)value)], events);

        Close.To(expected.Number("observed"), test.Observed);
        Close.To(expected.Numbers("all_shifts"), [.. test.Shifted.Select(value => value!.Value)], 1e-9);
        Close.To(expected.Number("two_sided_p"), test.P);
    }
}
