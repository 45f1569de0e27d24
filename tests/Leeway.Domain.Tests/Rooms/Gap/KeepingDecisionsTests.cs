using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Words;

namespace Leeway.Domain.Tests.Rooms.Gap;

public sealed class KeepingDecisionsTests
{
    private static readonly ThingId One = House.Id(1);
    private static readonly ThingId Letter = House.Id(30);
    private static readonly ThingId Bank = House.Id(31);
    private static readonly Truth Slow = Truth.Of(Slug.Parse("slow-is-allowed"));

    private readonly House house = new();

    [Fact]
    public void A_letter_is_kept_as_typed_with_every_wording()
    {
        house.Do(gap => KeepingDecisions.KeepLetter(gap, Letter, "Dear longing,\n"));
        house.Do(gap => KeepingDecisions.KeepLetter(gap, Letter, "Dear longing, stay.\n"));

        Assert.Equal(["Dear longing,\n", "Dear longing, stay.\n"], house.Gap.Letters[Letter].Versions.Select(version => version.Words.Words));
        Assert.Empty(house.Do(gap => KeepingDecisions.KeepLetter(gap, Letter, "Dear longing, stay.\n")).Events);
    }

    [Fact]
    public void An_empty_letter_and_a_letter_about_a_moment_that_is_not_here_are_refused()
    {
        Assert.Equal(new Refusal("nothing-said", "words"), house.Do(gap => KeepingDecisions.KeepLetter(gap, Letter, "\n")).Refusal);
        Assert.Equal(new Refusal("not-here", "moment"), house.Do(gap => KeepingDecisions.KeepLetter(gap, Letter, "Dear", One)).Refusal);
    }

    [Fact]
    public void A_letter_outlives_the_moment_it_was_about()
    {
        house.Note(One, "It rained.");
        house.Do(gap => KeepingDecisions.KeepLetter(gap, Letter, "Dear", One));
        house.Forget(One);

        Assert.Null(house.Do(gap => KeepingDecisions.KeepLetter(gap, Letter, "Dear longing", One)).Refusal);
    }

    [Fact]
    public void The_other_bank_is_told_step_by_step()
    {
        foreach (var step in BankSteps.All)
            house.Do((gap, relations) => KeepingDecisions.TellBank(gap, relations, Bank, (gap.Banks.GetValueOrDefault(Bank)?.Telling ?? BankTelling.None).With(step, step.Slug())));

        Assert.Equal(["happened", "they-longed", "in-my-way", "own", "offer"], BankSteps.All.Select(step => house.Gap.Banks[Bank].Telling[step]));
        Assert.Equal(5, house.Gap.Banks[Bank].Versions.Count);
    }

    [Fact]
    public void The_other_bank_begins_with_a_word_and_nothing_less()
    {
        Assert.Empty(house.Do((gap, relations) => KeepingDecisions.TellBank(gap, relations, Bank, new() { On = new DayAndTime(new(2031, 4, 9)), Own = " " })).Events);
        Assert.Empty(house.Gap.Banks.Values);
    }

    [Fact]
    public void The_other_bank_of_somebody_who_is_not_here_is_refused() =>
        Assert.Equal(new Refusal("not-here", "relation"), house.Do((gap, relations) => KeepingDecisions.TellBank(gap, relations, Bank, new() { Own = "x", Relation = House.Id(99) })).Refusal);

    [Fact]
    public void Up_to_three_truths_are_chosen_and_no_more()
    {
        Assert.Equal(new Refusal("too-many", "truths"), Choose(Slow, Truth.InOwnWords("a"), Truth.InOwnWords("b"), Truth.InOwnWords("c")).Refusal);
        Choose(Slow, Truth.InOwnWords("a"), Truth.InOwnWords(" "), Truth.InOwnWords("b"));

        Assert.Equal([Slow, Truth.InOwnWords("a"), Truth.InOwnWords("b")], house.Gap.Truths);
        Assert.Empty(Choose(Slow, Truth.InOwnWords("a"), Truth.InOwnWords("b")).Events);
    }

    [Fact]
    public void Forgetting_the_truths_forgets_every_choice_that_was_made()
    {
        Choose(Slow);
        house.Do(gap => KeepingDecisions.ChooseTruths(gap, House.Id(41), Truth.InOwnWords("a")));

        house.Forget(house.Gap.TruthsId!.Value);

        Assert.Empty(house.Gap.Truths);
    }

    [Fact]
    public void A_story_of_ones_own_has_a_line_and_keeps_its_wordings()
    {
        var me = Slug.Parse("me");
        Assert.Equal(new Refusal("nothing-said", "line"), house.Do(gap => KeepingDecisions.WriteStory(gap, One, me, null)).Refusal);
        house.Do(gap => KeepingDecisions.WriteStory(gap, One, me, "Whoever needs loses."));
        house.Do(gap => KeepingDecisions.WriteStory(gap, One, me, "Whoever needs more loses."));

        Assert.Equal(("Whoever needs more loses.", 2), (house.Gap.OwnStories[One].Line, house.Gap.OwnStories[One].Versions.Count));
    }

    private Decision Choose(params Truth[] truths) => house.Do(gap => KeepingDecisions.ChooseTruths(gap, House.Id(40), truths));
}
