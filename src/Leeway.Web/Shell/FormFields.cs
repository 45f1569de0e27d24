using System.Text.Json;
using Leeway.Domain.Log;
using Leeway.Vault.Sealing;
using Microsoft.Extensions.Primitives;

namespace Leeway.Web.Shell;

/// <summary>
/// What stands in a form's fields: as posted, as left in a draft, or as kept. A page shows them the same way whichever it
/// is, so that nothing typed is lost to an error.
/// </summary>
public sealed class FormFields
{
    /// <summary>Fields that belong to the form itself and never to a draft.</summary>
    public static readonly string[] Housekeeping = [Forms.TokenField, Forms.VaultField, DraftRoutes.NameField, DraftRoutes.StoodField, DraftRoutes.WayField];

    public static readonly FormFields None = new([]);

    private readonly Dictionary<string, string[]> values;

    private FormFields(Dictionary<string, string[]> values) => this.values = values;

    public IEnumerable<string> Names => values.Keys;

    /// <summary>The first value exactly as typed but for line ends, which browsers send as CR LF and show as LF; empty when there is none.</summary>
    public string this[string name] => values.TryGetValue(name, out var found) && found.Length > 0 ? found[0] : "";

    public IReadOnlyList<string> All(string name) => values.TryGetValue(name, out var found) ? found : [];

    public bool Has(string name, string value) => All(name).Contains(value, StringComparer.Ordinal);

    /// <summary>Whether there is anything in it that somebody may have written or chosen.</summary>
    public bool Any => values.Where(one => one.Key != MadeFrom.Field).Any(one => one.Value.Any(value => value.Length > 0));

    /// <summary>In characters, of all that stands in it.</summary>
    public int Length => values.Values.Sum(one => one.Sum(value => value.Length));

    /// <summary>
    /// A name for what somebody wrote or chose: two forms with the same answers have the same, in whatever order the answers
    /// stand. What the form carries by itself is not in it.
    /// </summary>
    public string Fingerprint =>
        Vault.Sealing.Fingerprint.Of([JsonSerializer.SerializeToUtf8Bytes(
            values.Where(one => !HalfWritten.OfTheForm.Contains(one.Key))
                .SelectMany(one => one.Value.Where(value => value.Length > 0).Select(value => new[] { one.Key, value }))
                .OrderBy(one => one[0], StringComparer.Ordinal).ThenBy(one => one[1], StringComparer.Ordinal))]);

    /// <summary>The id that the form was drawn with, so that sent twice it keeps once; a new one where it brings none.</summary>
    public ThingId IdOrNew(string name) => ThingId.TryParse(this[name], out var thing) ? thing : Drawn.Thing();

    public FormFields With(string name, params string[] value) => new(new(values, StringComparer.Ordinal) { [name] = value });

    public static FormFields Of(IEnumerable<KeyValuePair<string, StringValues>> posted) =>
        new(posted.Where(field => !Housekeeping.Contains(field.Key))
            .ToDictionary(field => field.Key, field => field.Value.Select(value => LineEnds(value ?? "")).ToArray(), StringComparer.Ordinal));

    public static FormFields Of(params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var found = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (name, value) in fields)
            if (value is not null)
                found[name] = [.. found.GetValueOrDefault(name, []), value];
        return new(found);
    }

    // Not ReplaceLineEndings: it takes what separates pages and paragraphs for the end of a line too.
    private static string LineEnds(string value) => value.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    public static FormFields FromJson(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string[]>>(json) ?? []);

    public string ToJson() => JsonSerializer.Serialize(values);
}
