using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Rooms.Today;
using Leeway.Web.Sample;
using Leeway.Web.Shell;
using Leeway.Web.Words;
using static Leeway.Web.Tests.Sample.MadeLives;

namespace Leeway.Web.Tests.Sample;

public sealed class SamplePracticesTests
{
    private const string WithEffect = "the-long-way-out";
    private const string WithoutEffect = "the-cold-tap";
    private static readonly WordShelf Content = new(new Shelf());

    [Fact]
    public void What_was_done_stands_in_the_vault_as_it_was_said()
    {
        foreach (var (life, log) in Lives.Zip(Logs))
        {
            var kept = log.Of<PracticesState>().Doings;

            Assert.InRange(kept.Count, 60, 260);
            Assert.Equal(life.Truth.Doings.Count, kept.Count);
            Assert.All(life.Truth.Doings, doing => Assert.Equal((doing.Coin, doing.EndedAt, doing.Moment), (kept[doing.Id].Coin, kept[doing.Id].EndedAt, kept[doing.Id].Moment)));
            Assert.All(life.Truth.Doings, doing => Assert.Equal(doing.Before == Touches.None ? null : doing.Before, kept[doing.Id].Before));
            Assert.Contains(kept.Values, doing => doing.Moment is not null);
            Assert.Contains(kept.Values, doing => doing.EndedAt is null);
        }
    }

    [Fact]
    public void They_take_practices_of_the_library_and_one_of_their_own()
    {
        var library = Content.Practices.Select(practice => practice.Front.Id).ToHashSet();
        foreach (var practices in Logs.Select(log => log.Of<PracticesState>()))
        {
            var own = Assert.Single(practices.Own.Values);

            Assert.Equal(2, own.Versions.Count);
            Assert.Contains(practices.Doings.Values, doing => doing.Practice?.Own == own.Id);
            Assert.All(practices.Doings.Values.Select(doing => doing.Practice?.Library).OfType<Domain.Words.Slug>(), practice => Assert.Contains(practice.Value, library));
        }
    }

    [Fact]
    public void They_take_them_mostly_when_it_is_tense() =>
        Assert.All(Lives, life => Assert.InRange(life.Truth.Doings.Average(doing => doing.Tension), 5.6, 8));

    [Fact]
    public void One_of_them_lets_a_coin_say_when_for_some_months()
    {
        var (aurel, imke) = (Lives[0].Truth.Doings, Lives[1].Truth.Doings);

        Assert.All(imke, doing => Assert.Null(doing.Coin));
        Assert.False(Logs[0].Of<PracticesState>().CoinIsAsked);
        Assert.All(aurel.Where(doing => doing.Coin is not null), doing => Assert.InRange(Lives[0].Truth.First.PlusDays(doing.Day), new(2029, 12, 1), new(2030, 9, 30)));
        Assert.All(new[] { CoinSide.Now, CoinSide.Wait }, side => Assert.InRange(Falls(0, WithEffect, side).Count, 8, 40));
    }

    /// <summary>The seed is the one that ./run --sample takes.</summary>
    [Theory]
    [InlineData(2026, 11, 21)]
    [InlineData(2027, 1, 2)]
    [InlineData(2027, 3, 30)]
    [InlineData(2027, 6, 15)]
    [InlineData(2027, 9, 8)]
    [InlineData(2028, 2, 29)]
    [InlineData(2031, 12, 31)]
    public void Whenever_the_sample_is_made_its_coin_was_asked_often_enough_for_its_sentence(int year, int month, int day)
    {
        var doings = SampleLives.Of(HandWritten, 20, new(year, month, day))[0].Truth.Doings.Where(doing => doing.Practice == WithEffect).ToList();

        Assert.All(new[] { CoinSide.Now, CoinSide.Wait }, side => Assert.True(doings.Count(doing => doing.Coin == side && Fallen(doing) is not null) >= 8));
    }

    [Fact]
    public void Over_several_lives_the_practice_that_eases_does_more_than_the_wait_and_the_other_does_not()
    {
        var doings = Enumerable.Range(30, 6).SelectMany(seed => SampleLives.Of(HandWritten, (ulong)seed, Today)[0].Truth.Doings).ToList();

        Assert.InRange(Fall(WithEffect, CoinSide.Now) - Fall(WithEffect, CoinSide.Wait), 1.2, 3.5);
        Assert.InRange(Fall(WithoutEffect, CoinSide.Now) - Fall(WithoutEffect, CoinSide.Wait), -1.2, 0.6);

        double Fall(string practice, CoinSide coin) => doings.Where(doing => doing.Practice == practice && doing.Coin == coin && doing.EndedAt is not null).Select(Fallen).OfType<double>().Average();
    }

    [Fact]
    public void In_the_life_that_is_shown_the_practice_that_eases_is_followed_by_less_than_the_wait_leaves() =>
        Assert.True(Falls(0, WithEffect, CoinSide.Now).Average() > Falls(0, WithEffect, CoinSide.Wait).Average() + 1);

    [Fact]
    public void Even_the_practice_that_does_nothing_is_followed_by_less_tension() =>
        Assert.All(new[] { 0, 1 }, person => Assert.True(Falls(person, WithoutEffect, null).Average() > 0.2));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_line_after_a_practice_is_said_once_and_of_that_practice(int person)
    {
        var words = HandWritten.DailyOf(Lives[person].Person.Id).After;
        var said = Logs[person].Of<PracticesState>().Doings.Values.Where(doing => doing.Words is not null).ToList();

        Assert.InRange(said.Count, words.Count * 0.7, words.Count);
        Assert.Equal(said.Count, said.DistinctBy(doing => doing.Words).Count());
        foreach (var doing in said)
        {
            var line = words.Find(one => one.Line == doing.Words)!;
            Assert.Equal(line.Coin == "wait", doing.Coin == CoinSide.Wait);
            Assert.True(line.Practice is null or PracticeUse.Own || line.Practice == doing.Practice!.Value.Library!.Value.Value);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Some_questions_of_today_were_answered_and_one_answer_was_changed(int person)
    {
        var questions = Content.Questions.Select(question => question.Id).ToHashSet();
        var answers = Logs[person].Of<TodayState>().Answers.Values;

        Assert.InRange(answers.Count(), 10, 20);
        Assert.All(answers, answer => Assert.Contains(answer.Question.Value, questions));
        Assert.Equal(answers.Count(), answers.DistinctBy(answer => answer.Question).Count());
        Assert.Single(answers, answer => answer.Versions.Count == 2);
    }

    private static IReadOnlyList<double> Falls(int person, string practice, CoinSide? coin) =>
        [.. Lives[person].Truth.Doings.Where(doing => doing.Practice == practice && doing.Coin == coin && doing.EndedAt is not null).Select(Fallen).OfType<double>()];

    private static double? Fallen(KeptDoing doing) => doing.Before.Tension?.Size - doing.After.Tension?.Size;
}
