using System.Globalization;

namespace Leeway.Web.Design;

/// <summary>Minutes and seconds from a beginning, as on a kitchen clock: 0:20, 3:05.</summary>
public static class Clock
{
    public static string Of(int seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}");
}
