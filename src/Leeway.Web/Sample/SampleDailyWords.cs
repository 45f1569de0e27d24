namespace Leeway.Web.Sample;

/// <summary>What was written by hand for one person's practices and answers: <c>Content/en/sample/daily-*.yaml</c>.</summary>
public sealed record DailyWords
{
    public List<PracticeUse> Practices { get; init; } = [];
    public OwnWords Own { get; init; } = new();

    /// <summary>The months of the story in which a coin says when; null for never.</summary>
    public CoinMonths? Coin { get; init; }

    public List<AfterWords> After { get; init; } = [];
    public List<AnswerWords> Answers { get; init; } = [];
}

/// <summary>A practice that this person takes: how readily, and what it truly does. <c>own</c> is the one of their own.</summary>
public sealed record PracticeUse : DatedWords
{
    public const string Own = "own";

    public string Id { get; init; } = "";

    /// <summary>What it takes from the tension, on its scale of 0 to 10.</summary>
    public double Eases { get; init; }

    public double Often { get; init; }
}

/// <summary>The practice of their own. <c>Later</c>: its steps in another wording.</summary>
public sealed record OwnWords : DatedWords
{
    public string Title { get; init; } = "";
    public string? For { get; init; }
    public int Minutes { get; init; }
    public string Steps { get; init; } = "";
    public string? Caution { get; init; }
    public string? Later { get; init; }
}

public sealed record CoinMonths
{
    public int From { get; init; }
    public int To { get; init; }
}

/// <summary>A line after a practice.</summary>
public sealed record AfterWords : DatedWords
{
    /// <summary>Null for any.</summary>
    public string? Practice { get; init; }

    /// <summary>now or wait: only where the coin said so.</summary>
    public string? Coin { get; init; }

    public string Line { get; init; } = "";
}

/// <summary>An answer to a question of Today. <c>Later</c>: another wording of it.</summary>
public sealed record AnswerWords : DatedWords
{
    public string Question { get; init; } = "";
    public string Words { get; init; } = "";
    public string? Later { get; init; }
}
