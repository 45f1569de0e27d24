using Leeway.Web.Shell;

namespace Leeway.Web.Words;

/// <summary>What a page of a path asks, and how: read from <c>Content/&lt;language&gt;/path</c>.</summary>
public sealed record Node
{
    public string Id { get; init; } = "";
    public string Title { get; init; } = "";
    public string? Lead { get; init; }
    public string Question { get; init; } = "";
    public string Why { get; init; } = "";
    public List<string> Beginnings { get; init; } = [];
    public string? Placeholder { get; init; }

    /// <summary>What is asked instead where the words suggest fear of the person, or harm.</summary>
    public SteppedBack? SteppedBack { get; init; }

    /// <summary>Said once the page was answered.</summary>
    public string? After { get; init; }

    public Labelled? CantTell { get; init; }
    public bool Several { get; init; }
    public List<Labelled> Choices { get; init; } = [];
    public List<Labelled> Fields { get; init; } = [];
    public List<Node> Parts { get; init; } = [];

    /// <summary>The page as it is asked: stepped back where that is called for.</summary>
    public Node As(bool steppedBack) => steppedBack && SteppedBack is { } instead
        ? this with { Question = instead.Question, Why = instead.Why, Beginnings = instead.Beginnings, Choices = [], Fields = [], Placeholder = null, Lead = null }
        : this;
}

public sealed record SteppedBack
{
    public string Question { get; init; } = "";
    public string Why { get; init; } = "";
    public List<string> Beginnings { get; init; } = [];
}

public sealed record Labelled
{
    public string Id { get; init; } = "";
    public string Label { get; init; } = "";
    public string? Means { get; init; }
}

public sealed record PathWords
{
    public PathFrame Path { get; init; } = new();
    public List<Node> Steps { get; init; } = [];
}

public sealed record PathFrame
{
    public string Title { get; init; } = "";
    public string Intro { get; init; } = "";
    public string Stop { get; init; } = "";
    public string Skip { get; init; } = "";
    public string Next { get; init; } = "";
    public string Back { get; init; } = "";
    public string Borrow { get; init; } = "";
    public string Kept { get; init; } = "";
    public string Resume { get; init; } = "";
    public string Done { get; init; } = "";
    public string DonePart { get; init; } = "";
    public string Worry { get; init; } = "";
}

public sealed record QuickWords
{
    public string Title { get; init; } = "";
    public QuickField WhatHappened { get; init; } = new();
    public QuickAche Ache { get; init; } = new();
    public QuickRelation Relation { get; init; } = new();
    public string Keep { get; init; } = "";
    public string Empty { get; init; } = "";
    public Dictionary<string, string> Kept { get; init; } = [];
    public Dictionary<string, string> After { get; init; } = [];
}

public sealed record QuickField
{
    public string Label { get; init; } = "";
    public string Placeholder { get; init; } = "";
}

public sealed record QuickAche
{
    public string Label { get; init; } = "";
    public string Question { get; init; } = "";
    public string Least { get; init; } = "";
    public string Most { get; init; } = "";
    public Labelled CantTell { get; init; } = new();
    public List<ScaleWord> Scale { get; init; } = [];
}

public sealed record ScaleWord
{
    public int Value { get; init; }
    public string Label { get; init; } = "";
}

public sealed record QuickRelation
{
    public string Label { get; init; } = "";
    public string None { get; init; } = "";
}

public sealed record FeelingFamilies
{
    public List<FeelingFamily> Families { get; init; } = [];
}

public sealed record FeelingFamily
{
    public string Id { get; init; } = "";
    public string Label { get; init; } = "";
    public string About { get; init; } = "";
    public List<Labelled> Words { get; init; } = [];
}

public sealed record BodyWords
{
    public List<BodyRegionWord> Regions { get; init; } = [];
    public List<Labelled> Undrawn { get; init; } = [];
    public List<Labelled> Qualities { get; init; } = [];
}

