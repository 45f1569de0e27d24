using Leeway.Web.Words;
using Microsoft.Extensions.Localization;

namespace Leeway.Web.Rooms.Practices;

/// <summary>A counted breath in words.</summary>
public static class BreathText
{
    public static string Of(BreathCount breath, IStringLocalizer words) => (breath.Hold, breath.Rest) switch
    {
        (0, 0) => words["Breathe in while you count to {0}, and out while you count to {1}.", breath.In, breath.Out],
        (_, 0) => words["Breathe in while you count to {0}, hold it for {2}, and out while you count to {1}.", breath.In, breath.Out, breath.Hold],
        (0, _) => words["Breathe in while you count to {0}, out while you count to {1}, and rest for {2}.", breath.In, breath.Out, breath.Rest],
        _ => words["Breathe in while you count to {0}, hold it for {2}, out while you count to {1}, and rest for {3}.", breath.In, breath.Out, breath.Hold, breath.Rest],
    };
}
