using Leeway.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Leeway.Web.Tests.Rooms;

/// <summary>The sentences as they stand in the code.</summary>
internal static class English
{
    public static IStringLocalizer<Phrases> Phrases { get; } =
        new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<Phrases>>();
}