public sealed record BodyRegionWord
{
    public string Id { get; init; } = "";
    public string Label { get; init; } = "";
    public string Side { get; init; } = "";
}

public sealed record BarrierWords
{
    public string Lead { get; init; } = "";
    public string Note { get; init; } = "";
    public string NotKnown { get; init; } = "";
    public List<BarrierGroup> Groups { get; init; } = [];
}

public sealed record BarrierGroup
{
    public string Id { get; init; } = "";
    public string Label { get; init; } = "";
    public string About { get; init; } = "";
    public List<BarrierWord> Barriers { get; init; } = [];
}

public sealed record BarrierWord
{
    public string Id { get; init; } = "";
    public string Label { get; init; } = "";
    public string Theirs { get; init; } = "";
    public string Mine { get; init; } = "";
}

public sealed record NeedWords
{
    public string Lead { get; init; } = "";
    public List<NeedGroup> Groups { get; init; } = [];
}

public sealed record NeedGroup
{
    public string Id { get; init; } = "";
    public string Label { get; init; } = "";
    public List<Labelled> Needs { get; init; } = [];
}

public sealed record TruthWords
{
    public List<TruthWord> Truths { get; init; } = [];
}

public sealed record TruthWord
{
    public string Id { get; init; } = "";
    public string Line { get; init; } = "";
    public List<string> When { get; init; } = [];
}

public sealed record RevisitWords
{
    public RevisitNow Now { get; init; } = new();
    public List<Labelled> Choices { get; init; } = [];
    public Dictionary<string, string> Said { get; init; } = [];
    public RevisitLater Later { get; init; } = new();
    public string NothingMore { get; init; } = "";
    public string LineWords { get; init; } = "";
    public string OnePoint { get; init; } = "";
}

public sealed record RevisitNow
{
    public string Title { get; init; } = "";
    public string Question { get; init; } = "";
    public string Why { get; init; } = "";
    public List<string> Beginnings { get; init; } = [];
    public string? Placeholder { get; init; }
    public string AcheLabel { get; init; } = "";
}

public sealed record RevisitLater
{
    public string Label { get; init; } = "";
    public string Means { get; init; } = "";
    public string None { get; init; } = "";
    public string Kept { get; init; } = "";
}

public sealed record GriefWords
{
    public LetterWords Letter { get; init; } = new();
    public SettingWords SetDown { get; init; } = new();
    public SettingWords TakeUp { get; init; } = new();
}

public sealed record LetterWords
{
    public string Title { get; init; } = "";
    public string Question { get; init; } = "";
    public string Why { get; init; } = "";
    public List<string> Beginnings { get; init; } = [];
    public string? Placeholder { get; init; }
    public string Unsent { get; init; } = "";
    public string Keep { get; init; } = "";
    public string Kept { get; init; } = "";
    public List<Labelled> To { get; init; } = [];
}

public sealed record SettingWords
{
    public string Title { get; init; } = "";
    public string Before { get; init; } = "";
    public string Question { get; init; } = "";
    public string Why { get; init; } = "";
    public List<string> Beginnings { get; init; } = [];
    public string? Placeholder { get; init; }
    public string Keep { get; init; } = "";
    public string Shown { get; init; } = "";
    public string ShownNight { get; init; } = "";
    public string LyingThere { get; init; } = "";
}

public sealed record StoryWord
{
    public string Id { get; init; } = "";
    public string Family { get; init; } = "";
    public string Line { get; init; } = "";
}

public sealed record SitWords
{
    public List<int> Lengths { get; init; } = [];
    public string LengthQuestion { get; init; } = "";
    public string LengthWhy { get; init; } = "";
    public string Begin { get; init; } = "";
    public string Pause { get; init; } = "";
    public string Exit { get; init; } = "";
    public string LeftEarly { get; init; } = "";
    public string Finished { get; init; } = "";
    public string Caution { get; init; } = "";
    public string TurnOutward { get; init; } = "";
    public BreathWords Breath { get; init; } = new();
    public List<SitSet> Sets { get; init; } = [];
}

