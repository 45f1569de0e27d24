namespace Leeway.Domain.Words;

/// <summary>The parts of the day, by the hour where the person is, 0 to 23.</summary>
public static class Hours
{
    /// <summary>From ten in the evening until five, when pages ask less.</summary>
    public static bool IsNight(int hour) => hour is >= 22 or < 5;

    /// <summary>Night from ten to five, morning to eleven, day to five, evening.</summary>
    public static Slug NameOf(int hour) => Slug.Parse(hour switch { _ when IsNight(hour) => "night", < 11 => "morning", < 17 => "day", _ => "evening" });
}
