using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Leeway.Browser.Tests.Visitors;

/// <summary>A form as a browser would send it: its action, and its fields in their order.</summary>
public sealed record FilledForm(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public const string Token = "__token";
    public const string Vault = "__vault";

    public string this[string name] => Fields.First(field => field.Key == name).Value;

    /// <summary>As it stands on the page, sent by the button that Enter presses.</summary>
    public static FilledForm Of(IHtmlFormElement form) => new(form.GetAttribute("action")!, [.. form.Elements.SelectMany(Sent), .. Pressed(form)]);

    /// <summary>With these values in place of what stood in the field, or at the end.</summary>
    public FilledForm With(string name, params string[] values)
    {
        var added = values.Select(value => KeyValuePair.Create(name, value));
        return this with { Fields = [.. Fields.Where(field => field.Key != name), .. added] };
    }

    public FilledForm Without(string name) => With(name);

    public FilledForm To(string action) => this with { Action = action };

    /// <summary>As a browser writes it into a request: line ends as CR LF, all else as it is.</summary>
    public string Encoded() => string.Join('&', Fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(LineEnds(field.Value))}"));

    private static string LineEnds(string value) => value.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\n", "\r\n", StringComparison.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Sent(IHtmlElement field) => field switch
    {
        _ when field.GetAttribute("name") is null or "" => [],
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => [],
        IHtmlInputElement { Type: "submit" or "button" } => [],
        IHtmlInputElement input => [new(input.Name!, input.Value)],
        IHtmlTextAreaElement area => [new(area.Name!, area.Value)],
        IHtmlSelectElement choice => [new(choice.Name!, choice.Value ?? "")],
        _ => [],
    };

    private static IEnumerable<KeyValuePair<string, string>> Pressed(IHtmlFormElement form) =>
        FirstButton(form) is { Name: { Length: > 0 } name } button ? [new(name, button.Value)] : [];

    /// <summary>In the page's order, inside the form or of it by its id.</summary>
    private static IHtmlButtonElement? FirstButton(IHtmlFormElement form) =>
        form.Owner!.QuerySelectorAll<IHtmlButtonElement>("button").FirstOrDefault(button => button.GetAttribute("form") is { } id ? id == form.Id : button.Closest("form") == form);
}
