namespace Leeway.Web.Sample;

/// <summary>What was written by hand for one person's body: <c>Content/en/sample/body-*.yaml</c>.</summary>
public sealed record BodyRoomWords
{
    public List<LineWords> Lines { get; init; } = [];
    public List<LineWords> Held { get; init; } = [];
    public List<LineWords> HeldMe { get; init; } = [];
}

/// <summary>What some words ask of their day.</summary>
public record DatedWords
{
    /// <summary>home or away, winter, summer or holidays, early, middle or late; where none of a kind stands, any will do.</summary>
    public List<string> When { get; init; } = [];

    /// <summary>An event or a moment that has to be over; likewise <see cref="Before"/>.</summary>
    public string? After { get; init; }

    public string? Before { get; init; }
    public List<int> Months { get; init; } = [];
}

public sealed record LineWords : DatedWords
{
    public string Line { get; init; } = "";

    /// <summary>Null for what was held and what held.</summary>
    public Tone? Tone { get; init; }

    /// <summary>The places of the body that the line names.</summary>
    public List<string> Regions { get; init; } = [];
}

/// <summary>How a line of a check-in sounds.</summary>
public enum Tone
{
    Braced,
    Open,
    Numb,
    Met,
    Unmet,
    Tired,
}
