using Leeway.Domain.Rooms.Today;
using Leeway.Domain.Words;

namespace Leeway.Web.Sample;

/// <summary>Answers to the questions of Today, a few of them said differently some weeks later.</summary>
internal static class Answers
{
    public static IEnumerable<Sitting> Of(Teller teller, AllowedDays allowed)
    {
        var (words, last) = (teller.Daily.Answers, teller.Years.Count - 1);
        var dealt = Dealing.Out(
            words, [.. Enumerable.Range(0, last + 1)], (answer, day) => day > 2 && allowed.Has(answer, day) && !teller.Silences.Holds(day) ? Dealing.Recent(teller, day) : 0, teller.For("answers"));
        for (var day = 0; day <= last; day++)
        {
            if (dealt[day] is not { } answer)
                continue;
            var (chance, id) = (teller.For("answer/" + answer.Question), teller.Fresh("answer/" + answer.Question));
            yield return new(teller.At(day, chance), [Say(answer.Words)]);
            if (answer.Later is { } later)
                yield return new(teller.At(Math.Min(last, day + chance.Between(20, 60)), chance), [Say(later)]);

            Act Say(string said) => state => TodayDecisions.Answer(state.Of<TodayState>(), id, Slug.Parse(answer.Question), said);
        }
    }
}
