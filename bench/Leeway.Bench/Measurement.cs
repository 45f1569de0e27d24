namespace Leeway.Bench;

/// <summary>One row of the table: what is measured, against what, and what must be reached.</summary>
internal interface IMeasurement
{
    /// <summary>What chooses it on the command line.</summary>
    string Name { get; }

    /// <summary>Measures in a folder of its own, which is empty and on the disk that is meant.</summary>
    Task<Row> MeasureAsync(string folder);
}

/// <param name="What">What was measured, in words.</param>
/// <param name="Measured">The figures, with their units.</param>
/// <param name="Target">What must be reached.</param>
/// <param name="Met">Whether it was.</param>
internal sealed record Row(string What, string Measured, string Target, bool Met)
{
    public const string Heading = "| what | measured | must reach | met |\n|---|---|---|---|";

    public override string ToString() => $"| {What} | {Measured} | {Target} | {(Met ? "yes" : "**no**")} |";
}
