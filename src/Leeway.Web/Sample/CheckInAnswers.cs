using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Words;

namespace Leeway.Web.Sample;

/// <summary>One mood as a person says it: some parts left out, as they do, and the rest agreeing with each other.</summary>
internal sealed class CheckInAnswers(Teller teller, BodyStyle style, OwnPlaces places, Mood mood, Dealt dealt, Chance chance)
{
    public CheckInAnswer Answer()
    {
        var feelsNothing = mood.Said.Alive.Size <= 2 && dealt.Line is null or { Tone: Tone.Numb, Regions.Count: 0 } && chance.Happens(style.Nothing);
        var plane = chance.Happens(style.Says.Plane);
        var answer = new CheckInAnswer
        {
            FeelsNothing = feelsNothing,
            Body = feelsNothing ? null : Places(),
            Breath = Said(style.Says.Breath, Breath),
            Open = chance.Happens(style.Says.Open) ? mood.Said.Open : null,
            Alive = chance.Happens(style.Says.Alive) ? mood.Said.Alive : null,
            Full = plane ? mood.Said.Full : null,
            Met = plane ? mood.Said.Met : null,
            Love = Said(style.Says.Love, Love),
            Around = Around(),
            Held = dealt.Held,
            HeldMe = dealt.HeldMe,
            Words = dealt.Line?.Line,
        };
        return answer.IsEmpty ? answer with { Open = mood.Said.Open } : answer;
    }

    private Several<BodyPlace>? Places()
    {
        var named = dealt.Line?.Regions ?? [];
        if (named.Count == 0 && !chance.Happens(style.Says.Places))
            return null;
        var tone = dealt.Line?.Tone ?? mood.Loudest();
        var first = places.Of(tone, named, chance);
        var all = chance.Happens(0.3) ? first.Concat(places.Of(tone, [], chance)) : first;
        return Several.From(all.DistinctBy(place => place.Region));
    }

    private string Breath() => (mood.Felt.Open + chance.Normal()) switch
    {
        < 2 => "held",
        < 4.6 => "shallow",
        < 7.8 => "ordinary",
        _ => "deep",
    };

    private string Love()
    {
        var (full, met) = (mood.Said.Full.Size, mood.Said.Met.Size);
        string[] choices = ["managing", "both", "in-it", "none"];
        return choices[chance.Weighted([full >= 6 ? 4 : 1, met >= 4 ? 2 : 0.5, met >= 6 ? 5 : 0.2, met <= 2 ? 3 : 0.2])];
    }

    private Several<Slug>? Around()
    {
        if (!chance.Happens(style.Says.Around))
            return null;
        var met = mood.Said.Met.Size;
        (string Word, double Weight)[] choices = teller.Journeys.IsAway(mood.Day)
            ? [("alone", 5), ("others", 2), ("space", 1)]
            : [("alone", 2), ("with-them", 4), ("others", 1.5), ("before-closeness", met >= 4 ? 0.5 : 0), ("after-closeness", met >= 6 ? 1.5 : 0), ("conflict", mood.HasHurt ? 5 : 0.2)];
        return Several.Of(Slug.Parse(choices[chance.Weighted([.. choices.Select(choice => choice.Weight)])].Word));
    }

    private Slug? Said(double share, Func<string> word) => chance.Happens(share) ? Slug.Parse(word()) : null;
}
