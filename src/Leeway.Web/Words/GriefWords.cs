namespace Leeway.Web.Words;

/// <summary>Letters, and an ache set down or taken up again: <c>path/grief.yaml</c>.</summary>
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
