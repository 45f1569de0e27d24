using Leeway.Domain.Words;

namespace Leeway.Domain.Rooms.Body;

/// <summary>
/// How the body was, whole: keeping it replaces what the same check-in said before. Every part may be left out; blank text
/// and empty lists are the same as left out.
/// </summary>
public sealed record CheckInAnswer
{
    public static readonly CheckInAnswer None = new();

    /// <summary>Where, and what it is like there. Places may be told beside "I can't feel anything".</summary>
    public Several<BodyPlace>? Body { get; init => field = Several.OrNothing(value); }

    /// <summary>"I can't feel anything" is an answer, and not the same as nothing said.</summary>
    public bool FeelsNothing { get; init; }

    /// <summary>Of the content: held, shallow, ordinary, deep.</summary>
    public Slug? Breath { get; init; }

    /// <summary>0 braced, 10 open.</summary>
    public Amount? Open { get; init; }

    /// <summary>0 numb, 10 alive.</summary>
    public Amount? Alive { get; init; }

    /// <summary>How full the day was. It takes nothing away from <see cref="Met"/>, nor that from this.</summary>
    public Amount? Full { get; init; }

    /// <summary>How met I felt.</summary>
    public Amount? Met { get; init; }

    /// <summary>Of the content: love was managed, or a place to be in.</summary>
    public Slug? Love { get; init; }

    /// <summary>What I held together.</summary>
    public string? Held { get; init => field = Text.OrNothing(value); }

    /// <summary>Whether anything held me.</summary>
    public string? HeldMe { get; init => field = Text.OrNothing(value); }

    /// <summary>Of the content, what was around: alone, with them, a conflict.</summary>
    public Several<Slug>? Around { get; init => field = Several.OrNothing(value); }

    public string? Words { get; init => field = Text.OrNothing(value); }

    public bool IsEmpty => Equals(None);

    internal IEnumerable<(string Field, string? Words)> Texts => [("held", Held), ("heldMe", HeldMe), ("words", Words)];

    internal IEnumerable<(string Field, int Count)> Lists => [("body", Body?.Count ?? 0), ("around", Around?.Count ?? 0)];
}
