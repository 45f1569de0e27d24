using Leeway.Domain.Log;

namespace Leeway.Web.Shell;

/// <summary>The status of a page that shows a form again with what was wrong, or of one that shows it for the first time.</summary>
public static class RefusalStatus
{
    public static int Status(this Refusal? refusal) => refusal switch
    {
        null => StatusCodes.Status200OK,
        { Code: "too-long" } => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
