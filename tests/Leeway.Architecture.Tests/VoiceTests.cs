using System.Text.RegularExpressions;
using Leeway.Testing;

namespace Leeway.Architecture.Tests;

/// <summary>Leeway speaks like a friend who has sat with many people: nothing a person reads cheers, scolds or diagnoses.</summary>
public sealed partial class VoiceTests
{
    [Fact]
    public void No_page_and_no_content_cheers_scolds_or_diagnoses() =>
        Complaint.None(
            from path in Repository.Files("src", ".razor", ".md", ".yaml", ".yml", ".json", ".txt", ".html")
            where IsReadByAPerson(path)
            from line in Visible(path).Index()
            from word in OffKey(line.Item)
            select $"{path}:{line.Index + 1}: {word} in: {line.Item.Trim()}",
            "Say it plainly and warmly, without these:");

    [Theory]
    [InlineData("You did it!", "an exclamation mark")]
    [InlineData("<p>Welcome back!</p>", "an exclamation mark")]
    [InlineData("You should rest now.", "“should”")]
    [InlineData("Your healing Journey starts here.", "“Journey”")]
    [InlineData("Is this healthy?", "“healthy”")]
    [InlineData("A toxic pattern", "“toxic”")]
    [InlineData("signs of a narcissist", "“narcissist”")]
    [InlineData("what to fix first", "“fix”")]
    [InlineData("It is just a feeling.", "“just”")]
    [InlineData("Your self-sabotage", "“sabotage”")]
    [InlineData("Well done \U0001F389", "an emoji")]
    [InlineData("Kept \u2728", "an emoji")]
    public void A_line_that_is_off_key_is_noticed(string line, string word) => Assert.Equal([word], OffKey(line));

    [Theory]
    [InlineData("Or just the ache, in ten seconds.")]
    [InlineData("@if (!open && name != null)")]
    [InlineData("@Model!.Words")]
    [InlineData("The roof is prefixed and fixed.")]
    [InlineData("You can stop here. What may have been in their way?")]
    [InlineData("← back · onward →")]
    public void A_plain_line_is_left_alone(string line) => Assert.Empty(OffKey(line));

    private static bool IsReadByAPerson(string path) =>
        path.EndsWith(".razor", StringComparison.Ordinal)
        || (path.Contains("/Content/", StringComparison.Ordinal) && !HoldsWordsOfOthers(path));

    /// <summary>
    /// The rules that find a demand and the word lists of safety have to name the very words; the sample couple speaks as
    /// people do; a list of words to draw from says nothing.
    /// </summary>
    private static bool HoldsWordsOfOthers(string path) =>
        path.EndsWith("/invitation/rules.yaml", StringComparison.Ordinal)
        || path.EndsWith("/invitation/parts.yaml", StringComparison.Ordinal)
        || path.EndsWith("/safety/signals.yaml", StringComparison.Ordinal)
        || path.EndsWith("/passphrase-words.txt", StringComparison.Ordinal)
        || path.Contains("/Content/en/sample/", StringComparison.Ordinal);

    /// <summary>The lines of a file that a person may read; the others are left empty, so that numbers stay true.</summary>
    private static IEnumerable<string> Visible(string path)
    {
        var text = Repository.Read(path);
        if (path.EndsWith(".razor", StringComparison.Ordinal))
            text = RazorComment().Replace(text, LineBreaksOf);
        // A survival story says in its first words what it says to people, "should" and all.
        if (path.Contains("/stories/", StringComparison.OrdinalIgnoreCase))
            text = StoryLine().Replace(text, "");
        return text.ReplaceLineEndings("\n").Split('\n').Select(line => IdLine().IsMatch(line) ? "" : line);
    }

    /// <summary>An id is read by the program alone.</summary>
    [GeneratedRegex(@"^\s*-?\s*id: [a-z0-9-]+\s*$")]
    private static partial Regex IdLine();

    private static string LineBreaksOf(Match match) => new('\n', match.Value.Count(letter => letter == '\n'));

    private static IEnumerable<string> OffKey(string line)
    {
        if (Exclamation().IsMatch(line))
            yield return "an exclamation mark";
        if (line.EnumerateRunes().Any(rune => rune.Value is >= 0x1F000 and <= 0x1FAFF or >= 0x2600 and <= 0x27BF or 0xFE0F))
            yield return "an emoji";
        foreach (Match match in Forbidden().Matches(line))
            yield return $"“{match.Value}”";
    }

    /// <summary>One that ends a word of prose; not C#'s "not", "not equal" and "surely not null".</summary>
    [GeneratedRegex("""[\p{L}\p{N}”’"']!+(?=$|[\s<"”’'])""")]
    private static partial Regex Exclamation();

    [GeneratedRegex(@"\b(journeys?|toxic(ity)?|narcissis(t|ts|tic|m)|should(n['’]t)?|un?healthy|healthy|fix(es|ing)?|just(?! the ache\b)|sabotag\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex RazorComment();

    [GeneratedRegex(@"^\s*(- )?line:.*$", RegexOptions.Multiline)]
    private static partial Regex StoryLine();
}
