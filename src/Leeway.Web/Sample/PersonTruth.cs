using System.Text.Json;
using NodaTime;

namespace Leeway.Web.Sample;

/// <summary>
/// What is true of a made-up life and stands in no vault: for proving what looking back says. The program itself never
/// reads it.
/// </summary>
public sealed record PersonTruth(
    LocalDate First,
    IReadOnlyDictionary<string, string> Courses,
    IReadOnlyList<Attempt> Attempts,
    IReadOnlyList<KeptMoment> Moments,
    IReadOnlyDictionary<string, int> Events,
    IReadOnlyList<(int From, int Days)> SilentWeeks,
    IReadOnlyList<double> Closeness,
    IReadOnlyList<double> Activation,
    Undercurrent Body,
    IReadOnlyList<KeptCheckIn> CheckIns,
    IReadOnlyDictionary<string, double> Eases,
    IReadOnlyList<KeptDoing> Doings,
    Func<string, int, double> Level)
{
    internal static PersonTruth Of(Teller teller, IReadOnlyList<KeptMoment> moments, Undercurrent under, IReadOnlyList<KeptCheckIn> checkIns, IReadOnlyList<KeptDoing> doings) => new(
        teller.Years.First, teller.Courses.Names, teller.Courses.Attempts, moments, teller.Journeys.Events, teller.Silences.Weeks,
        teller.Weather.Closeness, teller.Weather.Activation, under, checkIns,
        teller.Daily.Practices.ToDictionary(use => use.Id, use => use.Eases, StringComparer.Ordinal), doings, teller.Courses.Level);

    /// <summary>The truth as a file.</summary>
    public string ToJson() => JsonSerializer.Serialize(new
    {
        first = First.ToString("uuuu-MM-dd", null),
        courses = Courses,
        attempts = Attempts,
        events = Events,
        silentWeeks = SilentWeeks.Select(week => new { week.From, week.Days }),
        process = new
        {
            Weather.ClosenessDays, Weather.ActivationDays, Weather.Shared, Weather.WeekdayWeight, Weather.ApartWeight, Weather.ShockDays, Sample.Courses.StrainDays, Sample.Courses.StrainWeight,
            Undercurrent.FullDays, Undercurrent.OpenOfCloseness, Undercurrent.OpenOfActivation, Undercurrent.MetOfCloseness, TenseHour.PassingMinutes, TenseHour.PassingSpread,
        },
        moments = Moments.Select(moment => new { id = moment.Id.ToString(), moment.Words, moment.Theme, moment.Day, at = moment.At.ToString(), said = moment.Said?.Size, moment.Load }),
        checkIns = CheckIns.Select(checkIn => new { id = checkIn.Id.ToString(), checkIn.Day, at = checkIn.At.ToString(), checkIn.Felt }),
        practices = Eases,
        doings = Doings.Select(doing => new { id = doing.Id.ToString(), doing.Practice, doing.Day, at = doing.At.ToString(), coin = doing.Coin?.ToString(), doing.Tension, doing.TensionAfter }),
        closeness = Closeness,
        activation = Activation,
        body = Enumerable.Range(0, Body.Count).Select(day => Body[day]),
        levels = Courses.Keys.ToDictionary(pattern => pattern, pattern => Enumerable.Range(0, Closeness.Count).Select(day => Level(pattern, day))),
    });
}
