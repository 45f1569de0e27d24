using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Leeway.Browser.Tests.Visitors;

/// <summary>
/// Goes wherever a link leads and fills and sends every form it meets, one of each kind, so that a page that is new is
/// walked without another line.
/// </summary>
/// <param name="write">What to write into a field, given the form's action and the field's name; null to leave it as it is.</param>
/// <param name="send">Sends a form and goes where the answer leads.</param>
/// <param name="kind">What an address is one of, where that is not as <see cref="Kind"/> has it.</param>
internal sealed partial class Walk(Visitor visitor, Func<string, string, string?> write, Func<FilledForm, Task<Answer>>? send = null, Func<string, string>? kind = null)
{
    /// <summary>These end the walk, or ask for a passphrase.</summary>
    public static readonly string[] Ends = ["/lock", "/leave", "/forget", "/keys/delete", "/keys/passphrase", "/keys/devices"];

    private readonly HashSet<string> known = new(Ends.Concat(Ends.Select(end => "POST " + end)), StringComparer.Ordinal);
    private readonly Queue<string> ahead = new();
    private readonly Func<string, string> kindOf = kind ?? Kind;

    /// <summary>Every page that was met, as it was.</summary>
    public List<Answer> Pages { get; } = [];

    /// <summary>Every form as it was sent.</summary>
    public List<FilledForm> Sent { get; } = [];

    public async Task GoAsync(params string[] starts)
    {
        foreach (var start in starts)
            Ahead(start);
        while (ahead.TryDequeue(out var address))
            await MeetAsync(await visitor.GetAsync(address));
    }

    /// <summary>One stands for all of its kind: every id is a star, and what a list is narrowed by does not matter.</summary>
    public static string Kind(string address) => Id().Replace(address.Split('?')[0], "*");

    private async Task MeetAsync(Answer page)
    {
        Pages.Add(page);
        foreach (var link in page.Links)
            Ahead(link);
        foreach (var form in page.Forms)
        {
            var filled = Fill(form);
            if (!known.Add("POST " + kindOf(filled.Action)))
                continue;
            Sent.Add(filled);
            var after = await (send ?? visitor.SendAsync)(filled);
            known.Add(kindOf(after.Address));
            await MeetAsync(after);
        }
    }

    private void Ahead(string address)
    {
        if (known.Add(kindOf(address)))
            ahead.Enqueue(address);
    }

    private FilledForm Fill(IHtmlFormElement form)
    {
        var filled = FilledForm.Of(form);
        foreach (var field in form.Elements.Where(field => field.GetAttribute("name") is { Length: > 0 }))
        {
            var name = field.GetAttribute("name")!;
            if (field is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "search" or "url" } && write(filled.Action, name) is { } words)
                filled = filled.With(name, words);
            else if (field is IHtmlInputElement { Type: "radio" or "checkbox" } box && filled.Fields.All(sent => sent.Key != name))
                filled = filled.With(name, box.Value);
        }
        return filled;
    }

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex Id();
}
