using Leeway.Domain.Log;
using Leeway.Domain.Words;

namespace Leeway.Domain.Rooms.Gap;

/// <summary>
/// What a person said to one step of the path, whole: keeping it replaces what they said to that step before. Every part
/// may be left out; blank text and empty lists are the same as left out. <c>Words</c> is always the free answer to the
/// step's own question.
/// </summary>
public abstract record StepAnswer
{
    public abstract GapStep Step { get; }

    /// <summary>Nothing was said; kept over an earlier answer it takes that answer back.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>What was written, by the name of its field on the wire.</summary>
    internal abstract IEnumerable<(string Field, string? Words)> Texts { get; }

    internal virtual IEnumerable<(string Field, int Count)> Lists => [];

    internal abstract StepAnswered About(ThingId moment);
}

/// <summary>How I longed to be met.</summary>
public sealed record LongingAnswer : StepAnswer
{
    public static readonly LongingAnswer None = new();

    public string? Words { get; init => field = Text.OrNothing(value); }

    public override GapStep Step => GapStep.LongedFor;

    public override bool IsEmpty => Equals(None);

    internal override IEnumerable<(string Field, string? Words)> Texts => [("words", Words)];

    internal override StepAnswered About(ThingId moment) => new LongingTold(moment, this);
}

/// <summary>What happened.</summary>
public sealed record HappeningAnswer : StepAnswer
{
    public static readonly HappeningAnswer None = new();

    public string? Words { get; init => field = Text.OrNothing(value); }

    public override GapStep Step => GapStep.Happened;

    public override bool IsEmpty => Equals(None);

    internal override IEnumerable<(string Field, string? Words)> Texts => [("words", Words)];

    internal override StepAnswered About(ThingId moment) => new HappeningTold(moment, this);
}

/// <summary>The ache: its size, its words, where it lives in the body, older moments that it echoes, what in it is of today.</summary>
public sealed record AcheAnswer : StepAnswer
{
    public static readonly AcheAnswer None = new();

    /// <summary>Null when not said, and whenever it cannot be told.</summary>
    public Ache? Size { get => CannotTell ? null : field; init; }

    /// <summary>"I can't tell" is an answer of its own.</summary>
    public bool CannotTell { get; init; }

    public string? Words { get; init => field = Text.OrNothing(value); }

    public Several<Feeling>? Feelings { get; init => field = Several.OrNothing(value); }

    public Several<BodyPlace>? Body { get; init => field = Several.OrNothing(value); }

    /// <summary>Moments in which this ache was known before.</summary>
    public Several<ThingId>? Echoes { get; init => field = Several.OrNothing(value); }

    /// <summary>When it was known before, told in words: a time that no moment here is about.</summary>
    public string? EchoWords { get; init => field = Text.OrNothing(value); }

    public string? OfToday { get; init => field = Text.OrNothing(value); }

    public string? Older { get; init => field = Text.OrNothing(value); }

    public override GapStep Step => GapStep.Ache;

    public override bool IsEmpty => Equals(None);

    internal override IEnumerable<(string Field, string? Words)> Texts =>
        [("words", Words), ("echoWords", EchoWords), ("ofToday", OfToday), ("older", Older), .. (Feelings ?? []).Select(feeling => ("feelings", feeling.Own))];

    internal override IEnumerable<(string Field, int Count)> Lists =>
        [("feelings", Feelings?.Count ?? 0), ("body", Body?.Count ?? 0), ("echoes", Echoes?.Count ?? 0), .. (Body ?? []).Select(place => ("body", place.Qualities?.Count ?? 0))];

    internal override StepAnswered About(ThingId moment) => new AcheFelt(moment, this);
}

/// <summary>The survival stories that spoke: of the library, of the person's own writing, or only said here.</summary>
public sealed record StoryAnswer : StepAnswer
{
    public static readonly StoryAnswer None = new();

    public Several<Slug>? Stories { get; init => field = Several.OrNothing(value); }

    /// <summary>Stories that the person once wrote, see <see cref="OwnStoryWritten"/>.</summary>
    public Several<ThingId>? Written { get; init => field = Several.OrNothing(value); }

    public string? Words { get; init => field = Text.OrNothing(value); }

    public override GapStep Step => GapStep.Story;

    public override bool IsEmpty => Equals(None);

    internal override IEnumerable<(string Field, string? Words)> Texts => [("words", Words)];

    internal override IEnumerable<(string Field, int Count)> Lists => [("stories", Stories?.Count ?? 0), ("written", Written?.Count ?? 0)];

    internal override StepAnswered About(ThingId moment) => new StoryHeard(moment, this);
}

/// <summary>The same moment seen twice: what I was measuring, and what was also there.</summary>
public sealed record LensesAnswer : StepAnswer
{
    public static readonly LensesAnswer None = new();

    public string? Words { get; init => field = Text.OrNothing(value); }

    public string? Measuring { get; init => field = Text.OrNothing(value); }

    public string? Present { get; init => field = Text.OrNothing(value); }

    public override GapStep Step => GapStep.Lenses;

    public override bool IsEmpty => Equals(None);

    internal override IEnumerable<(string Field, string? Words)> Texts => [("words", Words), ("measuring", Measuring), ("present", Present)];

