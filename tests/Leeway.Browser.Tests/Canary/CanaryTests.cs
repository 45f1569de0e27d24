using System.Net;
using System.Security.Cryptography;
using System.Text;
using Leeway.Browser.Tests.Visitors;
using Leeway.Testing;

namespace Leeway.Browser.Tests.Canary;

/// <summary>A word that comes up nowhere by chance, written through every form there is, and looked for on the disk.</summary>
public sealed class CanaryTests
{
    private readonly string word = RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz", 13);
    private readonly Scanner scanner;

    public CanaryTests() => scanner = new(word);

    private string Name => $"{word} Ines";

    private string Passphrase => $"cedar {word} nine lanterns slow";

    [Fact]
    [Promise("X1")]
    public async Task A_word_written_through_every_form_is_nowhere_on_the_disk_and_in_no_line()
    {
        using var temporary = new TemporaryFiles();
        await using var leeway = await RunningLeeway.StartAsync(environment: temporary.Environment);
        using var ines = new Visitor(leeway.Address);
        ines.Headers.UserAgent.ParseAdd($"{word}/1.0");
        ines.Headers.AcceptLanguage.ParseAdd($"en-{word[..8]}");
        await ines.BeginAsync(Name, Passphrase);

        var moment = await WriteEverywhereAsync(ines);
        IsNowhere(leeway, temporary);
        await leeway.KillAsync();
        IsNowhere(leeway, temporary);

        await leeway.StartAgainAsync();
        await TryTheDoorAsync(leeway, ines);
        Assert.Contains(word, (await ines.GetAsync(moment)).Words, StringComparison.Ordinal);
        await ines.SendAsync((await ines.GetAsync(moment)).FormTo("/forget"));
        await ines.GetAsync("/today");
        IsNowhere(leeway, temporary);
        await IsNowhereInABackupAsync(leeway);
        await ines.SendAsync((await ines.GetAsync("/today")).FormTo("/lock"));
        await leeway.StopAsync();
        IsNowhere(leeway, temporary);
    }

    /// <summary>Through every form that a link leads to, and through what only a script asks for.</summary>
    private async Task<string> WriteEverywhereAsync(Visitor ines)
    {
        var walk = new Walk(ines, Write);
        await walk.GoAsync("/today");
        var kinds = walk.Sent.Where(form => form.Encoded().Contains(word, StringComparison.Ordinal)).Select(form => Walk.Kind(form.Action)).ToList();
        Assert.Superset(new HashSet<string>(["/gap/ache", "/gap/*/happened", "/gap/*/invitation", "/gap/letters/*", "/gap/truths", "/gap/stories", "/gap/other-bank/*/own", "/relations", "/search", "/keys/preferences"], StringComparer.Ordinal), kinds.ToHashSet(StringComparer.Ordinal));

        var path = (await ines.GetAsync("/gap/ache")).FormTo("/gap/ache");
        await ines.SendAsync(path.With("happened", $"half-written {word}").To("/draft"));
        await ines.SendAsync(path.With("text", $"You never ask, {word}.").To("/gap/marks"));
        var moment = await ines.JustTheAcheAsync($"I am afraid of {word} when the door goes, and I do not want to live", 9);
        await ines.SendAsync((await ines.GetAsync($"{moment}/happened")).FormTo($"{moment}/happened").With("words", string.Join(' ', Enumerable.Repeat(word, 3_000))));
        await SendInPartsAsync(ines, path.With("happened", $"{word} in parts"));
        return moment;
    }

    private string? Write(string action, string field) => field switch
    {
        "exit" => $"https://{word}.example/{word}",
        "zone" or "until" or "on" => null,
        "name" => $"{word}, a name",
        _ => $"{word} {action} {field} ö 🌒 <i>{word}</i>",
    };

    /// <summary>No page sends a form like this; whoever does leaves no file either.</summary>
    private async Task SendInPartsAsync(Visitor ines, FilledForm form)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in form.Fields)
            parts.Add(new StringContent(value), name);
        parts.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(word, 20_000)))), "picture", $"{word}.txt");
        var kept = await ines.OnceAsync(new(HttpMethod.Post, form.Action) { Content = parts });
        Assert.Equal(HttpStatusCode.SeeOther, kept.Status);
    }

    /// <summary>Wrong names and passphrases, addresses that are not there, and a form that is sent when it has locked.</summary>
    private async Task TryTheDoorAsync(RunningLeeway leeway, Visitor ines)
    {
        using var stranger = new Visitor(leeway.Address);
        await stranger.UnlockAsync(word, $"{word} and some more");
        await stranger.SendAsync((await stranger.GetAsync("/kit")).FormTo("/kit").With("code", word).With("name", word).With("passphrase", $"{word} {word}").With("again", word));
        await stranger.GetAsync($"/gap/{word}?{word}={word}");
        await stranger.SendAsync(new($"/{word}", [new(word, word)]));

        var form = (await ines.UnlockAsync(Name, Passphrase)).FormTo("/lock");
        var locked = await ines.SendAsync(form);
        var late = await ines.SendAsync(form.To("/gap/ache").With("happened", $"{word} too late").With("ache", "4"));
        Assert.Equal(HttpStatusCode.Unauthorized, late.Status);
        Assert.Equal("/unlock", locked.Address);
        var carried = await ines.SendAsync(late.FormTo("/unlock").With("name", Name).With("passphrase", Passphrase));
        Assert.Contains($"{word} too late", carried.Text, StringComparison.Ordinal);
        await ines.SendAsync(carried.FormTo("/gap/ache"));
    }

    private async Task IsNowhereInABackupAsync(RunningLeeway leeway)
    {
        var backups = Directory.CreateDirectory(leeway.Data + "-backup");
        try
        {
            var (code, said) = await leeway.RunAsync("backup", "--to", Path.Combine(backups.FullName, "kept.backup"));
            Assert.Equal(0, code);
            Assert.Empty(scanner.In(said));
            Assert.NotEmpty(backups.GetFiles());
            Assert.Empty(scanner.InFolder(backups.FullName));
        }
        finally
        {
            backups.Delete(recursive: true);
        }
    }

    private void IsNowhere(RunningLeeway leeway, TemporaryFiles temporary)
    {
        Assert.Empty(scanner.InFolder(leeway.Data));
        Assert.Empty(scanner.In(leeway.Output));
        Assert.Empty(temporary.Made);
    }
}
