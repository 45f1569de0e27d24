namespace Leeway.Web.Sample;

/// <summary>Gives hand-written words their places: days, or things that were done on them.</summary>
internal static class Dealing
{
    private const double RecentWeight = 6;
    private const double RecentDays = 45;

    /// <summary>Every place with what it got: each words once, one for a place at most. Words that no place fits are left out.</summary>
    /// <param name="words">What is dealt out; what leaves least choice comes first.</param>
    /// <param name="places">Where it may go.</param>
    /// <param name="weight">How well words fit a place; 0 for not at all.</param>
    /// <param name="chance">Which of those that fit.</param>
    public static TWords?[] Out<TWords, TPlace>(IReadOnlyList<TWords> words, IReadOnlyList<TPlace> places, Func<TWords, TPlace, double> weight, Chance chance) where TWords : class
    {
        var dealt = new TWords?[places.Count];
        var weights = words.Select(one => places.Select(place => weight(one, place)).ToArray()).ToList();
        foreach (var index in Enumerable.Range(0, words.Count).OrderBy(index => weights[index].Count(one => one > 0)))
            if (chance.Weighted([.. weights[index].Select((one, place) => dealt[place] is null ? one : 0)]) is >= 0 and var chosen)
                dealt[chosen] = words[index];
        return dealt;
    }

    /// <summary>What somebody looks at first is what is latest, so that more of the words lie there.</summary>
    public static double Recent(Teller teller, int day) => 1 + (RecentWeight * Math.Exp(-(teller.Years.Count - 1 - day) / RecentDays));
}
