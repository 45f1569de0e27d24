using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Rooms.Practices.Reading;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Looking;
using Leeway.Statistics;
using Leeway.Web.Rooms.Practices;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Tests.Rooms.Practices;

public sealed class BeforeAfterLinesTests
{
    private static readonly LookedAt Asked = new(new(2030, 12, 31), new(2031, 7, 1));
    private static readonly PracticeName Floor = PracticeName.Of(Slug.Parse("the-floor"));
    private static readonly int[] Falls = [-5, -4, -6, -5, -3, -5, -4, -4];
    private static readonly int[] Stays = [-1, 0, 1, -2, 0, -1, 0, -1];

    private readonly BeforeAfterLines lines = new(new WordShelf(new Shelf()).Coin, English.Phrases);

    [Fact]
    public void Before_and_after_are_said_as_counts() =>
        Assert.Equal(
            "Tension: lower afterwards 9 of 12 times (90%: 51 to 90 of every hundred), higher once, the same twice.",
            lines.Touch("Tension", Pairs(9, 1, 2)));

    [Fact]
    public void Mirrored_times_give_the_mirrored_sentence() =>
        Assert.Equal(
            lines.Touch("Tension", Pairs(9, 1, 2)).Replace("lower", "?", StringComparison.Ordinal).Replace("higher", "lower", StringComparison.Ordinal).Replace("?", "higher", StringComparison.Ordinal),
            lines.Touch("Tension", Pairs(1, 9, 2)));

    [Fact]
    public void Of_fewer_than_eight_times_no_sentence_is_made() =>
        Assert.Equal("Tension: 7 times.", lines.Touch("Tension", Pairs(7, 0, 0)));

    [Fact]
    public void An_effect_is_said_of_the_coin_alone_and_mirrors()
    {
        var less = Said(Falls, Stays);
        var more = Said([.. Falls.Select(change => -change)], [.. Stays.Select(change => -change)]);

        Assert.StartsWith("In what you wrote between 31 December 2030 and 30 June 2031, when the coin said now, tension changed by −4.5 on average (8 times), and when it said wait, by −0.5 (8 times). The difference is −4.0 (90%: ", less, StringComparison.Ordinal);
        Assert.Contains("with this practice there was less tension afterwards than with waiting", less, StringComparison.Ordinal);
        Assert.Contains("by +4.5 on average (8 times), and when it said wait, by +0.5", more, StringComparison.Ordinal);
        Assert.Contains("with this practice there was more tension afterwards than with waiting", more, StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_not_be_said_was_not_found_and_is_not_called_nothing()
    {
        var trials = new CoinTrials(Floor, Falls, Stays);

        Assert.EndsWith("It may; it was not found.", lines.Coin(Asked, new(trials, trials.Effect(RandomStream.Seeded(1))), []), StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_times_say_how_many_it_would_take() =>
        Assert.Equal(
            "Too few to say anything yet. It would take 5 more with the practice and 8 more with the wait. It can also stay unknown.",
            lines.Coin(Asked, new(new(Floor, [-1, 0, 2], []), null), []));

    private string Said(int[] now, int[] wait)
    {
        var trials = new CoinTrials(Floor, now, wait);
        var effect = trials.Effect(RandomStream.Seeded(1))!;
        return lines.Coin(Asked, new(trials, effect), [effect.Tested(Floor).Key]);
    }

    private static TouchPairs Pairs(int lower, int higher, int same) =>
        new([.. Enumerable.Repeat((8, 5), lower), .. Enumerable.Repeat((4, 6), higher), .. Enumerable.Repeat((5, 5), same)]);
}
