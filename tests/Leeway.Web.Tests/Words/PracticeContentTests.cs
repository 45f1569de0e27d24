using Leeway.Domain.Words;
using Leeway.Testing;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Tests.Words;

/// <summary>What every practice of the library brings, and what they bring together.</summary>
public sealed class PracticeContentTests
{
    private static readonly string[] Families = ["settling", "orienting", "softening", "grounding", "staying", "closeness", "receiving", "landing", "waiting", "for-two"];
    private static readonly WordShelf Shelf = new(new());
    private static readonly IReadOnlyList<PracticeWord> Practices = [.. Shelf.Practices.Select(practice => practice.Front)];

    public static TheoryData<string> Ids => [.. Practices.Select(practice => practice.Id)];

    [Fact]
    [Promise("I6")]
    public void There_are_at_least_28_and_each_is_kept_under_the_name_of_its_file()
    {
        Assert.True(Practices.Count >= 28, $"There are {Practices.Count}.");
        Assert.Equal(
            Repository.Files("src/Leeway.Web/Content/en/practices", ".md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal),
            Practices.Select(practice => practice.Id).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Practices, practice => practice.Id is "new" or "coin" or "earlier" or "doing");
    }

    [Theory, MemberData(nameof(Ids))]
    [Promise("I6")]
    public void Every_practice_says_what_it_is_for_when_not_how_long_and_when_it_is_enough(string id)
    {
        var practice = Practices.Single(one => one.Id == id);

        Assert.All([practice.Title, practice.For, practice.Caution, practice.Enough, practice.Of], text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.All(practice.Good, when => Assert.Contains(when, (string[])["before", "during", "after"]));
        Assert.Contains(practice.Family, Families);
        Assert.True(practice.Steps.Count >= 5, "five steps at least");
        Assert.All(practice.Steps, step => Assert.True(step.Seconds > 0 && step.Line.Length > 0, step.Line));
        Assert.True(practice.Steps.Count(step => !step.Long) >= 3, "three steps at least when it is shortened");
        Assert.False(practice.Steps[0].Long, "the first step is never left out");
        Assert.Equal(practice.Steps.Sum(step => step.Seconds), practice.Length);
        Assert.InRange(practice.Length, 30, 15 * 60);
    }

    [Theory, MemberData(nameof(Ids))]
    public void What_it_fits_is_of_the_drawn_body_and_of_the_day(string id)
    {
        var fits = Practices.Single(one => one.Id == id).Fits;
        var body = Shelf.Body;

        Assert.Empty(fits.Regions.Except([.. body.Regions.Select(region => region.Id), .. body.Undrawn.Select(region => region.Id)], StringComparer.Ordinal));
        Assert.Empty(fits.Qualities.Except(body.Qualities.Select(quality => quality.Id), StringComparer.Ordinal));
        Assert.Empty(fits.Hours.Except(["night", "morning", "day", "evening"], StringComparer.Ordinal));
    }

    [Fact]
    public void Every_family_has_some_and_those_for_two_are_a_family_of_their_own()
    {
        Assert.All(Families, family => Assert.True(Practices.Count(practice => practice.Family == family) >= 2, family));
        Assert.All(Practices, practice => Assert.Equal(practice.Family == "for-two", practice.Two is not null));
    }

    [Fact]
    [Promise("I8")]
    public void Six_at_least_are_for_two_together_in_a_room_and_apart()
    {
        var forTwo = Practices.Where(practice => practice.Two is not null).ToLookup(practice => practice.Two, StringComparer.Ordinal);

        Assert.True(forTwo.Sum(kind => kind.Count()) >= 6);
        Assert.Equal(["apart", "together"], forTwo.Select(kind => kind.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Five_breaths_at_least_are_counted_differently_and_one_practice_is_without_words()
    {
        var breaths = Practices.Where(practice => practice.Breath is not null).Select(practice => practice.Breath!).Distinct().ToList();

        Assert.True(breaths.Count >= 5, $"{breaths.Count}");
        Assert.All(breaths, breath => Assert.True(breath.In is >= 2 and <= 8 && breath.Out >= breath.In && breath is { Hold: >= 0 and <= 8, Rest: >= 0 and <= 8 }, breath.ToString()));
        Assert.Contains(Practices, practice => practice is { Silent: true, Breath: not null });
    }

    [Fact]
    public void No_two_practices_share_a_line() =>
        Assert.Empty(Practices.SelectMany(practice => practice.Steps.Select(step => step.Line)).GroupBy(line => line, StringComparer.OrdinalIgnoreCase).Where(line => line.Count() > 1).Select(line => line.Key));

    [Theory]
    [InlineData(3), InlineData(9), InlineData(14), InlineData(20)]
    public void Two_at_least_fit_any_ache_at_any_hour(int hour)
    {
        var fits = Practices.Select(practice => practice.ToFits()).ToList();

        Assert.All(Ache(), ache => Assert.All([true, false], harm => Assert.True(Fitting.Of(fits, [], ache, hour, harm).Count >= 2, $"{ache} {harm}")));
        Assert.All(Shelf.Body.Regions.Select(region => region.Id), region => Assert.True(Fitting.Of(fits, [new(Slug.Parse(region), null, null)], new Ache(5), hour, false).Count >= 2, region));
    }

    private static IEnumerable<Ache?> Ache() => Enumerable.Range(0, 11).Select(size => (Ache?)new Ache(size)).Append(null);
}
