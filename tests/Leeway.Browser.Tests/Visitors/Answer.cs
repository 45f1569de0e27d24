using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Leeway.Browser.Tests.Visitors;

/// <summary>What came back for one request.</summary>
/// <param name="Address">What was asked for, from the root, with its query.</param>
/// <param name="Onward">Where it leads on to, or null.</param>
/// <param name="SetCookies">The cookies it set, as the header says it.</param>
public sealed record Answer(string Address, HttpStatusCode Status, string Text, string? Onward, IReadOnlyList<string> SetCookies)
{
    private readonly Lazy<IHtmlDocument> page = new(() => new HtmlParser().ParseDocument(Text));

    public IHtmlDocument Page => page.Value;

    /// <summary>The text that a person reads in the main part.</summary>
    public string Words => Page.QuerySelector("main")?.TextContent ?? "";

    public IEnumerable<IHtmlFormElement> Forms => Page.Forms.Where(form => form.Method == "post");

    /// <summary>Addresses of our own that its links lead to, without what they jump to.</summary>
    public IEnumerable<string> Links =>
        Page.Links.OfType<IHtmlAnchorElement>().Select(link => link.GetAttribute("href")?.Split('#')[0]).OfType<string>().Where(href => href is ['/', ..]).Distinct(StringComparer.Ordinal);

    public FilledForm FormTo(string action) =>
        Forms.FirstOrDefault(form => form.GetAttribute("action") == action) is { } found
            ? FilledForm.Of(found)
            : throw new InvalidOperationException($"{Address} answered {Status} and has no form to {action}.");
}