public sealed record BreathWords
{
    public int In { get; init; }
    public int Out { get; init; }
    public string InWord { get; init; } = "";
    public string OutWord { get; init; } = "";
    public string Text { get; init; } = "";
    public string Caution { get; init; } = "";
    public string None { get; init; } = "";
}

public sealed record SitSet
{
    public string Id { get; init; } = "";
    public string Label { get; init; } = "";
    public string When { get; init; } = "";
    public string Opening { get; init; } = "";
    public string Closing { get; init; } = "";
    public string Exit { get; init; } = "";
    public List<SitLine> Lines { get; init; } = [];
}

public sealed record SitLine
{
    public double At { get; init; }
    public int Least { get; init; }
    public string Line { get; init; } = "";
}

public sealed record KindWords
{
    public List<KindWord> Kinds { get; init; } = [];
}

public sealed record KindWord
{
    public string Id { get; init; } = "";
    public string Label { get; init; } = "";
    public string Why { get; init; } = "";
    public string Gentler { get; init; } = "";
    public string Beginning { get; init; } = "";
    public string Helps { get; init; } = "";
}

public sealed record PageWords
{
    public Dictionary<string, string> Empty { get; init; } = [];
    public TodayWords Today { get; init; } = new();
    public Dictionary<string, string> Forgotten { get; init; } = [];
    public Dictionary<string, string> Kept { get; init; } = [];
    public List<Labelled> RelationKinds { get; init; } = [];
    public List<Labelled> Colours { get; init; } = [];
}

public sealed record TodayWords
{
    public List<Greeting> Greetings { get; init; } = [];
    public string NothingAlive { get; init; } = "";
    public string HalfWritten { get; init; } = "";
    public string OnItsDay { get; init; } = "";
    public string AcheDoor { get; init; } = "";
    public string Enough { get; init; } = "";
    public List<TodayQuestion> Questions { get; init; } = [];
}

public sealed record TodayQuestion
{
    public string Id { get; init; } = "";
    public string Line { get; init; } = "";
}

public sealed record Greeting
{
    public string Id { get; init; } = "";
    public int From { get; init; }
    public int To { get; init; }
    public string Line { get; init; } = "";

    public bool IsAt(int hour) => From <= To ? hour >= From && hour < To : hour >= From || hour < To;
}

/// <summary>What was written for the rooms, each file by its name.</summary>
public sealed class WordShelf(Shelf shelf)
{
    public PathWords Gap => shelf.Of<PathWords>("path/gap.yaml");
    public PathWords OtherBank => shelf.Of<PathWords>("path/other-bank.yaml");
    public QuickWords Quick => shelf.Of<QuickWords>("path/quick.yaml");
    public RevisitWords Revisit => shelf.Of<RevisitWords>("path/revisit.yaml");
    public GriefWords Grief => shelf.Of<GriefWords>("path/grief.yaml");
    public FeelingFamilies Feelings => shelf.Of<FeelingFamilies>("feelings.yaml");
    public BodyWords Body => shelf.Of<BodyWords>("body.yaml");
    public BarrierWords Barriers => shelf.Of<BarrierWords>("barriers.yaml");
    public NeedWords Needs => shelf.Of<NeedWords>("needs.yaml");
    public TruthWords Truths => shelf.Of<TruthWords>("truths.yaml");
    public SitWords Sit => shelf.Of<SitWords>("staying/words.yaml");
    public KindWords Kinds => shelf.Of<KindWords>("invitation/kinds.yaml");
    public PageWords Pages => shelf.Of<PageWords>("pages.yaml");
    public IReadOnlyList<(StoryWord Front, string Html)> Stories => shelf.Folder<StoryWord>("stories");
}
