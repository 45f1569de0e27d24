using System.Buffers;
using System.Text;
using System.Text.Json;
using Leeway.Vault.Sealing;

namespace Leeway.Web.Shell;

/// <summary>What somebody typed into a form that could not be taken: where it was going, and its fields.</summary>
public sealed record Carried(string Address, string VaultTag, string Fields);

/// <summary>Takes what was typed across the door: sealed in the page, its key in a cookie of that browser.</summary>
public static class Carrying
{
    public const string Field = "__carried";

    private static readonly SearchValues<char> OfChoices = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789:-");

    /// <summary>The fields of one's own words that are filled most.</summary>
    private static readonly string[] Written = ["happened", "words", "demand", "line", "own", "own-line", "name"];

    public static async Task<string?> PackAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType)
            return null;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!IsWriting(context.Request.Path, form) || !FormFields.Of(form).Any)
            return null;
        var fields = FieldsOf(form);
        // Whoever was locking has done so by the time that they are back.
        if (fields[DraftRoutes.WayField] == DraftRoutes.LockWay)
            fields = fields.With(DraftRoutes.WayField, "/today");
        var carried = new Carried(context.Request.Path, form[Forms.VaultField].ToString(), fields.ToJson());
        var (cookie, sealed_) = CarriedText.Seal(JsonSerializer.SerializeToUtf8Bytes(carried));
        Cookies.WriteCarried(context, cookie);
        return sealed_;
    }

    /// <summary>
    /// Passphrases are not carried, and nothing that forgets or deletes: what is carried is offered to be kept. A draft is only
    /// where somebody was leaving its page; what a script sends still stands on its own.
    /// </summary>
    public static bool IsWriting(PathString path, IFormCollection form) =>
        !Array.Exists(["/keys", "/unlock", "/begin", "/kit", "/forget", "/forgotten", "/lock", "/carried", "/search"], other => path.StartsWithSegments(other, StringComparison.OrdinalIgnoreCase))
        && (!path.StartsWithSegments("/draft", StringComparison.OrdinalIgnoreCase) || form[DraftRoutes.WayField].ToString().Length > 0);

    /// <summary>What was typed, and with it whose draft it is and where its writer was going.</summary>
    public static FormFields FieldsOf(IFormCollection form) => form[DraftRoutes.WayField].ToString() is { Length: > 0 } way
        ? FormFields.Of(form).With(DraftRoutes.NameField, form[DraftRoutes.NameField].ToString()).With(DraftRoutes.WayField, way)
        : FormFields.Of(form);

    /// <summary>
    /// Whether somebody wrote this, so that they see it again; what was chosen goes along unseen. Choices are slugs, ids and
    /// numbers, and one plain word may look like them: then its field decides.
    /// </summary>
    public static bool IsWritten(string name, string value) =>
        value.Length > 0 && !FormFields.Housekeeping.Contains(name) && !HalfWritten.OfTheForm.Contains(name)
        && (value.AsSpan().ContainsAnyExcept(OfChoices) || Array.Exists(Written, field => field == name));

    public static Carried? Unpack(HttpContext context, string? sealed_)
    {
        var bytes = CarriedText.Open(Cookies.ReadCarried(context), sealed_);
        return bytes is null ? null : JsonSerializer.Deserialize<Carried>(Encoding.UTF8.GetString(bytes));
    }
}
