using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;
using NodaTime;

namespace Leeway.Web.Sample;

/// <summary>What is needed to tell one person's life: who they are, their days, and chance.</summary>
public sealed record Teller(
    PersonWords Person, Style Style, SampleYears Years, Journeys Journeys, Courses Courses, Weather Weather, Silences Silences, IReadOnlyList<MomentWords> Moments, ReturningWords Returning, BodyRoomWords Body, DailyWords Daily, ulong Seed, ulong House)
{
    /// <summary>Things that stay the same in every life of this house: relations, stories, truths.</summary>
    public ThingId Known(string name) => Chance.Of(House, $"{Person.Id}/{name}").Thing();

    public ThingId Fresh(string name) => Chance.Of(Seed, $"{Person.Id}/{name}").Thing();

    public Chance For(string purpose) => Chance.Of(Seed, $"{Person.Id}/{purpose}");

    public DateTimeZone ZoneOn(int day) =>
        DateTimeZoneProviders.Tzdb[Person.Zones.Away is { } away && Journeys.IsAway(day) ? away : Person.Zones.Home];

    /// <summary>A clock time of the place where they are. What the clocks skip is told an hour later, what they repeat, the first time.</summary>
    public Instant At(int day, LocalTime time) => ZoneOn(day).AtLeniently(Years.On(day) + time).ToInstant();

    public Instant At(int day, Chance chance) => At(day, Style.Hour(chance));
}

/// <summary>A moment that was kept: the generator's own truth about it stands beside what was said.</summary>
/// <param name="Load">What was to be put into a number, before the person's own style and chance.</param>
/// <param name="IsWarm">It is about being met, or nearly.</param>
public sealed record KeptMoment(ThingId Id, string? Words, string Theme, int Day, Instant At, Ache? Said, double Load, bool IsWarm = false);

/// <summary>The moments of one life, as sittings.</summary>
public static class Life
{
    private const double LoadOfPattern = 1.5;

    public static (List<Sitting> Sittings, List<KeptMoment> Moments) Tell(Teller teller, IReadOnlyList<(MomentWords Words, int Day)> placed)
    {
        var sittings = new List<Sitting>();
        var kept = new List<KeptMoment>();
        foreach (var (words, day) in placed.OrderBy(one => one.Day).ThenBy(one => one.Words.Id, StringComparer.Ordinal))
        {
            var chance = teller.For("moment/" + words.Id);
            if (words.OtherBank is { } bank)
                sittings.Add(OtherBank(teller, words, bank, day, chance));
            else
                sittings.AddRange(Written(teller, words, day, kept, chance));
        }
        foreach (var theme in Wordless.Themes)
            sittings.AddRange(Wordless.Of(teller, theme, kept));
        return (sittings, kept);
    }

    /// <summary>How much there is to put into a number on a day.</summary>
    internal static double Load(Teller teller, string theme, int day) =>
        (LoadOfPattern * teller.Courses.Level(theme, day)) + teller.Courses.Strain(theme, day) + teller.Weather.Ache(day);

    private static IEnumerable<Sitting> Written(Teller teller, MomentWords words, int day, List<KeptMoment> kept, Chance chance)
    {
        // Long ones are sometimes written on the next day, and then say when it was.
        var isLate = !words.Quick && day + 1 < teller.Years.Count && chance.Happens(0.18);
        var at = teller.At(isLate ? day + 1 : day, chance);
        // Being met weighs little, whatever else there is.
        var isWarm = words.AcheShift <= -2;
        var load = isWarm ? (1.4 * words.AcheShift) + (0.4 * teller.Weather.Ache(day)) : Load(teller, words.Theme, day) + words.AcheShift;
        var size = teller.Style.Rate(load, chance);
        var (cannotTell, unsaid) = (chance.Happens(teller.Style.CannotTell), chance.Happens(teller.Style.Unsaid) && words.Happened is not null);
        var story = teller.Person.Stories.Find(one => one.Text == words.Story);
        var told = new Told(
            teller.Fresh("moment/" + words.Id),
            teller.Known("relation/" + words.Relation),
            unsaid || cannotTell ? null : size,
            cannotTell && !unsaid,
            isLate || (teller.Journeys.IsAway(day) && teller.Person.Zones.Away is not null && !words.Quick) ? When(teller, day, at, isLate, chance) : null,
            story is null ? null : teller.Known("story/" + story.Text),
            story?.Library is { } line && chance.Happens(0.5) ? Slug.Parse(line) : null,
            words.Quick ? null : Echo(kept, words.Theme, at, chance));
        kept.Add(new(told.Moment, words.Id, words.Theme, day, at, told.Size, load, isWarm));
        var (first, later) = MomentActs.Of(words, told);
        var isTakenUpLater = later.Count > 2 && day + 4 < teller.Years.Count && chance.Happens(0.15);
        var letter = words.Letter is { } letters ? [state => KeepingDecisions.KeepLetter(state.Of<GapState>(), teller.Fresh("letter/" + words.Id), letters, told.Moment)] : Array.Empty<Act>();
        var needed = Needed(teller, words.Relation, story);
        if (isTakenUpLater)
        {
            yield return new(at, [.. needed, .. first]);
            yield return new(teller.At(day + chance.Between(2, 4), chance), [.. later, .. letter]);
        }
        else
        {
            yield return new(at, [.. needed, .. first, .. later]);
            if (letter.Length > 0)
                yield return new(at + Duration.FromMinutes(chance.Between(11, 48)), letter);
        }
    }

    private static DayAndTime When(Teller teller, int day, Instant at, bool isLate, Chance chance)
    {
        var time = isLate ? teller.Style.Hour(chance) : at.InZone(teller.ZoneOn(day)).TimeOfDay;
        return new(teller.Years.On(day), isLate && chance.Happens(0.5) ? null : new LocalTime(time.Hour, time.Minute / 5 * 5));
    }

    private static ThingId? Echo(List<KeptMoment> kept, string theme, Instant at, Chance chance)
    {
        var older = kept.Where(moment => moment.Theme == theme && at - moment.At > Duration.FromDays(7) && moment.Words is not null).ToList();
        return older.Count > 0 && chance.Happens(0.25) ? older[chance.Below(older.Count)].Id : null;
    }

    private static Sitting OtherBank(Teller teller, MomentWords words, OtherBankWords bank, int day, Chance chance)
    {
        var acts = MomentActs.Bank(bank, teller.Fresh("bank/" + words.Id), teller.Known("relation/" + words.Relation), new(teller.Years.On(day)));
        var later = Math.Min(teller.Years.Count - 1, day + chance.Between(0, 9));
        return new(teller.At(later, chance), [.. Needed(teller, words.Relation, null), .. acts]);
    }

    /// <summary>Whom and what a moment speaks of comes into the vault before it; where it is there already, nothing is kept.</summary>
    internal static IEnumerable<Act> Needed(Teller teller, string relation, StoryWords? story)
    {
        var words = teller.Person.Relations.First(one => one.Id == relation);
        yield return state => RelationDecisions.Meet(state.Of<RelationsState>(), teller.Known("relation/" + relation), words.Name, Slug.Parse(words.Kind), Slug.Parse(words.Colour));
        if (story is not null)
            yield return state => KeepingDecisions.WriteStory(state.Of<GapState>(), teller.Known("story/" + story.Text), Slug.Parse(story.About), story.Text);
    }
}
