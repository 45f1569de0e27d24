using System.Globalization;
using Leeway.Domain.Rooms.Gap.Reading;
using Leeway.Web.Shell;
using Leeway.Web.Words;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace Leeway.Web.Rooms.Gap;

/// <summary>The river in words. Of what was not done it says nothing.</summary>
public sealed class RiverLines(IStringLocalizer<Phrases> phrases)
{
    /// <summary>What the picture shows, for whoever does not see it.</summary>
    public string Shown(River river) => (river.Stretches.Count, river.IsByMonth) switch
    {
        (1, false) => phrases["One week. The further apart the banks, the larger the ache."],
        (var weeks, false) => phrases["{0} weeks, oldest first. The further apart the banks, the larger the ache.", weeks],
        (var months, true) => phrases["{0} months, oldest first. The further apart the banks, the larger the ache.", months],
    };

    /// <param name="today">The last day that can be spoken of; the last stretch may go on after it.</param>
    public string Of(River river, LocalDate today)
    {
        var marks = river.Stretches.SelectMany(stretch => stretch.Marks).ToList();
        var said = phrases["In what you wrote between {0} and {1}: {2}, {3}.",
            Looked.Day(river.Stretches[0].Start), Looked.Day(LocalDate.Min(river.Stretches[^1].End.PlusDays(-1), today)),
            marks.Count == 1 ? phrases["one moment"] : phrases["{0} moments", marks.Count], In(river)];
        var done = Done(marks.Count, marks.Count(mark => mark.IsStayedWith), marks.Count(mark => mark.IsSetDown));
        return done is null ? said : $"{said} {done}";
    }

    private string In(River river)
    {
        var written = river.Stretches.Count(stretch => stretch.Marks.Count > 0);
        return (river.Stretches.Count, river.IsByMonth) switch
        {
            (1, false) => phrases["in one week"],
            (var weeks, false) => phrases["in {0} of {1} weeks", written, weeks],
            (var months, true) => phrases["in {0} of {1} months", written, months],
        };
    }

    private string? Done(int moments, int stayed, int laid) => (moments, stayed, laid) switch
    {
        (_, 0, 0) => null,
        (1, 0, _) => phrases["You set it down."].Value,
        (1, _, 0) => phrases["You stayed with it."].Value,
        (1, _, _) => phrases["You stayed with it, and set it down."].Value,
        (_, 0, _) => phrases["You set {0} of them down.", Some(laid)].Value,
        (_, _, 0) => phrases["You stayed with {0} of them.", Some(stayed)].Value,
        _ => phrases["You stayed with {0} of them, and set {1} down.", Some(stayed), Some(laid)].Value,
    };

    private string Some(int count) => count == 1 ? phrases["one"] : count.ToString(CultureInfo.CurrentCulture);
}
