namespace Leeway.Web.Words;

/// <summary>What Today says, in <c>pages.yaml</c>.</summary>
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
