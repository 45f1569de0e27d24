using FsCheck;

namespace Leeway.Domain.Tests;

internal static class Properties
{
    /// <summary>Fails with the smallest case that does not hold; says nothing when all do.</summary>
    public static void Holds(this Property property) => Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(200), property);
}
