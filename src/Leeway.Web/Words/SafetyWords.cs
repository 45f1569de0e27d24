using System.Globalization;
using Leeway.Web.Shell;
using NodaTime.Text;

namespace Leeway.Web.Words;

/// <summary>What is said about safety: where words call for it, before the first word, and beside help lines.</summary>
public sealed class SafetyWords(Shelf shelf)
{
    public SafetyLines Lines => shelf.Of<SafetyLines>("safety/lines.yaml");

    public IReadOnlyList<HelpCountry> Countries => shelf.Of<HelpLines>("safety/help-lines.yaml").Countries;

    public (HelpFront Front, string Html) Help => shelf.Page<HelpFront>("safety/help-now.md");

    /// <summary>
    /// The country that was chosen, or that the browser's first language names; null where it names none. The languages
    /// after it say nothing about where somebody is: many browsers put American English last for everybody.
    /// </summary>
    public HelpCountry? Guess(string? chosen, string acceptLanguage)
    {
        var code = chosen ?? Region(acceptLanguage.Split([',', ';'], StringSplitOptions.TrimEntries)[0]);
        return Countries.FirstOrDefault(country => string.Equals(country.Code, code, StringComparison.OrdinalIgnoreCase));
    }

    private static string? Region(string language)
    {
        try
        {
            return language.Contains('-', StringComparison.Ordinal) ? new RegionInfo(language).TwoLetterISORegionName : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}

public sealed record SafetyLines
{
    public HarmLines Harm { get; init; } = new();
    public LifeLines Life { get; init; } = new();
    public NumberLines Numbers { get; init; } = new();
    public BeginLines Begin { get; init; } = new();
    public LimitLines Limits { get; init; } = new();
    public KitLines Kit { get; init; } = new();
    public LeaveLines Leave { get; init; } = new();
}

public sealed record HarmLines
{
    public string Text { get; init; } = "";
    public string Link { get; init; } = "";
}

public sealed record LifeLines
{
    public List<string> Text { get; init; } = [];
    public string Numbers { get; init; } = "";
    public string Emergency { get; init; } = "";
    public string Anywhere { get; init; } = "";
    public string Link { get; init; } = "";
}

public sealed record NumberLines
{
    public string Unconfirmed { get; init; } = "";
    public string Confirmed { get; init; } = "";
    public string Otherwise { get; init; } = "";
    public string Country { get; init; } = "";

    /// <summary>Beside a line that is also for men.</summary>
    public string Also { get; init; } = "";

    /// <summary>Beside a line for whoever fears what they may do.</summary>
    public string Mine { get; init; } = "";

    /// <summary>How sure a number is, and since when.</summary>
    public string SureOf(HelpLine line, HelpCountry country) =>
        line.Checked is { } day ? Confirmed.Replace("{checked}", Day(day), StringComparison.Ordinal) : Unconfirmed.Replace("{written}", Day(country.Written), StringComparison.Ordinal);

    private static string Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);
}

public sealed record BeginLines
{
    public string Question { get; init; } = "";
    public List<string> Lead { get; init; } = [];
    public List<BeginOption> Options { get; init; } = [];
    public string Unsure { get; init; } = "";
}

public sealed record BeginOption
{
    public string Id { get; init; } = "";
    public string Label { get; init; } = "";
    public List<string> Means { get; init; } = [];
    public List<string> Where { get; init; } = [];
    public string Then { get; init; } = "";
    public string? To { get; init; }
    public string? Leave { get; init; }
}

public sealed record LimitLines
{
    public string Title { get; init; } = "";
    public List<string> Protects { get; init; } = [];
    public List<string> Not { get; init; } = [];
}

public sealed record KitLines
{
    public string What { get; init; } = "";
    public List<string> Warning { get; init; } = [];
    /// <summary>What it is for; {0} is the day on which it was made.</summary>
    public string Use { get; init; } = "";
    public string Reading { get; init; } = "";
    public string Found { get; init; } = "";
    public string Print { get; init; } = "";
    /// <summary>What a saved file gives away; {0} is its name.</summary>
    public string Save { get; init; } = "";
    public string None { get; init; } = "";
    public string Again { get; init; } = "";
}

public sealed record LeaveLines
{
    public List<string> Text { get; init; } = [];
}

public sealed record HelpFront
{
    public string Title { get; init; } = "";
    public string Lead { get; init; } = "";
}

public sealed record HelpLines
{
    public List<HelpCountry> Countries { get; init; } = [];
}

public sealed record HelpCountry
{
    public string Code { get; init; } = "";
    public string Country { get; init; } = "";
    public string Emergency { get; init; } = "";

    /// <summary>What a telephone dials: the first of the numbers.</summary>
    public string Dialled => new([.. Emergency.TakeWhile(char.IsAsciiDigit)]);

    public string? Quietly { get; init; }
    public string? Note { get; init; }
    public string Written { get; init; } = "";
    public List<HelpLine> Lines { get; init; } = [];
}

public sealed record HelpLine
{
    public string Name { get; init; } = "";
    public List<string> For { get; init; } = [];
    public string? Call { get; init; }
    public string? Text { get; init; }
    public string? Web { get; init; }
    public string? Hours { get; init; }
    public string? Note { get; init; }
    public string? Checked { get; init; }
}
