namespace Leeway.Web.Words;

/// <summary>What Today says, in <c>pages.yaml</c>.</summary>
public sealed record TodayWords
{
    public List<Greeting> Greetings { get; init; } = [];
    public string NothingAlive { get; init; } = "";
    public string OnItsDay { get; init; } = "";
    public string AcheDoor { get; init; } = "";
    public string Enough { get; init; } = "";
}

public sealed record Greeting
{
    public string Id { get; init; } = "";
    public int From { get; init; }
    public int To { get; init; }
    public string Line { get; init; } = "";

    public bool IsAt(int hour) => From <= To ? hour >= From && hour < To : hour >= From || hour < To;
}

/// <summary>What is gently alive, a line each, and the words around the day's question: <c>today-alive.yaml</c>.</summary>
public sealed record AliveWords
{
    public string CheckInDoor { get; init; } = "";
    public string RunningPractice { get; init; } = "";
    public string WaitingCoin { get; init; } = "";
    public string FreshKindness { get; init; } = "";
    public string Another { get; init; } = "";
    public string NotToday { get; init; } = "";
    public AnswerWords Answer { get; init; } = new();
}

public sealed record AnswerWords
{
    public string Label { get; init; } = "";
    public string Placeholder { get; init; } = "";
    public string Button { get; init; } = "";
}

/// <summary>The questions of Today: <c>questions.yaml</c>.</summary>
public sealed record TodayQuestions
{
    public List<TodayQuestion> Questions { get; init; } = [];
}

public sealed record TodayQuestion
{
    public string Id { get; init; } = "";
    public string Line { get; init; } = "";

    /// <summary>The things alive, hours or days of the week of which any one lets it be asked.</summary>
    public List<string> When { get; init; } = [];
}
