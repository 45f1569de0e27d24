using Leeway.Statistics.Randomization;

namespace Leeway.Statistics.Tests.Randomization;

public sealed class CircularShiftTests
{
    [Fact]
    public void One_event_in_five_days_by_hand()
    {
        // Mean 2. The day after day 1 has 6, 4 above; no other is as far out.
        var test = CircularShiftTest.AfterEvents([1, 1, 6, 1, 1], [1]);

        Assert.Equal(4, test.Observed);
        Assert.Equal([4, -1, -1, -1, -1], test.Shifted);
        Assert.Equal(0.2, test.P);
    }

    [Fact]
    public void Days_without_a_value_are_passed_over_and_near_shifts_left_out()
    {
        var test = CircularShiftTest.AfterEvents([1, null, 6, 1, null, 4], [1, 3], leastShift: 2);

        // Mean 3. Days 2 and 4: 6 alone. By shift: 6; 1, 4; nothing, 1; 4 and nothing; 1, 6 …
        Assert.Equal([3, -0.5, -2, 1, 0.5, -2], test.Shifted);
        Assert.Equal(4, test.Shifts);
        Assert.Equal(0.25, test.P);
    }

    [Fact]
    public void A_correlation_is_taken_over_shared_days_and_only_from_the_least_shift_on()
    {
        double?[] first = [1, 2, 3, 4, 5, 6, 7, 8, 9, null];
        double?[] second = [2, 4, 6, 8, 10, 12, 14, 16, null, 20];

        var test = CircularShiftTest.Correlation(first, second, 3);

        Close.To(1, test.Observed);
        Assert.Equal(6, test.Shifts);
        Assert.Equal(1 / 6.0, test.P);
    }

    [Fact]
    public void Two_that_only_share_their_slowness_are_not_found_to_belong_together()
    {
        var found = Simulated.ShareOf(200, stream =>
            CircularShiftTest.Correlation([.. stream.Days(60, 0.6).Select(Day)], [.. stream.Days(60, 0.6).Select(Day)], 7).P <= 0.1);
        var together = Simulated.ShareOf(40, stream =>
        {
            var shared = stream.Days(60, 0.6);
            double?[] With(double part) => [.. shared.Select(day => (double?)(day + (part * stream.Normal())))];
            return CircularShiftTest.Correlation(With(0.7), With(0.7), 7).P <= 0.1;
        });

        Assert.InRange(found, 0.05, 0.15);
        Assert.True(together > 0.95, $"{together}");
    }

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        Assert.Throws<ArgumentException>(() => CircularShiftTest.AfterEvents([1, 2, 3], []));
        Assert.Throws<ArgumentException>(() => CircularShiftTest.AfterEvents([1, 2, 3], [3]));
        Assert.Throws<ArgumentException>(() => CircularShiftTest.AfterEvents([1, 2, null], [1]));
        Assert.Throws<ArgumentException>(() => CircularShiftTest.AfterEvents([1, double.NaN], [0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CircularShiftTest.AfterEvents([1, 2, 3], [0], leastShift: 2));
        Assert.Throws<ArgumentException>(() => CircularShiftTest.Correlation([1, 2, 3], [1, 1, 1]));
        Assert.Throws<ArgumentException>(() => CircularShiftTest.Correlation([1, 2, 3], [1, 2]));
    }

    private static double? Day(double value) => value;
}
