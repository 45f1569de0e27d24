using Leeway.Testing;

namespace Leeway.Domain.Tests.Insight;

/// <summary>No test, and run only by dev/insight: measures everything and writes it into docs/insight.md.</summary>
public sealed class InsightTable
{
    private const string Begin = "<!-- what follows is written by dev/insight -->";

    [Fact(Explicit = true)]
    public void What_was_measured_stands_in_the_page()
    {
        const int lives = 1000;
        var nothing = NullLives.Of(lives, everyMonday: 300);
        var coverage = Coverage.Of(600);
        var path = Repository.PathTo("docs/insight.md");
        var page = File.ReadAllText(path);
        var head = page[..(page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)];

        File.WriteAllText(path, $"""
            {head}

            ### Lives in which nothing changed: how often anything is said

            | looking back over | says anything | lives |
            |---|---|---|
            {Rows(nothing.Quarter, nothing.Year, nothing.All, nothing.AnyOfThem, nothing.EveryMonday)}

            ### One question alone, over a year, where there is enough to ask it

            | question | answered with yes | times asked |
            |---|---|---|
            {Rows(nothing.OnePlace, nothing.OneCoin, nothing.PlainTest)}

            ### Intervals of 90%, over a year

            | interval | holds what is so | intervals |
            |---|---|---|
            {Rows(nothing.Softening, nothing.Coin, coverage.Peaks, coverage.Steadiness, coverage.Lower)}

            ### What is really so: how often it is said, over a year

            | what is so | said | lives |
            |---|---|---|
            {Rows(Power.Softens(1, lives), Power.Softens(2, lives), Power.Eases(1, lives), Power.Eases(2, lives))}

            """.ReplaceLineEndings("\n"));
    }

    private static string Rows(params IEnumerable<Measured> all) => string.Join('\n', all.Select(one => one.Row));
}
