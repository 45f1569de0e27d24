using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Words;
using Leeway.Web.Shell;
using Leeway.Web.Words;
using Microsoft.Extensions.Localization;

namespace Leeway.Web.Rooms.Body;

/// <summary>A check-in in words: what was said, each part under what it is called.</summary>
public sealed class CheckInTold(WordShelf shelf, IStringLocalizer<Phrases> phrases)
{
    private readonly CheckInWords words = shelf.CheckIn;

    public IEnumerable<(string Label, string Said)> Of(CheckInAnswer answer)
    {
        if (answer.FeelsNothing)
            yield return (words.Body.Told, words.Body.Nothing.Label);
        if (answer.Body is { } body)
            yield return (words.Body.Told, string.Join("; ", InOrder(body).Select(Place)));
        if (Label(words.Breath.Choices, answer.Breath) is { } breath)
            yield return (words.Breath.Told, breath);
        foreach (var (about, amount) in ((AmountWords, Amount?)[])[(words.Openness, answer.Open), (words.Aliveness, answer.Alive), (words.Plane.Full, answer.Full), (words.Plane.Met, answer.Met)])
            if (amount is { } size)
                yield return (about.Label, Between(about, size));
        if (Label(words.Love.Choices, answer.Love) is { } love)
            yield return (words.Love.Told, love);
        if (answer.Around is { } around)
            yield return (words.Around.Told, string.Join(", ", around.Select(one => Label(words.Around.Choices, one)).OfType<string>()));
        if (answer.Held is { } held)
            yield return (words.Held.Told, held);
        if (answer.HeldMe is { } heldMe)
            yield return (words.HeldMe.Told, heldMe);
        if (answer.Words is { } line)
            yield return (words.Line.Told, line);
    }

    /// <summary>One line for a list: their own, or what was chosen. An amount is named where it stands near one of its ends.</summary>
    public string Line(CheckInAnswer answer)
    {
        var amounts = ((AmountWords, Amount?)[])[(words.Openness, answer.Open), (words.Aliveness, answer.Alive), (words.Plane.Met, answer.Met), (words.Plane.Full, answer.Full)];
        return FirstLine.Of(answer.Words ?? string.Join(" · ", Chosen(answer).Concat(amounts.Select(one => NearEnd(one.Item1, one.Item2)).OfType<string>()).DefaultIfEmpty(phrases["somewhere in between"]).Take(3)));
    }

    /// <summary>What was chosen or written, each so that it can be understood without its label. "Neither" is left out: it says nothing there.</summary>
    private IEnumerable<string> Chosen(CheckInAnswer answer)
    {
        if (answer.FeelsNothing)
            yield return words.Body.Nothing.Label;
        if (answer.Body is { } body)
            yield return string.Join("; ", InOrder(body).OrderByDescending(place => place.Qualities is not null).Select(Place));
        if (Label(words.Breath.Choices, answer.Breath) is { } breath)
            yield return phrases["breath {0}", breath];
        if (answer.Love is { } love && words.Love.Choices.Find(choice => choice.Id == love.Value)?.Listed is { } listed)
            yield return listed;
        foreach (var around in answer.Around ?? [])
            if (words.Around.Choices.Find(choice => choice.Id == around.Value) is { } choice)
                yield return choice.Listed ?? choice.Label;
        if (answer.Held is { } held)
            yield return phrases["held: {0}", held];
        if (answer.HeldMe is { } heldMe)
            yield return phrases["held by: {0}", heldMe];
    }

    /// <summary>From head to foot, in whatever order they were touched.</summary>
    private IEnumerable<BodyPlace> InOrder(IEnumerable<BodyPlace> places)
    {
        var regions = shelf.Body.AllRegions.Select(region => region.Id).ToList();
        return places.OrderBy(place => regions.IndexOf(place.Region.Value));
    }

    private string Place(BodyPlace place)
    {
        var region = shelf.Body.LabelOf(place.Region);
        var qualities = (place.Qualities ?? []).Select(shelf.Body.QualityOf).ToList();
        return qualities.Count == 0 ? region : $"{region}: {string.Join(", ", qualities)}";
    }

    private static string? NearEnd(AmountWords about, Amount? amount) => amount?.Size switch
    {
        <= 3 => about.ListedLeast ?? about.Least,
        >= 7 => about.ListedMost ?? about.Most,
        _ => null,
    };

    private string Between(AmountWords about, Amount amount) => amount.Size switch
    {
        0 => about.Least,
        Amount.Most => about.Most,
        _ => phrases["{0} of 10, from {1} to {2}", amount, about.Least, about.Most],
    };

    private static string? Label(List<Labelled> choices, Slug? chosen) => chosen is { } slug ? choices.Find(choice => choice.Id == slug.Value)?.Label : null;
}
