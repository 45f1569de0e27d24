using System.Runtime.CompilerServices;
using Leeway.Domain.Log;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Finding;

namespace Leeway.Domain.Rooms.Gap.Reading;

/// <summary>Which moments to show. What is null or blank lets all through.</summary>
public sealed record MomentFilter
{
    public static readonly MomentFilter Everything = new();

    // A moment's words are the same until it changes, and then it is another.
    private static readonly ConditionalWeakTable<Moment, string> Loose = [];

    private readonly Wanted text = Wanted.Parse(null);
    private readonly Wanted longing = Wanted.Parse(null);

    public ThingId? Relation { get; init; }

    public Feeling? Feeling { get; init; }

    /// <summary>A story of the library.</summary>
    public Slug? Story { get; init; }

    /// <summary>A story of the person's own.</summary>
    public ThingId? OwnStory { get; init; }

    /// <summary>Words anywhere in what was written.</summary>
    public string? Text { get; init { field = value; text = Wanted.Parse(value); } }

    /// <summary>Words in what was longed for.</summary>
    public string? Longing { get; init { field = value; longing = Wanted.Parse(value); } }

    /// <summary>True for what was set down, false for what is carried.</summary>
    public bool? SetDown { get; init; }

    public int? Year { get; init; }

    public bool Admits(MomentInTime placed)
    {
        var moment = placed.Moment;
        return (Relation is null || moment.Relation == Relation)
            && (Feeling is not { } feeling || moment.Ache?.Feelings?.Contains(feeling) is true)
            && (Story is not { } story || moment.Story?.Stories?.Contains(story) is true)
            && (OwnStory is not { } own || moment.Story?.Written?.Contains(own) is true)
            && (SetDown is not { } down || (moment.SetDown is not null) == down)
            && (Year is not { } year || placed.When.Year == year)
            && (longing.IsEmpty || longing.Closeness(LooseText.Of(moment.Longing?.Words ?? "")) > 0)
            && (text.IsEmpty || text.Closeness(Loose.GetValue(moment, Written)) > 0);
    }

    private static string Written(Moment moment) => LooseText.OfAll(moment.Texts().Select(text => text.Words));
}
