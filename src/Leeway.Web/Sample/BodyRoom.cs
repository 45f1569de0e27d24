using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;
using NodaTime;

namespace Leeway.Web.Sample;

/// <summary>
/// What stands in the body's room besides check-ins, each on a day of its own that its words allow: protectors, when it
/// aches; kindnesses, when somebody feels met; what is written at the door of a feeling, on a quiet day.
/// </summary>
internal static class BodyRoom
{
    private const double Yesterday = 300;

    public static IEnumerable<Sitting> Of(Teller teller, Undercurrent under, AllowedDays allowed)
    {
        var places = new OwnPlaces(teller);
        return Placed(teller, allowed, teller.Body.Protectors, "protectors", day => Math.Exp(0.4 * teller.Weather.Ache(day)), Protector)
            .Concat(Placed(teller, allowed, teller.Body.Kindnesses, "kindnesses", Landing, (words, day, chance) => Kindness(teller, words, day, places, chance)))
            .Concat(Placed(teller, allowed, teller.Body.Unlearned, "unlearned", day => Math.Exp(-0.4 * teller.Weather.Activation[day]), (words, day, chance) => Unlearned(teller, words, day, chance)));

        // Somebody who opens the sample today finds one that is still warm.
        double Landing(int day) => day == teller.Years.Count - 1 ? Yesterday : Math.Exp(0.5 * under[day].Met) * Dealing.Recent(teller, day);

        IEnumerable<Sitting> Protector(ProtectorWords words, int day, Chance chance) => Met(teller, words, day, chance);
    }

    private static IEnumerable<Sitting> Placed<TWords>(
        Teller teller, AllowedDays allowed, List<TWords> all, string purpose, Func<int, double> weight, Func<TWords, int, Chance, IEnumerable<Sitting>> tell) where TWords : DatedWords
    {
        var chance = teller.For(purpose);
        var last = teller.Years.Count - 1;
        var dealt = Dealing.Out(all, [.. Enumerable.Range(0, last + 1)], (words, day) => day > 0 && allowed.Has(words, day) && (day == last || !teller.Silences.Holds(day)) ? weight(day) : 0, chance);
        for (var day = 0; day <= last; day++)
            if (dealt[day] is { } words)
                foreach (var sitting in tell(words, day, teller.For($"{purpose}/{all.IndexOf(words)}")))
                    yield return sitting;
    }

    // One page after the other, as its path asks; now and then the rest of it on another day.
    private static IEnumerable<Sitting> Met(Teller teller, ProtectorWords words, int day, Chance chance)
    {
        var id = teller.Fresh("protector/" + words.Happened);
        var telling = ProtectorTelling.None with { Kinds = Several.Of(Slug.Parse(words.Kind)), Name = words.Name };
        var pages = new List<ProtectorTelling> { telling };
        foreach (var (step, said) in ProtectorSteps.All.Zip([words.Happened, words.Guarded, words.MadeSense, words.Costs, words.Rest]))
            pages.Add(telling = telling.With(step, said));
        pages.Add(telling with { Body = Several.From(words.Regions.Select(region => new BodyPlace(Slug.Parse(region), null, null))) });
        var acts = pages.ConvertAll<Act>(page => state => BodyDecisions.MeetProtector(state.Of<BodyState>(), id, page));
        var first = day + 6 < teller.Years.Count && chance.Happens(0.35) ? chance.Between(2, 4) : acts.Count;
        yield return new(teller.At(day, chance), acts[..first]);
        if (first < acts.Count)
            yield return new(teller.At(day + chance.Between(1, 6), chance), acts[first..]);
    }

    private static IEnumerable<Sitting> Kindness(Teller teller, KindnessWords words, int day, OwnPlaces places, Chance chance)
    {
        var id = teller.Fresh("kindness/" + words.Line);
        var telling = KindnessTelling.None with
        {
            Words = words.Line,
            Relation = words.From is null ? null : teller.Known("relation/" + words.From),
            Body = chance.Happens(0.35) ? Several.From(places.Of(Tone.Met, [], chance)) : null,
        };
        var (at, namesLater) = (teller.At(day, chance), telling.Relation is not null && chance.Happens(0.12));
        yield return new(at, [.. words.From is null ? [] : Life.Needed(teller, words.From, null), Keep(namesLater ? telling with { Relation = null } : telling)]);
        if (namesLater)
            yield return new(at + Duration.FromMinutes(chance.Between(3, 50)), [Keep(telling)]);
        // Put away by a slip of the thumb, and brought back.
        else if (chance.Happens(0.05))
            foreach (var change in new LogEvent[] { new ThingHidden(id), new ThingShown(id) })
                yield return new(at += Duration.FromMinutes(1), [_ => Decision.Keep(change)]);

        Act Keep(KindnessTelling said) => state => BodyDecisions.KeepKindness(state.Of<BodyState>(), state.Of<RelationsState>(), id, said);
    }

    // The longer ones are sometimes begun, and ended some days later.
    private static IEnumerable<Sitting> Unlearned(Teller teller, UnlearnedWords words, int day, Chance chance)
    {
        var id = teller.Fresh("unlearned/" + words.Feeling);
        var begun = words.Words.Split("\n\n", 2)[0];
        var isBegun = begun != words.Words && day + 9 < teller.Years.Count && chance.Happens(0.4);
        yield return new(teller.At(day, chance), [Write(isBegun ? begun : words.Words)]);
        if (isBegun)
            yield return new(teller.At(day + chance.Between(1, 9), chance), [Write(words.Words)]);

        Act Write(string said) => state => BodyDecisions.WriteUnlearned(state.Of<BodyState>(), id, Slug.Parse(words.Feeling), said);
    }
}
