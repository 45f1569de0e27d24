using Leeway.Domain.Log;

namespace Leeway.Domain.Rooms.Gap;

/// <summary>A step of a moment's path was answered, in place of what was said to it before.</summary>
public abstract record StepAnswered : LogEvent
{
    public abstract ThingId Moment { get; init; }

    public override ThingId Subject => Moment;

    public abstract StepAnswer Said { get; }
}

public sealed record LongingTold(ThingId Moment, LongingAnswer Answer) : StepAnswered
{
    public override StepAnswer Said => Answer;
}

public sealed record HappeningTold(ThingId Moment, HappeningAnswer Answer) : StepAnswered
{
    public override StepAnswer Said => Answer;
}

public sealed record AcheFelt(ThingId Moment, AcheAnswer Answer) : StepAnswered
{
    public override StepAnswer Said => Answer;
}

public sealed record StoryHeard(ThingId Moment, StoryAnswer Answer) : StepAnswered
{
    public override StepAnswer Said => Answer;
}

public sealed record LensesHeld(ThingId Moment, LensesAnswer Answer) : StepAnswered
{
    public override StepAnswer Said => Answer;
}

public sealed record BarriersSeen(ThingId Moment, BarriersAnswer Answer) : StepAnswered
{
    public override StepAnswer Said => Answer;
}

public sealed record StayingMet(ThingId Moment, StayingAnswer Answer) : StepAnswered
{
    public override StepAnswer Said => Answer;
}

public sealed record NeedNamed(ThingId Moment, NeedAnswer Answer) : StepAnswered
{
    public override StepAnswer Said => Answer;
}

public sealed record InvitationWritten(ThingId Moment, InvitationAnswer Answer) : StepAnswered
{
    public override StepAnswer Said => Answer;
}
