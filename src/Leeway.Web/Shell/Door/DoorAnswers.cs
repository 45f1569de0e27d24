namespace Leeway.Web.Shell;

/// <summary>What is answered when a request may not come in: the door, with what was typed carried along.</summary>
internal static class DoorAnswers
{
    public static async Task Locked(HttpContext context)
    {
        var page = await LockedPageAsync(context);
        var answer = HttpMethods.IsPost(context.Request.Method) || context.Request.Path == "/lock" ? page : Visit.Go("/unlock");
        await answer.ExecuteAsync(context);
    }

    /// <summary>The door, with what was typed.</summary>
    public static async Task<IResult> LockedPageAsync(HttpContext context)
    {
        var carried = await Carrying.PackAsync(context);
        context.Features.Set<Visit>(null);
        return View.Of<Unlock>(new { Carried = carried, Said = carried is null ? null : "It had locked. What you wrote is here, and opens with your passphrase." }, StatusCodes.Status401Unauthorized);
    }

    /// <summary>The form is of this vault, but its token has grown too old: what was typed is shown, to be sent once more.</summary>
    public static async Task AskAgain(HttpContext context)
    {
        if (!await ShowsCarriedAsync(context, isDamaged: false, StatusCodes.Status400BadRequest))
            await OldPage(context);
    }

    /// <summary>Something is missing or unreadable, which comes first; what was typed is shown, to be sent once more afterwards.</summary>
    public static async Task Found(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !await ShowsCarriedAsync(context, isDamaged: true, StatusCodes.Status409Conflict))
            await Visit.Go("/keys/found").ExecuteAsync(context);
    }

    private static async Task<bool> ShowsCarriedAsync(HttpContext context, bool isDamaged, int status)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!Carrying.IsWriting(context.Request.Path, form))
            return false;
        await View.Of<CarriedBack>(new { Carried = new Carried(context.Request.Path, "", Carrying.FieldsOf(form).ToJson()), IsDamaged = isDamaged }, status).ExecuteAsync(context);
        return true;
    }

    public static Task OldPage(HttpContext context) =>
        View.Of<Unlock>(new { Said = "That page had grown too old to be taken. Please try once more." }, StatusCodes.Status400BadRequest).ExecuteAsync(context);
}
