using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Leeway.Browser.Tests.Visitors;
using Leeway.Testing;

namespace Leeway.Browser.Tests;

/// <summary>Two people on one server. What one has is for the other as if it were not there: not even a difference can be seen.</summary>
public sealed partial class StrangersTests
{
    private const string Secret = "wren-in-the-ivy";
    private readonly Dictionary<string, string> twins = new(StringComparer.Ordinal);

    [Fact]
    [Promise("X4")]
    public async Task Every_address_of_one_person_is_for_another_as_one_that_never_was()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        using var ines = new Visitor(leeway.Address);
        using var noor = new Visitor(leeway.Address);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        await noor.BeginAsync("Noor", "seven other words that are mine");
        await noor.SendAsync((await noor.GetAsync("/keys/kit")).FormTo("/keys/kit"));
        var walk = new Walk(ines, (_, field) => field is "zone" or "exit" or "until" or "on" ? null : Secret);
        await walk.GoAsync("/today");
        var mine = walk.Pages.SelectMany(page => page.Links.Append(page.Address)).Where(address => Id().IsMatch(address)).Distinct(StringComparer.Ordinal).ToList();
        var forms = walk.Pages.SelectMany(page => page.Forms.Select(FilledForm.Of)).Where(form => !Walk.Ends.Contains(form.Action)).DistinctBy(form => Walk.Kind(form.Action)).ToList();
        Assert.True(mine.Count > 20 && forms.Count > 20, $"{mine.Count} addresses and {forms.Count} forms");

        foreach (var address in mine)
            AreAlike(address, await noor.GetAsync(address), await noor.GetAsync(Twin(address)));
        foreach (var single in mine.Where(address => Single().IsMatch(address)))
            Assert.Equal((HttpStatusCode.NotFound, single), ((await noor.GetAsync(single)).Status, single));

        var before = await ReadAsync(ines, mine);
        var (token, vault) = GuardsOf(await noor.GetAsync("/today"));
        foreach (var form in forms)
        {
            var sent = form.With(FilledForm.Token, token).With(FilledForm.Vault, vault);
            AreAlike(form.Action, await noor.SendOnlyAsync(sent), await noor.SendOnlyAsync(Twin(sent)));
            Assert.Equal((HttpStatusCode.Unauthorized, form.Action), ((await noor.SendOnlyAsync(form)).Status, form.Action));
        }
        Assert.Equal(before, await ReadAsync(ines, mine));
    }

    private static void AreAlike(string address, Answer foreign, Answer never)
    {
        Assert.DoesNotContain(Secret, foreign.Text, StringComparison.Ordinal);
        Assert.Equal((address, never.Status, Plain(never.Onward ?? "")), (address, foreign.Status, Plain(foreign.Onward ?? "")));
        Assert.Equal(Plain(never.Text), Plain(foreign.Text));
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(Visitor visitor, IEnumerable<string> addresses)
    {
        var pages = new List<string>();
        foreach (var address in addresses)
            pages.Add(Plain((await visitor.GetAsync(address)).Text));
        return pages;
    }

    private static (string Token, string Vault) GuardsOf(Answer page) => (page.FormTo("/lock")[FilledForm.Token], page.FormTo("/lock")[FilledForm.Vault]);

    private FilledForm Twin(FilledForm form) => new(Twin(form.Action), [.. form.Fields.Select(field => KeyValuePair.Create(field.Key, field.Key is FilledForm.Token or FilledForm.Vault ? field.Value : Twin(field.Value)))]);

    /// <summary>The same with ids that nobody has, the same one for the same one.</summary>
    private string Twin(string text) => Id().Replace(text, id => twins.TryGetValue(id.Value, out var twin) ? twin : twins[id.Value] = RandomNumberGenerator.GetHexString(32, lowercase: true));

    /// <summary>Without what is drawn anew for each page, and without ids.</summary>
    private static string Plain(string text) => Drawn().Replace(Id().Replace(text, "*"), "$1*");

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex Id();

    /// <summary>The address of one thing that is kept.</summary>
    [GeneratedRegex("^/(gap|gap/other-bank|gap/stories|relations)/[0-9a-f]{32}$")]
    private static partial Regex Single();

    [GeneratedRegex("(name=\"(?:__token|__vault|begun)\" value=\"|data-idle=\"|http-equiv=\"refresh\" content=\"|<output(?: class=\"words\")?>)[^\"<]*")]
    private static partial Regex Drawn();
}
