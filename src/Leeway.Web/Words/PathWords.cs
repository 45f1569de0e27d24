namespace Leeway.Web.Words;

/// <summary>A guided path, step by step: <c>path/gap.yaml</c> and <c>path/other-bank.yaml</c>.</summary>
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
    public string Done { get; init; } = "";
    public string DonePart { get; init; } = "";
}

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

    public List<Labelled> Choices { get; init; } = [];
    public List<Labelled> Fields { get; init; } = [];
    public List<Node> Parts { get; init; } = [];

    /// <summary>The page as it is asked: stepped back where that is called for.</summary>
    public Node As(bool steppedBack) => steppedBack && SteppedBack is { } instead
        ? this with { Title = instead.Title ?? Title, Parts = [], Question = instead.Question, Why = instead.Why, Beginnings = instead.Beginnings, Choices = [], Fields = [], Placeholder = null, Lead = null }
        : this;
}

public sealed record SteppedBack
{
    /// <summary>What stands over the answer, where the step's own title would not fit it.</summary>
    public string? Title { get; init; }
    public string Question { get; init; } = "";
    public string Why { get; init; } = "";
    public List<string> Beginnings { get; init; } = [];
}
