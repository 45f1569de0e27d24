using Leeway.Web.Sample;

namespace Leeway.Web.Tests.Sample;

/// <summary>A made-up life that was shown once can be shown again.</summary>
public sealed class ChanceTests
{
    [Fact]
    public void What_a_seed_and_a_purpose_draw_stays_as_it_was()
    {
        var chance = Chance.Of(20, "rain");

        Assert.Equal(0.49745805937550824, chance.Uniform());
        Assert.Equal(0.411544766728394, chance.Uniform());
        Assert.Equal(0.46612242919651736, chance.Uniform());
        Assert.Equal("0eb0acb23efae5fb98acc7ab784df3a2", chance.Thing().ToString());
    }
}
