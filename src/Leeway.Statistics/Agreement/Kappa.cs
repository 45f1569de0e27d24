namespace Leeway.Statistics.Agreement;

/// <summary>
/// Agreement of two who put the same things into categories, beyond what chance would have (Cohen 1960, Educational and
/// Psychological Measurement 20:37; weighted, 1968, Psychological Bulletin 70:213).
/// </summary>
/// <param name="Value">1 when they agree throughout, 0 as by chance.</param>
/// <param name="Weighted">With disagreements counted by the square of their distance, for categories that have an order.</param>
/// <param name="StandardError">Of the value, for many things (Fleiss, Cohen and Everitt 1969, Psychological Bulletin 72:323).</param>
/// <param name="Interval">Of the value.</param>
public sealed record Kappa(double Value, double Weighted, double StandardError, Interval Interval)
{
    /// <param name="table">A row for each category of the first, a column for each of the second; counts of 0 or more. More than one category is in use.</param>
    /// <param name="level">Of the interval, between 0 and 1.</param>
    public static Kappa Of(IReadOnlyList<IReadOnlyList<int>> table, double level = 0.9)
    {
        Given.Level(level);
        Given.AtLeast(table.Count, nameof(table), 2);
        if (table.Any(row => row.Count != table.Count || row.Any(count => count < 0)))
            throw new ArgumentException("The table is square, and its counts are 0 or more.", nameof(table));
        double all = table.Sum(row => row.Sum());
        int[] categories = [.. Enumerable.Range(0, table.Count)];
        double[] rows = [.. table.Select(row => row.Sum() / all)], columns = [.. categories.Select(column => table.Sum(row => row[column]) / all)];
        var chance = categories.Sum(category => rows[category] * columns[category]);
        if (!(all > 0) || chance >= 1)
            throw new ArgumentException("Both put everything into one category, so agreement beyond chance cannot be told.", nameof(table));

        double Sum(Func<int, int, double> of) => categories.Sum(row => categories.Sum(column => of(row, column)));
        var seen = categories.Sum(category => table[category][category] / all);
        var kappa = (seen - chance) / (1 - chance);
        var weighted = 1 - (Sum((row, column) => Math.Pow(row - column, 2) * table[row][column] / all) / Sum((row, column) => Math.Pow(row - column, 2) * rows[row] * columns[column]));
        var variance = Sum((row, column) => table[row][column] / all * Math.Pow((row == column ? 1 - chance : 0) - ((rows[column] + columns[row]) * (1 - seen)), 2))
            - Math.Pow((seen * chance) - (2 * chance) + seen, 2);
        var error = Math.Sqrt(variance / all) / Math.Pow(1 - chance, 2);
        var margin = Quantile.Normal((1 + level) / 2) * error;
        return new(kappa, weighted, error, new(kappa - margin, kappa + margin, level));
    }
}
