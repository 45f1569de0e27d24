using Leeway.Statistics.Survival;

namespace Leeway.Statistics.Tests.Survival;

public sealed class SurvivalBandTests
{
    [Theory]
    [InlineData(0.90, 1.22385)]
    [InlineData(0.95, 1.35810)]
    [InlineData(0.99, 1.62762)]
    public void Over_all_its_time_a_bridge_strays_as_Kolmogorov_says(double level, double critical) =>
        Assert.Equal(critical, BandCriticalValue.HallWellner(1e-9, 1 - 1e-9, level), 5);

    [Theory]
    [InlineData(0.04, 0.10, 0.5979)]
    [InlineData(0.10, 0.12, 0.6210)]
    [InlineData(0.20, 0.98, 1.2216)]
    public void Between_two_times_it_strays_as_the_tables_say(double low, double high, double critical) =>
        Assert.Equal(critical, BandCriticalValue.HallWellner(low, high, 0.9), 4);

    [Theory]
    [InlineData(0.2, 0.6)]
    [InlineData(0.05, 0.1)]
    public void Between_two_times_a_walk_strays_as_often_as_computed(double low, double high)
    {
        var border = BandCriticalValue.HallWellner(low, high, 0.9);
        var within = Simulated.ShareOf(3_000, stream =>
        {
            var place = Math.Sqrt(low * (1 - low)) * stream.Normal();
            var isWithin = Math.Abs(place) <= border;
            for (var step = 0; step < 200 && isWithin; step++)
            {
                double now = low + ((high - low) * step / 200), next = low + ((high - low) * (step + 1) / 200);
                var later = (place * (1 - next) / (1 - now)) + (Math.Sqrt((next - now) * (1 - next) / (1 - now)) * stream.Normal());
                // Between two steps it may have gone over and come back.
                var over = Math.Exp(-2 * (border - place) * (border - later) / (next - now)) + Math.Exp(-2 * (border + place) * (border + later) / (next - now));
                isWithin = Math.Abs(later) <= border && stream.Uniform() > over;
                place = later;
            }

            return isWithin;
        });

        Assert.InRange(within, 0.885, 0.915);
    }

    [Fact]
    public void A_band_is_wider_than_the_intervals_at_single_times()
    {
        var curve = KaplanMeier.Of(Leukaemia.All);

        foreach (var band in new[] { SurvivalBand.HallWellner(curve, 9, 45), SurvivalBand.EqualPrecision(curve, 9, 45) })
        {
            Assert.Equal(14, band.Steps.Count);
            Assert.All(band.Steps, at =>
            {
                var interval = KaplanMeier.IntervalAt(at.Step)!.Value;
                Assert.True(at.Interval.Low < interval.Low && at.Interval.High > interval.High);
            });
        }
    }

    [Fact]
    public void Times_before_the_first_step_or_where_all_have_ended_are_refused()
    {
        var curve = KaplanMeier.Of(Leukaemia.Nonmaintained);

        Assert.Throws<ArgumentException>(() => SurvivalBand.HallWellner(curve, 4, 40));
        Assert.Throws<ArgumentException>(() => SurvivalBand.HallWellner(curve, 9, 45));
        Assert.Throws<ArgumentException>(() => SurvivalBand.HallWellner(curve, 30, 9));
    }
}
