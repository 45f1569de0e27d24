using FsCheck;
using FsCheck.Fluent;

namespace Leeway.Statistics.Tests;

internal static class Properties
{
    /// <summary>Ratings as people give them: whole numbers from 0 to 10.</summary>
    public static readonly Gen<double> Rating = Gen.Choose(0, 10).Select(rating => (double)rating);

    /// <summary>Any measured amount, with a fraction.</summary>
    public static readonly Gen<double> Amount = Gen.Choose(-100_000, 100_000).Select(amount => amount / 1024.0);

    /// <summary>Fails with the smallest case that does not hold; says nothing when all do. The cases are the same at every run.</summary>
    public static void Holds(this Property property, int cases = 200) =>
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(cases).WithReplay(20_260_301, 7), property);

    public static Gen<double[]> Lists(this Gen<double> values, int least, int most) =>
        from count in Gen.Choose(least, most)
        from list in values.ArrayOf(count)
        select list;
}
