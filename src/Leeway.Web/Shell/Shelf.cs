using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Markdig;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Leeway.Web.Shell;

/// <summary>
/// What was written for the rooms: lists and texts in <c>Content/&lt;language&gt;</c>, read once when first asked for, in
/// the language of the page or else in English. A key that no record has is refused, so that none is written in vain.
/// </summary>
public sealed class Shelf
{
    private const string Fallback = "en";
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().DisableHtml().UseYamlFrontMatter().UseAutoIdentifiers().UseGenericAttributes().Build();
    // It is built into the program, so that whoever asks in this process is given the same.
    private static readonly ConcurrentDictionary<(string Name, Type Type), object> Read = new();

    /// <summary>A YAML file as a record of the caller's.</summary>
    public T Of<T>(string name) where T : class => (T)Read.GetOrAdd((Localized(name), typeof(T)), static key => Yaml.Deserialize<T>(Text(key.Name)));

    /// <summary>What is made of a YAML file: made once, also where several ask at once.</summary>
    public TMade Made<TFile, TMade>(string name, Func<TFile, TMade> make) where TFile : class where TMade : class =>
        ((Lazy<TMade>)Read.GetOrAdd((Localized(name), typeof(TMade)), _ => new Lazy<TMade>(() => make(Of<TFile>(name))))).Value;

    public IReadOnlyList<string> Lines(string name) =>
        (IReadOnlyList<string>)Read.GetOrAdd((Localized(name), typeof(string[])), static key => Text(key.Name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>Every Markdown file of a folder: its front matter as a record, and its text as paragraphs of HTML.</summary>
    public IReadOnlyList<(T Front, string Html)> Folder<T>(string folder) where T : class =>
        (IReadOnlyList<(T, string)>)Read.GetOrAdd((Localized(folder + "/"), typeof(T)), static key =>
            Names().Where(name => name.StartsWith(key.Name, StringComparison.Ordinal) && name.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Split<T>).ToArray());

    public (T Front, string Html) Page<T>(string name) where T : class => Split<T>(Localized(name));

    private static (T Front, string Html) Split<T>(string name)
    {
        var text = Text(name);
        const string fence = "---\n";
        var end = text.IndexOf("\n" + fence, fence.Length, StringComparison.Ordinal);
        return (Yaml.Deserialize<T>(text[fence.Length..end]), Markdig.Markdown.ToHtml(text[(end + 1 + fence.Length)..], Markdown));
    }

    private static string Localized(string name)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var ours = $"content/{language}/{name}";
        return language != Fallback && Names().Any(one => one.StartsWith(ours, StringComparison.Ordinal)) ? ours : $"content/{Fallback}/{name}";
    }

    private static string[] Names() => Assembly.GetExecutingAssembly().GetManifestResourceNames();

    private static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
