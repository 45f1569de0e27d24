using System.Text;
using Leeway.Vault.Sealing;

namespace Leeway.Web.Shell;

/// <summary>What is asked of a new passphrase: ten characters, typed twice; nothing else.</summary>
public static class Passphrases
{
    private const int Least = 10;
    private const int Most = 1024;

    public static Dictionary<string, string> Check(FormFields fields)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        var typed = fields["passphrase"];
        if (typed.Length > SlotKey.LongestPassphrase)
            errors["passphrase"] = "It is longer than can be taken: a thousand characters at most.";
        else if (!IsWellFormed(typed))
            errors["passphrase"] = "There is a sign in it that cannot be kept. Another one will do.";
        else if (typed.Normalize(NormalizationForm.FormKC).EnumerateRunes().Count() is var length && length < Least)
            errors["passphrase"] = "It is a little short: at least ten characters, please.";
        else if (length > Most)
            errors["passphrase"] = "It is longer than can be taken: a thousand characters at most.";
        else if (typed != fields["again"])
            errors["again"] = "The two are not the same. Please type both once more.";
        return errors;
    }

    private static bool IsWellFormed(string text)
    {
        try
        {
            return text.IsNormalized(NormalizationForm.FormKC) || text.Normalize(NormalizationForm.FormKC).Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

/// <summary>Five words drawn from the list of this language, for those who want them.</summary>
public sealed class PassphraseOffer(Shelf shelf)
{
    private const int Words = 5;

    /// <summary>The words that a refused form was offered, so that whoever typed or wrote them down finds them again; others where it brings none of ours.</summary>
    public string Again(string offered)
    {
        var words = shelf.Lines("passphrase-words.txt");
        return offered.Split(' ') is { Length: Words } drawn && drawn.All(words.Contains) ? offered : Draw();
    }

    public string Draw()
    {
        var words = shelf.Lines("passphrase-words.txt");
        return string.Join(' ', Enumerable.Range(0, Words).Select(_ => words[Drawn.Below(words.Count)]));
    }
}