    internal override StepAnswered About(ThingId moment) => new LensesHeld(moment, this);
}

/// <summary>What may have stood between: in their way, as a guess; in mine; one curious question; grace that leaves the need standing.</summary>
public sealed record BarriersAnswer : StepAnswer
{
    public static readonly BarriersAnswer None = new();

    public string? Words { get; init => field = Text.OrNothing(value); }

    public Several<Chosen>? Theirs { get; init => field = Several.OrNothing(value); }

    public string? TheirWords { get; init => field = Text.OrNothing(value); }

    public Several<Chosen>? Mine { get; init => field = Several.OrNothing(value); }

    public string? MyWords { get; init => field = Text.OrNothing(value); }

    public string? Curious { get; init => field = Text.OrNothing(value); }

    public string? Grace { get; init => field = Text.OrNothing(value); }

    public override GapStep Step => GapStep.Barriers;

    public override bool IsEmpty => Equals(None);

    internal override IEnumerable<(string Field, string? Words)> Texts =>
        [
            ("words", Words), ("theirWords", TheirWords), ("myWords", MyWords), ("curious", Curious), ("grace", Grace),
            .. (Theirs ?? []).Select(one => ("theirs", one.Own)), .. (Mine ?? []).Select(one => ("mine", one.Own)),
        ];

    internal override IEnumerable<(string Field, int Count)> Lists => [("theirs", Theirs?.Count ?? 0), ("mine", Mine?.Count ?? 0)];

    internal override StepAnswered About(ThingId moment) => new BarriersSeen(moment, this);
}

/// <summary>How I was with the ache. Several ways can be true at once, and none is a mark against anybody.</summary>
public sealed record StayingAnswer : StepAnswer
{
    public static readonly StayingAnswer None = new();

    /// <summary>Of <see cref="StayingWays.All"/>.</summary>
    public Several<Slug>? Ways { get; init => field = Several.OrNothing(value); }

    public string? Words { get; init => field = Text.OrNothing(value); }

    public string? OfToday { get; init => field = Text.OrNothing(value); }

    public string? Older { get; init => field = Text.OrNothing(value); }

    public string? MineToHold { get; init => field = Text.OrNothing(value); }

    public string? TheirsToAnswer { get; init => field = Text.OrNothing(value); }

    /// <summary>How long the sit lasted, if there was one; as long as it was, never a goal.</summary>
    public int? Seconds { get; init => field = value is > 0 ? value : null; }

    public override GapStep Step => GapStep.Staying;

    public override bool IsEmpty => Equals(None);

    internal override IEnumerable<(string Field, string? Words)> Texts =>
        [("words", Words), ("ofToday", OfToday), ("older", Older), ("mineToHold", MineToHold), ("theirsToAnswer", TheirsToAnswer)];

    internal override IEnumerable<(string Field, int Count)> Lists => [("ways", Ways?.Count ?? 0)];

    internal override StepAnswered About(ThingId moment) => new StayingMet(moment, this);
}

/// <summary>What I still need.</summary>
public sealed record NeedAnswer : StepAnswer
{
    public static readonly NeedAnswer None = new();

    public Several<Chosen>? Needs { get; init => field = Several.OrNothing(value); }

    public string? Words { get; init => field = Text.OrNothing(value); }

    public override GapStep Step => GapStep.Need;

    public override bool IsEmpty => Equals(None);

    internal override IEnumerable<(string Field, string? Words)> Texts => [("words", Words), .. (Needs ?? []).Select(one => ("needs", one.Own))];

    internal override IEnumerable<(string Field, int Count)> Lists => [("needs", Needs?.Count ?? 0)];

    internal override StepAnswered About(ThingId moment) => new NeedNamed(moment, this);
}

/// <summary>The demand as it came, and the parts of the invitation that it became.</summary>
public sealed record InvitationAnswer : StepAnswer
{
    public static readonly InvitationAnswer None = new();

    public string? Words { get; init => field = Text.OrNothing(value); }

    public string? Demand { get; init => field = Text.OrNothing(value); }

    public string? See { get; init => field = Text.OrNothing(value); }

    public string? Feel { get; init => field = Text.OrNothing(value); }

    public string? Need { get; init => field = Text.OrNothing(value); }

    public string? Ask { get; init => field = Text.OrNothing(value); }

    public override GapStep Step => GapStep.Invitation;

    public override bool IsEmpty => Equals(None);

    internal override IEnumerable<(string Field, string? Words)> Texts =>
        [("words", Words), ("demand", Demand), ("see", See), ("feel", Feel), ("need", Need), ("ask", Ask)];

    internal override StepAnswered About(ThingId moment) => new InvitationWritten(moment, this);
}

/// <summary>The four ways of meeting an ache that the kind record knows.</summary>
public static class StayingWays
{
    public static readonly Slug Stayed = Slug.Parse("stayed");
    public static readonly Slug Blamed = Slug.Parse("blamed");
    public static readonly Slug Despaired = Slug.Parse("despaired");
    public static readonly Slug LeftMyself = Slug.Parse("left-myself");

    public static IReadOnlyList<Slug> All { get; } = [Stayed, Blamed, Despaired, LeftMyself];
}
