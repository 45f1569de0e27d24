using System.Globalization;
using Leeway.Domain.Words.Looking;
using Leeway.Web.Shell;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace Leeway.Web.Words;

/// <summary>How days that are looked back on are said.</summary>
public static class Looked
{
    /// <summary>What every sentence about a life begins with.</summary>
    public static string InWhatYouWrote(LookedAt days, IStringLocalizer<Phrases> phrases) =>
        phrases["In what you wrote between {0} and {1}", Day(days.From), Day(days.LastDay)];

    /// <summary>What one step of a picture is, at the head of a table.</summary>
    public static string Every(LookedAt days, IStringLocalizer<Phrases> phrases) => days.Grain switch
    {
        Grain.Day => phrases["Day"],
        Grain.Week => phrases["Week from"],
        _ => phrases["Month"],
    };

    /// <summary>What one step of a picture shows.</summary>
    public static string StepIs(LookedAt days, IStringLocalizer<Phrases> phrases) => days.Grain switch
    {
        Grain.Day => phrases["Each step is a day, with the last amount you gave it. A day without one is left open."],
        Grain.Week => phrases["Each step is a week, in the middle of its days; small dots are single days. A week without any is left open."],
        _ => phrases["Each step is a month, in the middle of its days; small dots are single days. A month without any is left open."],
    };

    public static string Day(LocalDate day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);
}
