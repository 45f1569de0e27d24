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
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType || !IsWriting(context.Request.Path))
            return null;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var fields = FormFields.Of(form);
        if (!fields.Any)
            return null;
        var carried = new Carried(context.Request.Path, form[Forms.VaultField].ToString(), fields.ToJson());
        var (cookie, sealed_) = CarriedText.Seal(JsonSerializer.SerializeToUtf8Bytes(carried));
        Cookies.WriteCarried(context, cookie);
        return sealed_;
    }

    /// <summary>
    /// Passphrases are not carried, and nothing that forgets or deletes: what is carried is offered to be kept.
    /// </summary>
    public static bool IsWriting(PathString path) =>
        !Array.Exists(["/keys", "/unlock", "/begin", "/kit", "/forget", "/forgotten", "/lock", "/draft", "/carried", "/search"], other => path.StartsWithSegments(other, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether somebody wrote this, so that they see it again; what was chosen goes along unseen. Choices are slugs, ids and
    /// numbers, and one plain word may look like them: then its field decides.
    /// </summary>
    public static bool IsWritten(string name, string value) =>
        value.Length > 0 && (value.AsSpan().ContainsAnyExcept(OfChoices) || Array.Exists(Written, field => field == name));

    public static Carried? Unpack(HttpContext context, string? sealed_)
    {
        var bytes = CarriedText.Open(Cookies.ReadCarried(context), sealed_);
        return bytes is null ? null : JsonSerializer.Deserialize<Carried>(Encoding.UTF8.GetString(bytes));
    }
}
