using System.Collections.Immutable;
using Leeway.Domain.Words;

namespace Leeway.Web.Words;

/// <summary>A practice of the library, each a file of <c>practices</c> under its id.</summary>
public sealed record PracticeWord
{
    public string Id { get; init; } = "";
    public string Family { get; init; } = "";
    public string Title { get; init; } = "";
    public string For { get; init; } = "";

    /// <summary>In seconds, the whole of it: as long as its steps together.</summary>
    public int Length { get; init; }

    public List<string> Posture { get; init; } = [];

    /// <summary>Null where breath is left as it is.</summary>
    public BreathCount? Breath { get; init; }

    /// <summary>Played without words.</summary>
    public bool Silent { get; init; }

    /// <summary>For two people, <c>together</c> in a room or <c>apart</c>; null for one.</summary>
    public string? Two { get; init; }

    /// <summary>When it is good: <c>before</c>, <c>during</c> or <c>after</c> what <see cref="Of"/> says.</summary>
    public List<string> Good { get; init; } = [];

    public string? Of { get; init; }
    public PracticeFits Fits { get; init; } = new();
    public string Caution { get; init; } = "";
    public List<PracticeStepWord> Steps { get; init; } = [];

    /// <summary>What is said when it is over.</summary>
    public string Enough { get; init; } = "";

    public Fits ToFits() => new(Slug.Parse(Id), Slug.Parse(Family), Slugs(Fits.Regions), Slugs(Fits.Qualities), Slugs(Fits.Hours));

    private static ImmutableHashSet<Slug> Slugs(List<string> names) => [.. names.Select(Slug.Parse)];
}

/// <summary>What a breath is counted to, in seconds.</summary>
public sealed record BreathCount
{
    public int In { get; init; }
    public int Hold { get; init; }
    public int Out { get; init; }
    public int Rest { get; init; }
}

/// <summary>Where in the body, how it is there, and when in the day a practice fits.</summary>
public sealed record PracticeFits
{
    public List<string> Regions { get; init; } = [];
    public List<string> Qualities { get; init; } = [];
    public List<string> Hours { get; init; } = [];
}

/// <summary>A line, and for how many seconds it stays; a long one is left out when the practice is shortened.</summary>
public sealed record PracticeStepWord
{
    public int Seconds { get; init; }
    public string Line { get; init; } = "";
    public bool Long { get; init; }
}
