namespace Leeway.Web.Words;

/// <summary>The check-in: <c>check-in.yaml</c>.</summary>
public sealed record CheckInWords
{
    public string Title { get; init; } = "";
    public string Lead { get; init; } = "";
    public CheckInBody Body { get; init; } = new();
    public CheckInChoice Breath { get; init; } = new();
    public AmountWords Openness { get; init; } = new();
    public AmountWords Aliveness { get; init; } = new();
    public PlaneWords Plane { get; init; } = new();
    public CheckInChoice Love { get; init; } = new();
    public CheckInLine Held { get; init; } = new();
    public CheckInLine HeldMe { get; init; } = new();
    public CheckInChoice Around { get; init; } = new();
    public CheckInLine Line { get; init; } = new();
    public string CantTell { get; init; } = "";
    public List<string> Beginnings { get; init; } = [];
    public Dictionary<string, string> Kept { get; init; } = [];
}

public sealed record CheckInBody
{
    public string Legend { get; init; } = "";
    /// <summary>What it is called once it is kept.</summary>
    public string Told { get; init; } = "";
    public string Hint { get; init; } = "";
    public Labelled Nothing { get; init; } = new();
}

public sealed record CheckInChoice
{
    public string Label { get; init; } = "";
    /// <summary>What it is called once it is kept.</summary>
    public string Told { get; init; } = "";
    public string? Why { get; init; }
    public List<Labelled> Choices { get; init; } = [];
}

public sealed record CheckInLine
{
    public string Label { get; init; } = "";
    /// <summary>What it is called once it is kept.</summary>
    public string Told { get; init; } = "";
    public string? Placeholder { get; init; }
    public string? Why { get; init; }
}

/// <summary>An amount of 0 to 10, with words at its ends.</summary>
public sealed record AmountWords
{
    public string Label { get; init; } = "";
    public string Least { get; init; } = "";
    public string Most { get; init; } = "";
    /// <summary>How its ends are said in a line of a list, where the words alone would be a riddle.</summary>
    public string? ListedLeast { get; init; }
    public string? ListedMost { get; init; }
}

public sealed record PlaneWords
{
    public string Label { get; init; } = "";
    public string Why { get; init; } = "";
    public AmountWords Full { get; init; } = new();
    public AmountWords Met { get; init; } = new();
    public string Hint { get; init; } = "";
}
