using System.Runtime.CompilerServices;
using Leeway.Domain.Log;

namespace Leeway.Domain.Tests.Log;

public sealed class ReckonedTests
{
    [Fact]
    public void The_same_question_of_the_same_state_is_reckoned_once()
    {
        var state = new object();

        var first = Reckoned.Of(state, (1, "a year"), () => new Answer());

        Assert.Same(first, Reckoned.Of(state, (1, "a year"), () => new Answer()));
    }

    [Fact]
    public void Another_state_another_question_and_another_kind_of_answer_are_reckoned_anew()
    {
        var state = new object();

        var first = Reckoned.Of(state, "a year", () => new Answer());

        Assert.NotSame(first, Reckoned.Of(new object(), "a year", () => new Answer()));
        Assert.NotSame(first, Reckoned.Of(state, "a quarter", () => new Answer()));
        Assert.Equal("words", Reckoned.Of(state, "a year", () => "words"));
    }

    [Fact]
    public void However_many_questions_come_few_are_kept()
    {
        var state = new object();
        var first = Reckoned.Of(state, 0, () => new Answer());

        for (var question = 1; question <= 64; question++)
            Reckoned.Of(state, question, () => new Answer());

        Assert.NotSame(first, Reckoned.Of(state, 0, () => new Answer()));
    }

    [Fact]
    public void An_answer_goes_with_its_state()
    {
        var answer = OfAStateThatIsLetGo();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(answer.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference OfAStateThatIsLetGo() => new(Reckoned.Of(new object(), "a year", () => new Answer()));

    private sealed class Answer;
}
