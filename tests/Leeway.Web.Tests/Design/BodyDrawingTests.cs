using Leeway.Web.Design;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Tests.Design;

public sealed class BodyDrawingTests
{
    private static readonly BodyWords Words = new Shelf().Of<BodyWords>("body.yaml");

    [Fact]
    public void Each_side_shows_the_places_that_the_words_give_it_and_no_others()
    {
        Assert.Equal(Named("front"), Drawn(BodyDrawing.Front));
        Assert.Equal(Named("back"), Drawn(BodyDrawing.Back));
    }

    [Fact]
    public void Every_place_has_a_light_or_one_on_either_side() =>
        Assert.All(BodyDrawing.Front.Shapes.Concat(BodyDrawing.Back.Shapes), shape => Assert.InRange(shape.Lights.Count, 1, 2));

    [Fact]
    public void The_left_of_the_body_is_on_the_right_of_the_front_and_on_the_left_of_the_back()
    {
        const int axis = 160;

        Assert.All(Left(BodyDrawing.Front), light => Assert.True(light.X > axis));
        Assert.All(Left(BodyDrawing.Back), light => Assert.True(light.X < axis));
    }

    private static IEnumerable<string> Named(string side) =>
        Words.Regions.Where(region => region.Side == side || region.Side == "both").Select(region => region.Id).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Drawn(BodyView side) => side.Shapes.Select(shape => shape.Region).Order(StringComparer.Ordinal);

    private static IEnumerable<BodyLight> Left(BodyView side) =>
        side.Shapes.Where(shape => shape.Region.StartsWith("left-", StringComparison.Ordinal)).SelectMany(shape => shape.Lights);
}
