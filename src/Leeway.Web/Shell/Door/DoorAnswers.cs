namespace Leeway.Web.Shell;

/// <summary>What is answered when a request may not come in: the door, with what was typed carried along.</summary>
internal static class DoorAnswers
{
    public static async Task Locked(HttpContext context)
    {
        var carried = await Carrying.PackAsync(context);
        context.Features.Set<Visit>(null);
        if (!HttpMethods.IsPost(context.Request.Method) && context.Request.Path != "/lock")
        {
            await Visit.Go("/unlock").ExecuteAsync(context);
            return;
        }
        await View.Of<Unlock>(new { Carried = carried, Said = carried is null ? null : "It had locked. What you wrote is here, and opens with your passphrase." }, StatusCodes.Status401Unauthorized).ExecuteAsync(context);
    }

    /// <summary>The form is of this vault, but its token has grown too old: what was typed is shown, to be sent once more.</summary>
    public static async Task AskAgain(HttpContext context)
    {
        if (!Carrying.IsWriting(context.Request.Path))
        {
            await OldPage(context);
            return;
        }
        await ShowCarriedAsync(context, isDamaged: false, StatusCodes.Status400BadRequest);
    }

    /// <summary>Something is missing or unreadable, which comes first; what was typed is shown, to be sent once more afterwards.</summary>
    public static async Task Found(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) && Carrying.IsWriting(context.Request.Path))
            await ShowCarriedAsync(context, isDamaged: true, StatusCodes.Status409Conflict);
        else
            await Visit.Go("/keys/found").ExecuteAsync(context);
    }

    private static async Task ShowCarriedAsync(HttpContext context, bool isDamaged, int status)
    {
        var fields = FormFields.Of(await context.Request.ReadFormAsync(context.RequestAborted));
        await View.Of<CarriedBack>(new { Carried = new Carried(context.Request.Path, "", fields.ToJson()), IsDamaged = isDamaged }, status).ExecuteAsync(context);
    }

    public static Task OldPage(HttpContext context) =>
        View.Of<Unlock>(new { Said = "That page had grown too old to be taken. Please try once more." }, StatusCodes.Status400BadRequest).ExecuteAsync(context);
}
