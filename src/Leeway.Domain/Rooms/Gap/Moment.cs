using System.Collections.Immutable;
using System.Diagnostics;
using Leeway.Domain.Log;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Rooms.Gap;

/// <summary>One experience of the gap: what is said of it now, and every wording before. A step that was not answered, or was taken back, is null.</summary>
public sealed record Moment(ThingId Id, Instant NotedAt)
{
    /// <summary>May name a relation that was forgotten; look it up.</summary>
    public ThingId? Relation { get; init; }

    /// <summary>When it happened, if it was told.</summary>
    public DayAndTime? On { get; init; }

    /// <summary>It began as *just the ache*.</summary>
    public bool Quick { get; init; }

    public LongingAnswer? Longing { get; init; }

    public HappeningAnswer? Happening { get; init; }

    public AcheAnswer? Ache { get; init; }

    public StoryAnswer? Story { get; init; }

    public LensesAnswer? Lenses { get; init; }

    public BarriersAnswer? Barriers { get; init; }

    public StayingAnswer? Staying { get; init; }

    public NeedAnswer? Need { get; init; }

    public InvitationAnswer? Invitation { get; init; }

    /// <summary>Every answer that was ever kept, oldest first, the standing ones among them.</summary>
    public ImmutableList<Answered> Versions { get; init; } = [];

    /// <summary>With whom and when it was, each time that was told otherwise, oldest first, the standing one last.</summary>
    public ImmutableList<Placing> Placings { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public ImmutableList<Revisit> Revisits { get; init; } = [];

    /// <summary>The day on which the person wants to be asked again.</summary>
    public Planned? Planned { get; init; }

    /// <summary>Each time it was set down and taken up, oldest first.</summary>
    public ImmutableList<Laying> Layings { get; init; } = [];

    /// <summary>Null while it is carried.</summary>
    public Laying? SetDown => Layings is [.., { IsDown: true } last] ? last : null;

    public StepAnswer? this[GapStep step] => step switch
    {
        GapStep.LongedFor => Longing,
        GapStep.Happened => Happening,
        GapStep.Ache => Ache,
        GapStep.Story => Story,
        GapStep.Lenses => Lenses,
        GapStep.Barriers => Barriers,
        GapStep.Staying => Staying,
        GapStep.Need => Need,
        GapStep.Invitation => Invitation,
        _ => throw new UnreachableException(),
    };

    /// <summary>Every wording of one step, oldest first, the standing one last; an empty one took back what was before it.</summary>
    public IEnumerable<Answered> VersionsOf(GapStep step) => Versions.Where(version => version.Answer.Step == step);

    /// <summary>Everything that was typed and stands, each with the name of its field.</summary>
    internal IEnumerable<(string Field, string Words)> Texts()
    {
        foreach (var step in GapSteps.All)
            if (this[step] is { } answer)
                foreach (var (field, words) in answer.Texts)
                    if (words is not null)
                        yield return (field, words);
        foreach (var revisit in Revisits)
            if (revisit.Answer.Words is { } words)
                yield return ("revisit", words);
        foreach (var laying in Layings)
            if (laying.Words is { } words)
                yield return (laying.IsDown ? "setDown" : "takenUp", words);
    }

    internal Moment With(StepAnswer answer, Instant at)
    {
        var standing = answer.IsEmpty ? null : answer;
        var moment = answer.Step switch
        {
            GapStep.LongedFor => this with { Longing = (LongingAnswer?)standing },
            GapStep.Happened => this with { Happening = (HappeningAnswer?)standing },
            GapStep.Ache => this with { Ache = (AcheAnswer?)standing },
            GapStep.Story => this with { Story = (StoryAnswer?)standing },
            GapStep.Lenses => this with { Lenses = (LensesAnswer?)standing },
            GapStep.Barriers => this with { Barriers = (BarriersAnswer?)standing },
            GapStep.Staying => this with { Staying = (StayingAnswer?)standing },
            GapStep.Need => this with { Need = (NeedAnswer?)standing },
            GapStep.Invitation => this with { Invitation = (InvitationAnswer?)standing },
            _ => throw new UnreachableException(),
        };
        return moment with { Versions = Versions.Add(new(at, answer)) };
    }

    internal Moment With(MomentNoted noted, Instant at)
    {
        var moment = With(new Placing(at, noted.Relation, noted.On)) with { Quick = noted.Quick };
        if (Text.OrNothing(noted.Happened) is { } words)
            moment = moment.With(new HappeningAnswer { Words = words }, at);
        if (noted.Ache is not null || noted.CannotTell)
            moment = moment.With((Ache ?? AcheAnswer.None) with { Size = noted.Ache, CannotTell = noted.CannotTell }, at);
        return moment;
    }

    internal Moment With(Placing placing) => this with
    {
        Relation = placing.Relation,
        On = placing.On,
        Placings = Placings is [.., var last] && (last.Relation, last.On) == (placing.Relation, placing.On) ? Placings : Placings.Add(placing),
    };

    internal Moment With(Revisited revisited, Instant at)
    {
        var index = Revisits.FindIndex(revisit => revisit.Id == revisited.Revisit);
        return this with
        {
            Revisits = index < 0
                ? Revisits.Add(new(revisited.Revisit, at, revisited.Answer))
                : Revisits.SetItem(index, Revisits[index] with { Answer = revisited.Answer }),
        };
    }
}

/// <summary>What was said to a step, and when it was kept.</summary>
public sealed record Answered(Instant At, StepAnswer Answer);

/// <param name="At">When it was told.</param>
/// <param name="Relation">May name one that was forgotten.</param>
/// <param name="On">When the moment was.</param>
public sealed record Placing(Instant At, ThingId? Relation, DayAndTime? On);

/// <param name="At">When the person first came back; editing what was said does not move it.</param>
public sealed record Revisit(ThingId Id, Instant At, RevisitAnswer Answer);

/// <param name="On">The chosen day.</param>
/// <param name="At">When it was chosen.</param>
public sealed record Planned(LocalDate On, Instant At);

/// <summary>An ache was set down (<paramref name="IsDown"/>) or taken up again.</summary>
public sealed record Laying(Instant At, bool IsDown, string? Words);
