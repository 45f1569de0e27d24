using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Words;
using Leeway.Web.Sample;
using Leeway.Web.Shell;
using Leeway.Web.Words;
using NodaTime;
using static Leeway.Web.Tests.Sample.MadeLives;

namespace Leeway.Web.Tests.Sample;

public sealed class SampleCheckInsTests
{
    private static readonly WordShelf Content = new(new Shelf());

    [Fact]
    public void Both_check_in_in_most_weeks_but_not_in_all()
    {
        foreach (var life in Lives)
        {
            var weeks = life.Truth.Body.Count / 7;
            var with = life.Truth.CheckIns.Select(checkIn => checkIn.Day / 7).Where(week => week < weeks).Distinct().Count();

            Assert.InRange(with / (double)weeks, 0.6, 0.97);
        }
    }

    [Fact]
    public void Every_check_in_stands_in_the_vault_as_it_was_last_said()
    {
        foreach (var (life, log) in Lives.Zip(Logs))
        {
            var kept = log.Of<BodyState>().CheckIns;

            Assert.Equal(life.Truth.CheckIns.Count, kept.Count);
            Assert.All(life.Truth.CheckIns, checkIn => Assert.Equal(checkIn.Answer, kept[checkIn.Id].Answer));
            Assert.Contains(kept.Values, checkIn => checkIn.Versions.Count > 1);
        }
    }

    [Fact]
    public void Places_and_words_are_those_of_the_form_and_numbers_those_it_offers()
    {
        var regions = Content.Body.Regions.Select(region => region.Id).Concat(Content.Body.Undrawn.Select(region => region.Id)).ToHashSet();
        var qualities = Content.Body.Qualities.Select(quality => quality.Id).ToHashSet();
        foreach (var answer in Answers())
        {
            Assert.All(answer.Body ?? [], place => Assert.Contains(place.Region.Value, regions));
            Assert.All((answer.Body ?? []).SelectMany(place => place.Qualities ?? []), quality => Assert.Contains(quality.Value, qualities));
            Assert.All(new[] { answer.Open, answer.Alive, answer.Full, answer.Met }.OfType<Amount>(), amount => Assert.Contains(amount.Size, new[] { 0, 2, 4, 6, 8, 10 }));
            Assert.True(answer.Breath is not { } breath || Content.CheckIn.Breath.Choices.Exists(choice => choice.Id == breath.Value));
            Assert.True(answer.Love is not { } love || Content.CheckIn.Love.Choices.Exists(choice => choice.Id == love.Value));
            Assert.All(answer.Around ?? [], around => Assert.Contains(Content.CheckIn.Around.Choices, choice => choice.Id == around.Value));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Most_lines_are_said_and_none_of_them_twice(int person)
    {
        var words = HandWritten.BodyOf(Lives[person].Person.Id);
        foreach (var (written, said) in new[]
        {
            (words.Lines, Said(person, answer => answer.Words)),
            (words.Held, Said(person, answer => answer.Held)),
            (words.HeldMe, Said(person, answer => answer.HeldMe)),
        })
        {
            Assert.Equal(said.Distinct(StringComparer.Ordinal), said);
            Assert.Subset(written.Select(line => line.Line).ToHashSet(StringComparer.Ordinal), said.ToHashSet(StringComparer.Ordinal));
            Assert.InRange(said.Count, written.Count * 0.85, written.Count);
        }
    }

    [Fact]
    public void What_a_line_says_agrees_with_the_numbers_beside_it()
    {
        foreach (var (life, index) in Lives.Select((life, index) => (life, index)))
        {
            var tones = HandWritten.BodyOf(life.Person.Id).Lines.ToDictionary(line => line.Line, line => line.Tone, StringComparer.Ordinal);
            foreach (var answer in AnswersOf(index).Where(answer => answer.Words is not null))
                Assert.True(
                    tones[answer.Words!] switch
                    {
                        Tone.Braced => answer.Open is null or { Size: <= 4 },
                        Tone.Open => answer.Open is null or { Size: >= 6 },
                        Tone.Numb => answer.Alive is null or { Size: <= 2 },
                        Tone.Met => answer.Met is null or { Size: >= 6 },
                        Tone.Unmet => answer.Met is null or { Size: <= 4 },
                        _ => answer.Full is null or { Size: >= 6 },
                    },
                    answer.Words);
        }
    }

    [Fact]
    public void A_place_that_a_line_names_is_the_place_that_is_touched()
    {
        foreach (var (life, index) in Lives.Select((life, index) => (life, index)))
        {
            var named = HandWritten.BodyOf(life.Person.Id).Lines.Where(line => line.Regions.Count > 0).ToDictionary(line => line.Line, line => line.Regions, StringComparer.Ordinal);
            foreach (var answer in AnswersOf(index).Where(answer => answer.Words is { } line && named.ContainsKey(line)))
                Assert.Subset(answer.Body!.Select(place => place.Region.Value).ToHashSet(StringComparer.Ordinal), named[answer.Words!].ToHashSet(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Who_is_closer_is_more_open()
    {
        foreach (var life in Lives)
            Assert.InRange(Correlation([.. life.Truth.CheckIns.Where(checkIn => checkIn.Answer.Open is not null).Select(checkIn => (life.Truth.Closeness[checkIn.Day], (double)checkIn.Answer.Open!.Value.Size))]), 0.25, 0.9);
    }

    [Fact]
    public void How_full_a_day_was_says_little_of_how_met_they_were()
    {
        foreach (var life in Lives)
            Assert.InRange(Correlation([.. life.Truth.CheckIns.Where(checkIn => checkIn.Answer.Full is not null).Select(checkIn => ((double)checkIn.Answer.Full!.Value.Size, (double)checkIn.Answer.Met!.Value.Size))]), -0.3, 0.3);
    }

    [Fact]
    public void Each_of_them_was_somewhere_in_themselves_yesterday() =>
        Assert.All(Lives, life => Assert.Contains(life.Truth.CheckIns, checkIn => checkIn.Day == life.Truth.Body.Count - 1));

    private static IEnumerable<CheckInAnswer> Answers() => AnswersOf(0).Concat(AnswersOf(1));

    private static IEnumerable<CheckInAnswer> AnswersOf(int person) => Logs[person].Of<BodyState>().CheckIns.Values.Select(checkIn => checkIn.Answer);

    private static List<string> Said(int person, Func<CheckInAnswer, string?> part) => [.. AnswersOf(person).Select(part).OfType<string>()];

    private static double Correlation(IReadOnlyList<(double X, double Y)> pairs)
    {
        var (x, y) = (pairs.Average(pair => pair.X), pairs.Average(pair => pair.Y));
        return pairs.Sum(pair => (pair.X - x) * (pair.Y - y)) / Math.Sqrt(pairs.Sum(pair => (pair.X - x) * (pair.X - x)) * pairs.Sum(pair => (pair.Y - y) * (pair.Y - y)));
    }
}
