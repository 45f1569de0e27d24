using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Words;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Body;

/// <summary>The pages in which a protector is met: what it does, five questions, and where it shows.</summary>
public static class ProtectorPath
{
    public const string Shape = "what-it-does";
    public const string Where = "where";

    /// <summary>Every page by its address, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [Shape, .. ProtectorSteps.All.Select(step => step.Slug()), Where];

    /// <summary>The telling with this page's fields in it.</summary>
    public static ProtectorTelling Read(ProtectorTelling telling, string page, FormFields fields) =>
        page == Shape ? telling with { Kinds = Slugs.Of(fields.All("kinds")), Name = fields["name"] }
        : page == Where ? telling with { Body = BodyForm.Read(fields) }
        : ProtectorSteps.TryParse(page, out var step) ? telling.With(step, fields["words"])
        : telling;

    public static FormFields Write(ProtectorTelling telling, string page) =>
        FormFields.Of(("name", telling.Name), ("words", ProtectorSteps.TryParse(page, out var step) ? telling[step] : null))
            .With("kinds", [.. (telling.Kinds ?? []).Select(kind => kind.Value)])
            .With(telling.Body);

    public static bool Has(ProtectorTelling telling, string page) =>
        page == Shape ? telling.Kinds is not null || telling.Name is not null
        : page == Where ? telling.Body is not null
        : ProtectorSteps.TryParse(page, out var step) && telling[step] is not null;

    /// <summary>What it is called: the person's word for it, or what it does.</summary>
    public static string NameOf(ProtectorTelling telling, WordShelf shelf, string none)
    {
        var kinds = (telling.Kinds ?? []).Select(kind => shelf.Protectors.Kinds.Find(one => one.Id == kind.Value)?.Label).OfType<string>().ToList();
        return telling.Name ?? (kinds.Count > 0 ? string.Join(", ", kinds) : ProtectorSteps.All.Select(step => telling[step]).FirstOrDefault(words => words is not null) is { } words ? FirstLine.Of(words) : none);
    }

    public static IEnumerable<string?> Texts(ProtectorTelling telling) => ProtectorSteps.All.Select(step => telling[step]).Append(telling.Name);
}
