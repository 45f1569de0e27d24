using Leeway.Statistics.Survival;

namespace Leeway.Statistics.Tests.Survival;

/// <summary>R's data set aml: weeks until leukaemia came back, with and without maintained treatment.</summary>
internal static class Leukaemia
{
    public static IReadOnlyList<Duration> All => Of(_ => true);

    public static IReadOnlyList<Duration> Maintained => Of(group => group == "Maintained");

    public static IReadOnlyList<Duration> Nonmaintained => Of(group => group == "Nonmaintained");

    private static IReadOnlyList<Duration> Of(Func<string, bool> isAsked) =>
        [.. Reference.Rows("data/aml.csv").Where(row => isAsked(row[2])).Select(row => new Duration(Reference.Number(row[0]), row[1] == "1"))];
}
