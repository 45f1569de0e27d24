using System.Globalization;
using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap.Reading;
using Leeway.Domain.Words;
using Leeway.Web.Shell;
using Microsoft.AspNetCore.Http.Extensions;

namespace Leeway.Web.Rooms.Gap;

/// <summary>
/// What the list is narrowed to. Ids and slugs may stand in an address; what somebody wrote may not, so a filter with
/// words of theirs stand there as the id by which they are remembered.
/// </summary>
public sealed record GapFilter
{
    /// <summary>After an address of the list, so that a page of it begins there.</summary>
    public const string AtTheList = "#h-list";

    private const string OwnFeelingMark = "own:";

    public ThingId? Relation { get; private init; }

    /// <summary>A word of the vocabulary; or one's own, after a mark that no slug has.</summary>
    public string? Feeling { get; private init; }

    /// <summary>A story of the library by its slug, or one's own by its id.</summary>
    public string? Story { get; private init; }

    public string? Lying { get; private init; }

    public int? Year { get; private init; }

    public string Longing { get; private init; } = "";

    public string Text { get; private init; } = "";

    /// <summary>The id of the form in <see cref="LookedFor"/>, where something in it was written by the person.</summary>
    public string? Asked { get; init; }

    public bool Any => this != new GapFilter();

    /// <summary>Whether something in it was written by the person, and has to stay out of every address.</summary>
    public bool HasOwnWords => Longing.Length > 0 || Text.Length > 0 || OwnFeeling is not null;

    private string? OwnFeeling => Feeling?.StartsWith(OwnFeelingMark, StringComparison.Ordinal) is true ? Feeling[OwnFeelingMark.Length..] : null;

    public static string ValueOf(Feeling feeling) => feeling.Own is { } own ? OwnFeelingMark + own : feeling.ToString();

    public static GapFilter Read(Visit visit)
    {
        var query = visit.Context.Request.Query;
        return LookedFor.Of(visit).Read(query[LookedFor.Query]) is { } posted && Read(posted) is { HasOwnWords: true } asked ? asked with { Asked = query[LookedFor.Query] }
            : Parse(name => query[name].ToString()) is { HasOwnWords: false } filter ? filter : new();
    }

    public static GapFilter Read(FormFields posted) =>
        Parse(name => posted[name]) with { Longing = posted["longing"].Trim(), Text = posted["text"].Trim() };

    public MomentFilter ToFilter() => new()
    {
        Relation = Relation,
        Feeling = Feeling is null ? null : OwnFeeling is { } own ? Domain.Words.Feeling.InOwnWords(own) : Domain.Words.Feeling.Of(Slug.Parse(Feeling)),
        Story = Slug.TryParse(Story, out var story) && !ThingId.TryParse(Story, out _) ? story : null,
        OwnStory = ThingId.TryParse(Story, out var ownStory) ? ownStory : null,
        SetDown = Lying is null ? null : Lying == "down",
        Year = Year,
        Longing = Longing,
        Text = Text,
    };

    /// <summary>The query of this filter on a page of the list; of what the person wrote nothing stands in it.</summary>
    public string Query(int page)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in ((string, string?)[])
            [
                .. Asked is { } asked
                    ? [(LookedFor.Query, asked)]
                    : ((string, string?)[])
                        [("relation", Relation?.ToString()), ("feeling", OwnFeeling is null ? Feeling : null), ("story", Story), ("lying", Lying), ("year", Year?.ToString(CultureInfo.InvariantCulture))],
                ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
            ])
            if (value is not null)
                query.Add(name, value);
        return query.ToString();
    }

    private static GapFilter Parse(Func<string, string> field) => new()
    {
        Relation = ThingId.TryParse(field("relation"), out var relation) ? relation : null,
        Feeling = field("feeling") is var feeling && (Slug.TryParse(feeling, out _) || feeling.StartsWith(OwnFeelingMark, StringComparison.Ordinal)) ? feeling : null,
        Story = field("story") is var story && (Slug.TryParse(story, out _) || ThingId.TryParse(story, out _)) ? story : null,
        Lying = field("lying") is "down" or "carried" ? field("lying") : null,
        Year = int.TryParse(field("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2300 ? year : null,
    };
}
