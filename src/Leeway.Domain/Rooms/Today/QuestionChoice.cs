using System.Collections.Immutable;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Rooms.Today;

/// <summary>A question, and the things alive of which any one lets it be asked.</summary>
public sealed record Question(Slug Id, ImmutableHashSet<Slug> When);

/// <summary>Which questions were shown on which day, and whether the person wants none today.</summary>
public sealed record QuestionMemory(ImmutableDictionary<Slug, LocalDate> Shown, Slug? Now, LocalDate? NotOn)
{
    public static readonly QuestionMemory None = new(ImmutableDictionary<Slug, LocalDate>.Empty, null, null);

    /// <summary>What would be chosen from still stands, what lies longer back is let go.</summary>
    public QuestionMemory Showing(Slug question, LocalDate today) =>
        new(Shown.Where(one => one.Value > today.PlusDays(-QuestionChoice.DaysApart)).ToImmutableDictionary().SetItem(question, today), question, NotOn);
}

/// <summary>One question for a day, by what is alive; never the same within three months.</summary>
public static class QuestionChoice
{
    /// <summary>Three months, in days.</summary>
    public const int DaysApart = 92;

    /// <summary>What fits any day.</summary>
    public static readonly Slug Any = Slug.Parse("any");

    /// <summary>
    /// The question of a day: the one that stands, or a new one. One about something alive comes before one that the hour
    /// or any day brings; <paramref name="draw"/> picks among equals. Null when the person wants none today, and when all
    /// that fit were asked within three months.
    /// </summary>
    /// <param name="alive">What the rooms say is alive.</param>
    /// <param name="always">What holds without anything written: the hour, the day of the week, any day.</param>
    /// <param name="draw">For a number of choices, the index of one of them.</param>
    public static Question? Of(IReadOnlyList<Question> all, QuestionMemory memory, IReadOnlySet<Slug> alive, IReadOnlySet<Slug> always, LocalDate today, bool another, Func<int, int> draw)
    {
        if (memory.NotOn == today)
            return null;
        if (!another && memory.Now is { } now && memory.Shown.GetValueOrDefault(now) == today && all.FirstOrDefault(question => question.Id == now) is { } standing)
            return standing;
        var free = all.Where(question => !memory.Shown.TryGetValue(question.Id, out var day) || day <= today.PlusDays(-DaysApart)).ToList();
        var fitting = free.Where(question => question.When.Overlaps(alive)).ToList();
        var from = fitting.Count > 0 ? fitting : free.Where(question => question.When.Overlaps(always)).ToList();
        return from.Count > 0 ? from[draw(from.Count)] : null;
    }
}
