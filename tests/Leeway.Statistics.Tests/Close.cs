namespace Leeway.Statistics.Tests;

/// <summary>The tolerances of testdata/reference/README.md, relative to what is expected.</summary>
internal static class Close
{
    public const double ClosedForm = 1e-9;
    public const double SpecialFunction = 1e-8;
    public const double Fit = 1e-5;

    public static void To(double expected, double actual, double tolerance = ClosedForm) =>
        Assert.True(Is(expected, actual, tolerance), $"Expected {expected:R}, got {actual:R}.");

    public static void To(Interval expected, Interval? actual, double tolerance = ClosedForm)
    {
        Assert.NotNull(actual);
        To(expected.Low, actual.Value.Low, tolerance);
        To(expected.High, actual.Value.High, tolerance);
        To(expected.Level, actual.Value.Level, tolerance);
    }

    public static void To(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance = ClosedForm)
    {
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (want, have) in expected.Zip(actual))
            To(want, have, tolerance);
    }

    /// <summary>What is expected to be 0 has to be nothing but rounding.</summary>
    public static bool Is(double expected, double actual, double tolerance = ClosedForm) =>
        expected.Equals(actual) || Math.Abs(expected - actual) <= Math.Max(tolerance * Math.Abs(expected), 1e-14);
}
