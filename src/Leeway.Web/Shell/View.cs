using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Web.Shell;

/// <summary>Renders a page component inside the document.</summary>
public static class View
{
    public static RazorComponentResult Of<TPage>(object? parameters = null, int status = StatusCodes.Status200OK) where TPage : IComponent =>
        new RazorComponentResult<Document>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(Document.Page)] = typeof(TPage),
            [nameof(Document.Parameters)] = new RouteValueDictionary(parameters).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
        })
        { StatusCode = status };
}
