namespace Leeway.Web.Design;

/// <summary>One page of a long list.</summary>
/// <param name="Number">From 1 on.</param>
/// <param name="More">Whether another page comes after it.</param>
public sealed record Paged<T>(IReadOnlyList<T> Shown, int Number, bool More);

public static class Paged
{
    public const int PerPage = 40;

    /// <summary>The page that is asked for; the first where it is none.</summary>
    public static int Number(string? asked) => int.TryParse(asked, out var number) && number is > 0 and < 100_000 ? number : 1;

    public static Paged<T> On<T>(this IEnumerable<T> all, int number)
    {
        var found = all.Skip((number - 1) * PerPage).Take(PerPage + 1).ToList();
        return new([.. found.Take(PerPage)], number, found.Count > PerPage);
    }
}
