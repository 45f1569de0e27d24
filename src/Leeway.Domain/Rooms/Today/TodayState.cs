using System.Collections.Immutable;
using System.Diagnostics;
using Leeway.Domain.Log;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Rooms.Today;

/// <summary>What was answered to the questions of Today.</summary>
public sealed record TodayState : IHoldsThings<TodayState>
{
    public static readonly TodayState Empty = new();

    public Things<Answered> Answers { get; init; } = Things<Answered>.None;

    public static Room Room { get; } = Room.Of(Empty, Fold, EventKind.Of("today.question-answered", TodayJson.Default.QuestionAnswered));

    TodayState IHoldsThings<TodayState>.WithEach(Folding folding) => this with { Answers = folding.Of(Answers) };

    private static TodayState Fold(TodayState state, Recorded entry) => entry.Event switch
    {
        QuestionAnswered kept => state with { Answers = state.Answers.SetItem(kept.Answer, Answered.From(kept, entry.At, state.Answers.GetValueOrDefault(kept.Answer))) },
        _ => throw new UnreachableException(entry.Event.GetType().Name),
    };
}

/// <summary>An answer to a question, which may be gone from the content since.</summary>
/// <param name="Versions">Every wording, oldest first, the standing one last.</param>
public sealed record Answered(ThingId Id, Instant At, Slug Question, string Words, ImmutableList<Version<string>> Versions)
{
    internal static Answered From(QuestionAnswered kept, Instant at, Answered? before) =>
        new(kept.Answer, before?.At ?? at, kept.Question, kept.Words, (before?.Versions ?? []).Add(new(at, kept.Words)));
}
