using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Leeway.Statistics.Tests;

/// <summary>MathNet's functions and our quantiles against R's.</summary>
public sealed class SpecialFunctionTests
{
    public static TheoryData<string> Functions => [.. Reference.Rows("expected/Q_special_functions.csv").Select(row => row[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Agrees_with_R(string function)
    {
        foreach (var row in Reference.Rows("expected/Q_special_functions.csv").Where(row => row[0] == function))
        {
            double First() => Reference.Number(row[1]);
            double Second() => Reference.Number(row[2]);
            var x = Reference.Number(row[3]);
            var actual = function switch
            {
                "pgamma" => SpecialFunctions.GammaLowerRegularized(First(), x),
                "qgamma" => Quantile.Gamma(First(), x),
                "pbeta" => SpecialFunctions.BetaRegularized(First(), Second(), x),
                "qbeta" => Quantile.Beta(First(), Second(), x),
                "qf" => Quantile.FisherSnedecor(First(), Second(), x),
                "pt" => StudentT.CDF(0, 1, First(), x),
                "pnorm" => Normal.CDF(0, 1, x),
                "lgamma" => SpecialFunctions.GammaLn(x),
                _ => throw new InvalidOperationException($"R calls something {function} that is not checked here."),
            };
            Assert.True(Close.Is(Reference.Number(row[4]), actual, Close.SpecialFunction), $"{string.Join(',', row)} gives {actual:R}");
        }
    }

    [Fact]
    public void What_lies_below_a_very_small_number_is_small_and_not_nothing()
    {
        // With a shape of one half, 2√(x/π).
        Close.To(2e-10 / Math.Sqrt(Math.PI), Cumulative.Gamma(0.5, 1e-20));
        Close.To(1e-36 * Math.PI / 4, Quantile.Gamma(0.5, 1e-18), Close.SpecialFunction);
        Close.To(SpecialFunctions.GammaLowerRegularized(2.5, 1e-10), Cumulative.Gamma(2.5, 0.9999999999e-10), 1e-8);
        // Uniform to the power of a half, and its mirror.
        Close.To(1e-10, SpecialFunctions.BetaRegularized(0.5, 1, 1e-20));
        Close.To(1e-24, Quantile.Beta(0.5, 1, 1e-12), Close.SpecialFunction);
    }

    [Theory]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.95, 1.644853626951473)]
    [InlineData(1e-6, -4.753424308822899)]
    public void The_normal_quantile_is_that_of_the_tables(double p, double z) => Close.To(z, Quantile.Normal(p), Close.SpecialFunction);

    [Theory]
    [InlineData(1, 0.975, 12.7062047361747)]
    [InlineData(9, 0.975, 2.26215716279820)]
    [InlineData(60, 0.95, 1.67064886490464)]
    public void The_quantile_of_t_is_that_of_the_tables(double freedom, double p, double t) => Close.To(t, Quantile.StudentT(freedom, p), Close.SpecialFunction);
}
