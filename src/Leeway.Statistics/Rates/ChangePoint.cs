using MathNet.Numerics;

namespace Leeway.Statistics.Rates;

/// <summary>
/// Whether a rate changed once, and when, from counts over successive periods: exact, with a gamma prior for the rate before
/// and after and every boundary as likely beforehand (Raftery and Akman 1986, Biometrika 73:85).
/// </summary>
/// <param name="Posterior">The probability, given that there was one change, that it came after the first period, after the second, and so on to the last but one.</param>
/// <param name="LogBayesFactor">The natural logarithm of how many times better one change explains the counts than none; above 3 is more than 20 times.</param>
/// <param name="MeanBefore">Expected rate before the change, in events per unit of exposure.</param>
/// <param name="MeanAfter">Expected rate after it.</param>
public sealed record ChangePoint(IReadOnlyList<double> Posterior, double LogBayesFactor, double MeanBefore, double MeanAfter)
{
    /// <summary>How many periods lie before the likeliest boundary.</summary>
    public int Mode => Posterior.Index().MaxBy(boundary => boundary.Item).Index + 1;

    /// <param name="counts">Events in each period, 0 or more; at least two periods.</param>
    /// <param name="exposures">How long each period was, or how many of its days were covered, 0 or more; null for one each.</param>
    /// <param name="priorShape">Of the gamma prior of both rates, above 0.</param>
    /// <param name="priorExposure">Above 0, so that the Bayes factor means something.</param>
    public static ChangePoint Of(IReadOnlyList<int> counts, IReadOnlyList<double>? exposures = null, double priorShape = 1, double priorExposure = 1)
    {
        exposures ??= [.. Enumerable.Repeat(1.0, counts.Count)];
        Given.AtLeast(counts.Count, nameof(counts), 2);
        Given.Values(exposures, nameof(exposures));
        Given.SameLength(exposures.Count, counts.Count, nameof(exposures));
        if (counts.Any(count => count < 0) || exposures.Any(exposure => exposure < 0) || counts.Zip(exposures).Any(period => period is { First: > 0, Second: 0 }))
            throw new ArgumentException("Counts and exposures are 0 or more, and where there was no exposure nothing was counted.", nameof(counts));
        if (!(priorExposure > 0))
            throw new ArgumentOutOfRangeException(nameof(priorExposure), priorExposure, "The prior's exposure is above 0.");

        var (all, whole) = (counts.Sum(), exposures.Sum());
        var before = new List<RatePosterior>();
        var after = new List<RatePosterior>();
        var (events, time) = (0, 0.0);
        for (var boundary = 1; boundary < counts.Count; boundary++)
        {
            events += counts[boundary - 1];
            time += exposures[boundary - 1];
            before.Add(RatePosterior.Of(events, time, priorShape, priorExposure));
            after.Add(RatePosterior.Of(all - events, Math.Max(0, whole - time), priorShape, priorExposure));
        }

        // What all boundaries share, the counts' factorials among it, falls out.
        double Evidence(RatePosterior segment) =>
            SpecialFunctions.GammaLn(segment.Shape) - (segment.Shape * Math.Log(segment.Exposure)) - SpecialFunctions.GammaLn(priorShape) + (priorShape * Math.Log(priorExposure));
        var evidence = before.Zip(after, (first, second) => Evidence(first) + Evidence(second)).ToList();
        var largest = evidence.Max();
        var sum = evidence.Sum(one => Math.Exp(one - largest));
        List<double> posterior = [.. evidence.Select(one => Math.Exp(one - largest) / sum)];
        return new(
            posterior,
            largest + Math.Log(sum / evidence.Count) - Evidence(RatePosterior.Of(all, whole, priorShape, priorExposure)),
            posterior.Zip(before, (weight, rate) => weight * rate.Mean).Sum(),
            posterior.Zip(after, (weight, rate) => weight * rate.Mean).Sum());
    }

    /// <summary>The fewest boundaries that hold the change with this probability, rising, each as the number of periods before it.</summary>
    public IReadOnlyList<int> Likeliest(double level = 0.95)
    {
        Given.Level(level);
        var held = 0.0;
        return [.. Posterior.Index().OrderByDescending(boundary => boundary.Item).TakeWhile(boundary =>
        {
            var isNeeded = held < level;
            held += boundary.Item;
            return isNeeded;
        }).Select(boundary => boundary.Index + 1).Order()];
    }
}
