using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Web.Sample;

/// <summary>
/// A life with as many entries as are wanted, for measuring: lives of one person from other years laid into one, with the
/// same people and stories in all of them. What is missing at the end is filled with aches and check-ins without a word.
/// </summary>
public static class LongLife
{
    private const int YearsBack = 9;

    /// <returns>Sittings, in the order of time, that keep <paramref name="entries"/> entries and now and then a few more.</returns>
    public static (PersonLife Person, IReadOnlyList<Sitting> Sittings) Of(SampleWords words, ulong seed, LocalDate today, int entries, LogState empty)
    {
        var one = SampleLives.Of(words, seed, today)[0];
        var lives = new List<PersonLife> { one };
        var all = one.Sittings;
        var kept = Count(all, empty);
        while (kept < entries)
        {
            var age = lives.Count % YearsBack;
            lives.Add(SampleLives.Of(words, seed + (ulong)lives.Count, today.PlusYears(-age), seed)[0]);
            IReadOnlyList<Sitting> more = [.. lives.SelectMany(life => life.Sittings).OrderBy(sitting => sitting.At)];
            var count = kept + Count(lives[^1].Sittings, empty);
            if (count > entries)
                break;
            (all, kept) = (more, count);
        }
        // Whom and what all of them know is kept but once, so that together they keep fewer than one by one.
        return (one, [.. all.Concat(Filling(seed, all, entries - Count(all, empty))).OrderBy(sitting => sitting.At)]);
    }

    private static int Count(IReadOnlyList<Sitting> sittings, LogState empty)
    {
        var state = empty;
        foreach (var sitting in sittings)
            state = state.With([.. sitting.Decide(state).Events.Select((change, index) => new Recorded(state.LastOrder + 1 + index, new(1), sitting.At, change))]);
        return state.History.Count;
    }

    private static IEnumerable<Sitting> Filling(ulong seed, IReadOnlyList<Sitting> sittings, int missing)
    {
        var chance = Chance.Of(seed, "filling");
        var (first, whole) = (sittings[0].At, sittings[^1].At - sittings[0].At);
        for (var index = 0; index < missing; index++)
        {
            var id = chance.Thing();
            var size = chance.Below(Ache.Most + 1);
            yield return new(first + (whole * chance.Uniform()), [chance.Happens(0.5)
                ? MomentActs.Note(null, new(id, null, new(size), false, null, null, null, null))
                : state => BodyDecisions.CheckIn(state.Of<BodyState>(), id, CheckInAnswer.None with { Open = new(size) })]);
        }
    }
}
