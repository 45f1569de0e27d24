namespace Leeway.Statistics;

/// <summary>What an estimator may be given. What is not so is an <see cref="ArgumentException"/> that says why.</summary>
internal static class Given
{
    public static void Values(IReadOnlyList<double> values, string name, int least = 1)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        AtLeast(values.Count, name, least);
        for (var i = 0; i < values.Count; i++)
        {
            if (!double.IsFinite(values[i]))
                throw new ArgumentException($"Every value has to be a finite number; number {i + 1} is {values[i]}.", name);
        }
    }

    public static void AtLeast(int count, string name, int least)
    {
        if (count < least)
            throw new ArgumentException($"At least {least} {(least == 1 ? "value is" : "values are")} needed; there {(count == 1 ? "is" : "are")} {count}.", name);
    }

    public static void SameLength(int count, int expected, string name)
    {
        if (count != expected)
            throw new ArgumentException($"Both lists have to be of the same length; one has {expected}, the other {count}.", name);
    }

    public static void Level(double level)
    {
        if (!(level > 0 && level < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A level lies between 0 and 1; 0.9 is usual.");
    }

    public static void Probability(double probability, string name)
    {
        if (!(probability >= 0 && probability <= 1))
            throw new ArgumentOutOfRangeException(name, probability, "A probability lies between 0 and 1.");
    }

    public static void Replicates(int replicates)
    {
        if (replicates < 1)
            throw new ArgumentOutOfRangeException(nameof(replicates), replicates, "At least one replicate is needed.");
    }

    /// <summary>A number of things seen among some that were looked at.</summary>
    public static void Share(int count, int of)
    {
        if (of < 1)
            throw new ArgumentOutOfRangeException(nameof(of), of, "A share is of at least one.");
        if (count < 0 || count > of)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"The count lies between 0 and {of}.");
    }
}
