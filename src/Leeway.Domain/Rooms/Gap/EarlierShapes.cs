using Leeway.Domain.Log;
using Leeway.Domain.Words;

namespace Leeway.Domain.Rooms.Gap;

// Events as they were once kept: read for as long as there are vaults that hold them, and never written again.

/// <summary>Barriers could be chosen from the library alone.</summary>
public sealed record BarriersSeenV1(ThingId Moment, BarriersAnswerV1 Answer) : StepAnswered
{
    public override StepAnswer Said => new BarriersAnswer
    {
        Words = Answer.Words,
        Theirs = EarlierShapes.Chosen(Answer.Theirs),
        TheirWords = Answer.TheirWords,
        Mine = EarlierShapes.Chosen(Answer.Mine),
        MyWords = Answer.MyWords,
        Curious = Answer.Curious,
        Grace = Answer.Grace,
    };
}

public sealed record BarriersAnswerV1(
    string? Words, Several<Slug>? Theirs, string? TheirWords, Several<Slug>? Mine, string? MyWords, string? Curious, string? Grace);

/// <summary>Needs could be chosen from the library alone.</summary>
public sealed record NeedNamedV1(ThingId Moment, NeedAnswerV1 Answer) : StepAnswered
{
    public override StepAnswer Said => new NeedAnswer { Needs = EarlierShapes.Chosen(Answer.Needs), Words = Answer.Words };
}

public sealed record NeedAnswerV1(Several<Slug>? Needs, string? Words);

internal static class EarlierShapes
{
    public static Several<Chosen>? Chosen(Several<Slug>? listed) => listed is null ? null : Several.From(listed.Select(Gap.Chosen.Of));
}
