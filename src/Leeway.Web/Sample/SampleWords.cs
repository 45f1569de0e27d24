using Leeway.Web.Shell;

namespace Leeway.Web.Sample;

/// <summary>What was written by hand for the sample couple: <c>Content/en/sample</c>.</summary>
public sealed class SampleWords(Shelf shelf)
{
    public CoupleWords Couple => shelf.Of<CoupleWords>("sample/people.yaml");

    public ReturningWords Returning => shelf.Of<ReturningWords>("sample/notes.yaml");

    public IReadOnlyList<MomentWords> MomentsOf(string person) => shelf.Of<List<MomentWords>>($"sample/moments-{person}.yaml");

    public BodyRoomWords BodyOf(string person) => shelf.Of<BodyRoomWords>($"sample/body-{person}.yaml");

    public DailyWords DailyOf(string person) => shelf.Of<DailyWords>($"sample/daily-{person}.yaml");
}

public sealed record CoupleWords
{
    public List<PersonWords> People { get; init; } = [];
    public List<PatternWords> Patterns { get; init; } = [];
    public List<PhaseWords> Phases { get; init; } = [];
    public List<EventWords> Events { get; init; } = [];
}

public sealed record PersonWords
{
    public string Id { get; init; } = "";
    public string Name { get; init; } = "";
    public string Passphrase { get; init; } = "";
    public ZoneWords Zones { get; init; } = new();
    public List<RelationWords> Relations { get; init; } = [];
    public List<StoryWords> Stories { get; init; } = [];
}

public sealed record ZoneWords
{
    public string Home { get; init; } = "";
    public string? Away { get; init; }
    public int HomeWeeks { get; init; }
    public int AwayWeeks { get; init; }
}

public sealed record RelationWords
{
    public string Id { get; init; } = "";
    public string Name { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Colour { get; init; } = "";
}

/// <summary>A survival story in the person's own line, and the one of the library that is nearest to it, if any is.</summary>
public sealed record StoryWords
{
    public string Text { get; init; } = "";
    public string? Library { get; init; }
    public string About { get; init; } = "";
}

/// <summary>Something that keeps happening between the two, and how it truly goes: <see cref="Courses"/>.</summary>
public sealed record PatternWords
{
    public string Id { get; init; } = "";
    public string Course { get; init; } = "";
    public List<AttemptWords> Attempts { get; init; } = [];
}

public sealed record AttemptWords
{
    public string Phase { get; init; } = "";
    public string Text { get; init; } = "";
}

/// <summary>A stretch of the two years; the last one goes on to the end.</summary>
public sealed record PhaseWords
{
    public string Id { get; init; } = "";
    public int From { get; init; }
    public int To { get; init; }
}

/// <summary>What both wrote about. <c>Month</c> is counted from 1; <c>Day</c> (MM-DD) and <c>Weekday</c> only where the words fix it.</summary>
public sealed record EventWords
{
    public string Id { get; init; } = "";
    public int Month { get; init; }
    public string? Day { get; init; }
    public string? Weekday { get; init; }
}

/// <summary>One moment as it was written, and what the words ask of its day.</summary>
public sealed record MomentWords
{
    public string Id { get; init; } = "";
    public string Theme { get; init; } = "";
    public string Relation { get; init; } = "";
    public bool Quick { get; init; }
    public string Phase { get; init; } = "any";
    public string Season { get; init; } = "any";

    /// <summary>Where the one who travels is: home, away, or null for either.</summary>
    public string? Where { get; init; }

    public string? Event { get; init; }

    /// <summary>An event or a moment that has to be over; likewise <see cref="Before"/>.</summary>
    public string? After { get; init; }

    public string? Before { get; init; }

    /// <summary>The other's moment of the same hour.</summary>
    public string? With { get; init; }

    public string? Day { get; init; }
    public List<int> Months { get; init; } = [];
    public int AcheShift { get; init; }
    public string? Happened { get; init; }
    public string? Longed { get; init; }
    public List<string> Feelings { get; init; } = [];
    public List<BodyPlaceWords> Body { get; init; } = [];
    public string? Echo { get; init; }
    public string? Story { get; init; }
    public string? Measuring { get; init; }
    public string? Present { get; init; }
    public string? Theirs { get; init; }
    public string? Mine { get; init; }
    public string? Curious { get; init; }
    public List<string> Stayed { get; init; } = [];
    public string? Need { get; init; }
    public string? Demand { get; init; }
    public InvitationWords? Invitation { get; init; }
    public string? Letter { get; init; }
    public OtherBankWords? OtherBank { get; init; }
}

public sealed record BodyPlaceWords
{
    public string Region { get; init; } = "";
    public string Quality { get; init; } = "";
}

public sealed record InvitationWords
{
    public string? See { get; init; }
    public string? Feel { get; init; }
    public string? Need { get; init; }
    public string? Ask { get; init; }
}

public sealed record OtherBankWords
{
    public string? Happened { get; init; }
    public string? TheyLonged { get; init; }
    public string? InMyWay { get; init; }
    public string? Own { get; init; }
    public string? Offer { get; init; }
}

public sealed record ReturningWords
{
    public List<NoteWords> Notes { get; init; } = [];
    public Dictionary<string, List<string>> Truths { get; init; } = [];
    public List<EditWords> Edits { get; init; } = [];
}

/// <summary>How it is, some time later. <c>Tendency</c>: eased, same or back.</summary>
public sealed record NoteWords
{
    public string Person { get; init; } = "";
    public string Tendency { get; init; } = "";
    public string Theme { get; init; } = "";

    /// <summary>The one moment that it speaks of, if it speaks of one.</summary>
    public string? Moment { get; init; }

    public string? After { get; init; }
    public List<int> Months { get; init; } = [];
    public int? Size { get; init; }
    public bool CannotTell { get; init; }
    public string Text { get; init; } = "";
}

/// <summary>A line of a moment, said differently some time later.</summary>
public sealed record EditWords
{
    public string Person { get; init; } = "";
    public string Moment { get; init; } = "";
    public string Field { get; init; } = "";
    public string Text { get; init; } = "";
}
