using System.Globalization;

namespace Leeway.Domain.Tests.Insight;

/// <summary>So many times of those it was looked for.</summary>
public sealed class Measured(string what)
{
    public string What { get; } = what;

    public int Times { get; private set; }

    public int Of { get; private set; }

    public double Share => Of == 0 ? 0 : (double)Times / Of;

    public void Add(bool wasSo)
    {
        Of++;
        Times += wasSo ? 1 : 0;
    }

    public string Row => string.Create(CultureInfo.InvariantCulture, $"| {What} | {100 * Share:0.0}% | {Of} |");
}
