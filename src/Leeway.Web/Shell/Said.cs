
namespace Leeway.Web.Shell;

/// <summary>
/// One line about what was done, shown on the next page. It travels as a code in the address, never as words, so that
/// nothing of it stays in a history.
/// </summary>
public sealed class Said
{
    public const string Query = "said";
    private readonly Dictionary<string, string> lines = new(StringComparer.Ordinal);

    public Said(IEnumerable<(string Code, string Line)> lines)
    {
        foreach (var (code, line) in lines)
            this.lines[code] = line;
    }

    public string? Line(HttpContext context) =>
        context.Request.Query[Query] is [{ } code] && lines.TryGetValue(code, out var line) ? line : null;
}
