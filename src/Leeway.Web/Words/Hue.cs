using Leeway.Domain.Words;

namespace Leeway.Web.Words;

/// <summary>The class that gives a relation's dot its colour and its shape.</summary>
public static class Hue
{
    private static readonly string[] Colours = ["dusk", "clay", "moss", "plum", "sand", "slate", "rose", "ink"];

    public static string? Of(Slug? colour) => Array.IndexOf(Colours, colour?.Value) is >= 0 and var index ? $"hue-{index + 1}" : null;
}
