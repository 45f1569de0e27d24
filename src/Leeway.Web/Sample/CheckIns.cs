using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Web.Sample;

/// <summary>A check-in that was kept, with what was felt on each scale before it was rounded to what the form offers.</summary>
public sealed record KeptCheckIn(ThingId Id, int Day, Instant At, BodyAmounts Felt, CheckInAnswer Answer);

/// <summary>
/// The check-ins of one life. On which days follows the person's habit, which comes and goes over weeks, what stirs them,
/// and <see cref="Silences"/>; what is said follows <see cref="Undercurrent"/>.
/// </summary>
public static class CheckIns
{
    private const double HabitDays = 30;
    private const double HabitWeight = 0.5;

    public static (List<Sitting> Sittings, List<KeptCheckIn> Kept) Of(Teller teller, Undercurrent under, AllowedDays allowed, IReadOnlyList<KeptMoment> moments)
    {
        var style = BodyStyle.Of(teller.Person.Id);
        var moods = Moods(teller, style, under, moments).OrderBy(mood => mood.At).ToList();
        var lines = Dealt.Out(teller, allowed, moods);
        var places = new OwnPlaces(teller);
        var (sittings, kept) = (new List<Sitting>(), new List<KeptCheckIn>());
        foreach (var (index, mood) in moods.Index())
        {
            var chance = teller.For($"check-in/{index}");
            var answer = new CheckInAnswers(teller, style, places, mood, lines[index], chance).Answer();
            kept.Add(new(teller.Fresh($"check-in/{index}"), mood.Day, mood.At, mood.Felt, answer));
            sittings.AddRange(Keep(kept[^1], chance));
        }
        sittings.AddRange(Forgotten(teller, style, under));
        return (sittings, kept);
    }

    private static IEnumerable<Mood> Moods(Teller teller, BodyStyle style, Undercurrent under, IReadOnlyList<KeptMoment> moments)
    {
        var chance = teller.For("check-ins");
        var habit = Weather.Wander(teller.Years.Count, HabitDays, chance, chance);
        for (var day = 1; day < teller.Years.Count; day++)
        {
            var rate = style.Often * Math.Exp((HabitWeight * habit[day]) + (style.Stirred * teller.Weather.Activation[day]) + (teller.Journeys.IsAway(day) ? style.Apart : 0));
            // Somebody who opens the sample today finds how it was yesterday.
            var isYesterday = day == teller.Years.Count - 1;
            if (!isYesterday && (teller.Silences.Holds(day) || !chance.Happens(Math.Min(0.8, rate))))
                continue;
            yield return Mood.On(teller, style, under, day, moments, chance);
            if (chance.Happens(0.07))
                yield return Mood.On(teller, style, under, day, moments, chance);
        }
    }

    // Now and then somebody comes back in the same evening, and says of something that it held them after all.
    private static IEnumerable<Sitting> Keep(KeptCheckIn kept, Chance chance)
    {
        var isTakenUpLater = (kept.Answer.HeldMe is not null && chance.Happens(0.3)) || (kept.Answer.Met is not null && chance.Happens(0.03));
        var first = !isTakenUpLater ? kept.Answer : kept.Answer with { HeldMe = null, Met = kept.Answer.HeldMe is null ? null : kept.Answer.Met };
        yield return new(kept.At, [Act(kept.Id, first)]);
        if (isTakenUpLater)
            yield return new(kept.At + Duration.FromMinutes(chance.Between(9, 140)), [Act(kept.Id, kept.Answer)]);
    }

    private static Act Act(ThingId id, CheckInAnswer answer) => state => BodyDecisions.CheckIn(state.Of<BodyState>(), id, answer);

    // Kept, looked at, and not wanted.
    private static IEnumerable<Sitting> Forgotten(Teller teller, BodyStyle style, Undercurrent under)
    {
        var chance = teller.For("check-ins/forgotten");
        for (var time = 0; time < 3; time++)
        {
            var mood = Mood.On(teller, style, under, chance.Between(40, teller.Years.Count - 2), [], chance);
            var id = teller.Fresh($"check-in/forgotten/{time}");
            yield return new(mood.At, [Act(id, CheckInAnswer.None with { Open = mood.Said.Open, Alive = mood.Said.Alive })]);
            yield return new(mood.At + Duration.FromMinutes(2), [_ => Decision.Keep(new ThingHidden(id))], Forgets: true);
        }
    }
}
