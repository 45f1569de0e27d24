using Leeway.Domain.Words.Looking;

namespace Leeway.Domain.Tests.Words.Looking;

public sealed class StatementsTests
{
    [Fact]
    public void What_chance_would_rarely_do_is_said_the_clearest_first() =>
        Assert.Equal(["b", "a"], Statements.MayBeSaid([new("a", 0.04), new("b", 0.01), new("c", 0.6)]));

    [Fact]
    public void The_more_is_asked_the_clearer_it_has_to_be()
    {
        Assert.Equal(["a"], Statements.MayBeSaid([new("a", 0.04)]));
        Assert.Empty(Statements.MayBeSaid([new("a", 0.04), new("b", 0.5), new("c", 0.7)]));
    }

    [Fact]
    public void No_more_than_three_are_said_in_one_looking_back() =>
        Assert.Equal(["a", "b", "c"], Statements.MayBeSaid([new("d", 0.004), new("c", 0.003), new("b", 0.002), new("a", 0.001)]));

    [Fact]
    public void Of_nothing_asked_nothing_is_said() => Assert.Empty(Statements.MayBeSaid([]));
}
