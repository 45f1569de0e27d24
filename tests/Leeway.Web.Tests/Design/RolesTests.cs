using System.Text.RegularExpressions;
using Leeway.Testing;

namespace Leeway.Web.Tests.Design;

public sealed partial class RolesTests
{
    /// <summary>Without it such a browser paints no bar and no button: what lies beneath shows through.</summary>
    [Fact]
    public void A_browser_that_knows_no_light_dark_is_given_every_colour_of_the_day()
    {
        var parts = Repository.Read("src/Leeway.Web/Design/Look/roles.css").Split("@supports not (color: light-dark(#000, #000))");

        Assert.Equal(2, parts.Length);
        Assert.Equal(
            Both().Matches(parts[0]).Select(role => $"{role.Groups["name"]}: {role.Groups["light"]};"),
            One().Matches(parts[1]).Select(role => role.Value));
        Assert.NotEmpty(Both().Matches(parts[0]));
    }

    [GeneratedRegex(@"(?<name>--[\w-]+): light-dark\((?<light>oklch\([^)]*\)), oklch\([^)]*\)\);")]
    private static partial Regex Both();

    [GeneratedRegex(@"--[\w-]+: oklch\([^)]*\);")]
    private static partial Regex One();
}
