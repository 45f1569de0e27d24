using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Words;

namespace Leeway.Domain.Tests.Rooms.Practices;

public sealed class PracticeDecisionsTests
{
    private static readonly ThingId One = House.Id(1);
    private static readonly ThingId Own = House.Id(30);
    private static readonly OwnPractice Step = new(4) { Title = "The back step", Steps = "Stand on the step.\nLook at the furthest roof." };

    private readonly House house = new();

    [Fact]
    public void A_practice_is_begun_with_what_was_touched_and_from_where()
    {
        house.Begin(One, before: House.Touched(7, null, 4), moment: House.Id(9));

        Assert.Equal((House.Floor, House.Touched(7, null, 4), House.Id(9)), (house.Practices.Doings[One].Practice, house.Practices.Doings[One].Before, house.Practices.Doings[One].Moment));
    }

    [Fact]
    public void Nothing_touched_is_kept_as_nothing()
    {
        house.Begin(One);

        Assert.Null(house.Practices.Doings[One].Before);
    }

    [Fact]
    public void Begun_twice_with_the_same_id_it_is_begun_once()
    {
        house.Begin(One, before: House.Touched(7));

        Assert.Empty(house.Begin(One, before: House.Touched(3)).Events);
        Assert.Equal(House.Touched(7), house.Practices.Doings[One].Before);
    }

    [Fact]
    public void A_practice_of_ones_own_that_is_not_here_cannot_be_begun() =>
        Assert.Equal(new Refusal("not-here", "practice"), house.Begin(One, PracticeName.Of(Own)).Refusal);

    [Fact]
    public void The_coin_is_kept_only_while_somebody_wants_it_asked()
    {
        house.Begin(One, coin: CoinSide.Wait);
        house.Do(state => PracticeDecisions.ChooseCoin(state, House.Id(50), on: true));
        house.Begin(House.Id(2), coin: CoinSide.Wait);
        house.Do(state => PracticeDecisions.ChooseCoin(state, House.Id(51), on: false));
        house.Begin(House.Id(3), coin: CoinSide.Now);

        Assert.Equal([null, CoinSide.Wait, null], new[] { 1, 2, 3 }.Select(id => house.Practices.Doings[House.Id(id)].Coin));
    }

    [Fact]
    public void Choosing_the_coin_twice_is_choosing_it_once()
    {
        Assert.Empty(house.Do(state => PracticeDecisions.ChooseCoin(state, House.Id(50), on: false)).Events);
        Assert.Single(house.Do(state => PracticeDecisions.ChooseCoin(state, House.Id(50), on: true)).Events);
        Assert.Empty(house.Do(state => PracticeDecisions.ChooseCoin(state, House.Id(51), on: true)).Events);
    }

    [Fact]
    public void It_can_end_at_any_second_without_a_word()
    {
        house.Begin(One);
        house.End(One);

        Assert.Equal((true, null, null), (house.Practices.Doings[One].EndedAt is not null, house.Practices.Doings[One].After, house.Practices.Doings[One].Words));
        Assert.Empty(house.End(One).Events);
    }

    [Fact]
    public void What_is_said_after_it_can_be_said_otherwise_and_the_first_end_stays()
    {
        house.Begin(One);
        house.End(One, House.Touched(4), "the fridge");
        var ended = house.Practices.Doings[One].EndedAt;
        house.End(One, House.Touched(5), "the fridge, humming");

        Assert.Equal((ended, House.Touched(5), "the fridge, humming"), (house.Practices.Doings[One].EndedAt, house.Practices.Doings[One].After, house.Practices.Doings[One].Words));
        Assert.Empty(house.End(One, House.Touched(5), "the fridge, humming").Events);
    }

    [Fact]
    public void What_was_never_begun_cannot_end() => Assert.Equal(new Refusal("not-here"), house.End(One).Refusal);

    [Fact]
    public void Words_that_could_not_come_back_as_they_were_are_refused()
    {
        house.Begin(One);

        Assert.Equal(new Refusal("not-text", "words"), house.End(One, words: "\ud83c").Refusal);
        Assert.Equal(new Refusal("too-long", "words"), house.End(One, words: new('a', Text.MostBytes + 1)).Refusal);
    }

    [Fact]
    public void A_practice_of_ones_own_needs_a_title_a_step_and_minutes()
    {
        Assert.Equal(new Refusal("nothing-said", "title"), house.Write(Own, Step with { Title = " " }).Refusal);
        Assert.Equal(new Refusal("nothing-said", "steps"), house.Write(Own, Step with { Steps = "\n" }).Refusal);
        Assert.Equal(new Refusal("out-of-range", "minutes"), house.Write(Own, Step with { Minutes = 0 }).Refusal);
        Assert.Equal(new Refusal("out-of-range", "minutes"), house.Write(Own, Step with { Minutes = 61 }).Refusal);
        Assert.Equal(new Refusal("not-text", "caution"), house.Write(Own, Step with { Caution = "\ud83c" }).Refusal);
        Assert.Empty(house.Practices.Own.Values);
    }

    [Fact]
    public void Every_wording_of_ones_own_practice_is_kept_and_the_same_again_is_not()
    {
        house.Write(Own, Step);
        house.Write(Own, Step with { Minutes = 6 });

        Assert.Empty(house.Write(Own, Step with { Minutes = 6 }).Events);
        Assert.Equal([4, 6], house.Practices.Own[Own].Versions.Select(version => version.Words.Minutes));
        Assert.Equal(house.Practices.Own[Own].Versions[0].At, house.Practices.Own[Own].WrittenAt);
    }

    [Fact]
    public void Forgetting_ones_own_practice_leaves_the_times_it_was_done()
    {
        house.Write(Own, Step);
        house.Begin(One, PracticeName.Of(Own));
        house.Forget(Own);

        Assert.Empty(house.Practices.Own.Values);
        Assert.Equal(PracticeName.Of(Own), house.Practices.Doings[One].Practice);
        Assert.Null(house.End(One, words: "still").Refusal);
    }
}
