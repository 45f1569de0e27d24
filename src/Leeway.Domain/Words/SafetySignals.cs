using System.Text;
using System.Text.RegularExpressions;

namespace Leeway.Domain.Words;

/// <summary>Plain lists of patterns, by what they bring nearer: help where there is fear of somebody, or no wish to live.</summary>
public sealed record SignalLists
{
    /// <summary>Pieces that stand in patterns as <c>&lt;name&gt;</c>, each built of those before it.</summary>
    public IReadOnlyList<(string Name, string Pattern)> Names { get; init; } = [];

    /// <summary>Figures of speech that are taken out of the text first; each for the list it would wake, or for both.</summary>
    public IReadOnlyList<(string Pattern, Signals For)> Except { get; init; } = [];

    public IReadOnlyList<string> Harm { get; init; } = [];

    public IReadOnlyList<string> Life { get; init; } = [];
}

/// <summary>
/// Whether words suggest fear of a person, force, watching or threat, or not wanting to live. Read afresh each time,
/// never kept and never shown as a label: it only decides which help stands nearer. The text is read sentence by
/// sentence, each of bounded length, so that the time grows with the text and no faster.
/// </summary>
public sealed class SafetySignals
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The longest stretch that is read at once; a sentence without an end is cut here.</summary>
    private const int LongestStretch = 600;

    /// <summary>Of a very long text the beginning and the end are read: what weighs is said in one of them.</summary>
    private const int LongestEnd = 32_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>Stands where a figure of speech was; no pattern reaches across it.</summary>
    private const string Masked = " | ";

    private readonly Lazy<(Regex[] Except, Regex[] List)> harm;
    private readonly Lazy<(Regex[] Except, Regex[] List)> life;

    public SafetySignals(SignalLists lists)
    {
        var names = new List<(string Sign, string Pattern)>();
        foreach (var (name, pattern) in lists.Names)
            names.Add(($"<{name}>", $"(?:{Filled(pattern, names)})"));
        harm = new(() => Compile(lists, lists.Harm, Signals.Harm, names));
        life = new(() => Compile(lists, lists.Life, Signals.Life, names));
    }

    /// <param name="texts">What stands on a page or in an entry.</param>
    /// <param name="people">
    /// Names of those the writer writes about; each is read as "my partner", and as it stands too: a name may be any word, and
    /// no choice of one may keep help away.
    /// </param>
    public Signals Read(IEnumerable<string?> texts, IReadOnlyCollection<string> people) => TryRead(texts, people).Found;

    /// <summary>As <see cref="Read"/>, and whether every sentence was read in time; on a machine that is very busy one may not be.</summary>
    public (Signals Found, bool IsWhole) TryRead(IEnumerable<string?> texts, IReadOnlyCollection<string> people)
    {
        var (found, isWhole) = (Signals.None, true);
        foreach (var text in texts)
        {
            if (string.IsNullOrWhiteSpace(text))
                continue;
            var folded = Fold(Ends(text));
            foreach (var sentence in new[] { folded, WithoutNames(folded, people) }.Distinct(StringComparer.Ordinal).SelectMany(Sentences))
            {
                if (!found.HasFlag(Signals.Harm) && Wakes(harm.Value, sentence, ref isWhole))
                    found |= Signals.Harm;
                if (!found.HasFlag(Signals.Life) && Wakes(life.Value, sentence, ref isWhole))
                    found |= Signals.Life;
            }
        }
        return (found, isWhole);
    }

    private static string Ends(string text) => text.Length <= 2 * LongestEnd ? text : $"{text[..LongestEnd]}. {text[^LongestEnd..]}";

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
            if ((text[at] is '.' or '?' or '!' && (at + 1 == text.Length || text[at + 1] == ' ')) || at - start >= LongestStretch || at + 1 == text.Length)
            {
                yield return text[start..(at + 1)];
                start = at + 1;
            }
    }

    private static bool Wakes((Regex[] Except, Regex[] List) lists, string text, ref bool isWhole)
    {
        try
        {
            var read = lists.Except.Aggregate(text, (rest, figure) => figure.Replace(rest, Masked));
            return Array.Exists(lists.List, pattern => pattern.IsMatch(read));
        }
        catch (RegexMatchTimeoutException)
        {
            // The page is shown all the same.
            return isWhole = false;
        }
    }

    private static (Regex[] Except, Regex[] List) Compile(SignalLists lists, IReadOnlyList<string> patterns, Signals signal, List<(string, string)> names) =>
        ([.. lists.Except.Where(figure => figure.For.HasFlag(signal)).Select(figure => new Regex(Filled(figure.Pattern, names), Options, Patience))],
            [.. patterns.Select(pattern => new Regex(Filled(pattern, names), Options, Patience))]);

    private static string Filled(string pattern, List<(string Sign, string Pattern)> names) =>
        names.Aggregate(pattern, (filled, name) => filled.Replace(name.Sign, name.Pattern, StringComparison.Ordinal));

    private static string WithoutNames(string text, IReadOnlyCollection<string> people)
    {
        const int shortest = 2;
        foreach (var name in people.Select(name => name.Trim()).Where(name => name.Length >= shortest))
            text = text.Contains(name, StringComparison.OrdinalIgnoreCase) ? Regex.Replace(text, $@"\b{Regex.Escape(name)}\b", "my partner", Options) : text;
        return text;
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var blank = false;
        foreach (var letter in text)
        {
            var isBlank = char.IsWhiteSpace(letter);
            if (!(isBlank && blank))
                folded.Append(isBlank ? ' ' : letter is '’' or '‘' or 'ʼ' or '`' or '´' ? '\'' : letter);
            blank = isBlank;
        }
        return folded.ToString();
    }
}

/// <summary>What words suggest; never kept.</summary>
[Flags]
public enum Signals
{
    None = 0,
    Harm = 1,
    Life = 2,
}
