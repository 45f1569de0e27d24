using Leeway.Domain.Rooms.Body.Reading;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Looking;
using Leeway.Statistics.Proportions;
using Leeway.Web.Rooms.Body;

namespace Leeway.Web.Tests.Rooms.Body;

public sealed class SofteningLinesTests
{
    private static readonly LookedAt Asked = new(new(2030, 12, 31), new(2031, 7, 1));
    private static readonly (int, int)[] Seldom = [(0, 3), (1, 4), (0, 2), (1, 3), (0, 2)];
    private static readonly (int, int)[] Mostly = [(3, 3), (3, 4), (2, 2), (3, 4), (2, 2)];

    private readonly SofteningLines lines = new(_ => "Throat", English.Phrases);

    [Fact]
    public void A_place_that_softened_is_said_with_its_counts_its_interval_and_its_days() =>
        Assert.Equal(
            "In what you wrote between 31 December 2030 and 30 June 2031, this place has softened: Throat. It was soft, warm, open or alive 2 of 14 times until 31 March 2031, and 13 of 15 times after it. That is 49 to 96 more of every hundred times (90%).",
            lines.Said(Asked, Place(Seldom, Mostly)));

    [Fact]
    public void Mirrored_days_give_the_mirrored_sentence() =>
        Assert.Equal(
            lines.Said(Asked, Place(Seldom, Mostly)).Replace("softened", "tightened", StringComparison.Ordinal).Replace("soft, warm, open or alive", "tight, braced, heavy, hot, cold, buzzing, numb or hollow", StringComparison.Ordinal),
            lines.Said(Asked, Place(Others(Seldom), Others(Mostly))));

    [Fact]
    public void Where_nothing_can_be_said_it_is_not_called_nothing()
    {
        Assert.StartsWith("This is asked of half a year and more", lines.Otherwise(new(new(new(2031, 4, 1), new(2031, 7, 1)), []), 0), StringComparison.Ordinal);
        Assert.Equal("No place was told often enough in both halves. At twelve mentions in each half, this could be said. It can also stay unknown.", lines.Otherwise(new(Asked, []), 0));
        Assert.EndsWith("one place was told often enough to ask. It may have changed or stayed; this does not tell.", lines.Otherwise(new(Asked, [Place(Seldom, Seldom)]), 0), StringComparison.Ordinal);
    }

    private static PlaceChange Place((int, int)[] before, (int, int)[] after) => new(Slug.Parse("throat"), ShareChange.Of(before, after));

    private static (int, int)[] Others((int Count, int Of)[] stretches) => [.. stretches.Select(stretch => (stretch.Of - stretch.Count, stretch.Of))];
}
