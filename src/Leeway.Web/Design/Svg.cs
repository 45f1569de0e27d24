using System.Globalization;

namespace Leeway.Web.Design;

/// <summary>Numbers as SVG reads them, whatever the language of the page.</summary>
public static class Svg
{
    /// <summary>At most one decimal: a tenth of a unit is less than a pixel here.</summary>
    public static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
