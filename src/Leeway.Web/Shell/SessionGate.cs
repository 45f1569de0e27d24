using Leeway.Domain.Log;
using Leeway.Vault.Keys;
using Leeway.Vault.Logs;
using NodaTime;

namespace Leeway.Web.Shell;

/// <summary>
/// Stands before every address inside: opens the vault that the cookie opens, or shows the door and carries what was
/// typed. No form is taken without its token, and none of another vault.
/// </summary>
public sealed class SessionGate(OpenVaults vaults, IClock clock)
{
    /// <summary>Endpoints with this are for whoever comes by.</summary>
    public sealed class Outside;

    /// <summary>Endpoints with this do not move the idle lock.</summary>
    public sealed class NotAUse;

    /// <summary>Endpoints with this leave hidden things as they are: the page that offers to bring one back, and its form.</summary>
    public sealed class OffersUndo;

    public async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        var endpoint = context.GetEndpoint()?.Metadata;
        var posted = HttpMethods.IsPost(context.Request.Method);
        if (endpoint is null || endpoint.GetMetadata<Outside>() is not null)
        {
            if (posted && !await Forms.IsGenuineAsync(context))
                await DoorAnswers.OldPage(context);
            else
                await next(context);
            return;
        }
        var visit = await OpenAsync(context, endpoint.GetMetadata<NotAUse>() is null);
        if (visit is null)
            await DoorAnswers.Locked(context);
        else if (posted && !await IsOfThisVaultAsync(context, visit))
            await DoorAnswers.Locked(context);
        else if (posted && !await Forms.IsGenuineAsync(context))
            await DoorAnswers.AskAgain(context);
        else if (!IsForWhatWasFound(context.Request.Path) && (!visit.Log.Report.IsWhole || await RememberedEnds.FewerAsync(context, visit.Log) > 0))
            await DoorAnswers.Found(context);
        else
            await GoOnAsync(context, visit, endpoint, next);
    }

    /// <summary>Where one goes when something is missing, and what one may do before it was seen.</summary>
    private static bool IsForWhatWasFound(PathString path) =>
        path.StartsWithSegments("/keys", StringComparison.Ordinal) || path.Equals("/lock", StringComparison.Ordinal);

    private async Task<Visit?> OpenAsync(HttpContext context, bool use)
    {
        using var key = Cookies.ReadSession(context);
        if (key is null || await vaults.ResumeAsync(key, clock.GetCurrentInstant(), use, context.RequestAborted) is not { } session)
            return null;
        var visit = new Visit(context, session, clock);
        context.Features.Set(visit);
        return visit;
    }

    private async Task GoOnAsync(HttpContext context, Visit visit, EndpointMetadataCollection endpoint, RequestDelegate next)
    {
        if (HiddenOn(context, visit) is { } hidden)
        {
            await new SeeOther($"/forgotten?thing={hidden}").ExecuteAsync(context);
            return;
        }
        if (endpoint.GetMetadata<OffersUndo>() is null && endpoint.GetMetadata<NotAUse>() is null)
        {
            LetGo.Of(visit).GoesOn(visit);
            if (visit.State.Hidden.Count > 0)
                await TryForgetAsync(visit, context.RequestAborted);
        }
        RememberedEnds.Remember(context, visit);
        await next(context);
    }

    /// <summary>Whose page somebody comes back to, as by the browser's own way back, before it is forgotten for good.</summary>
    private static ThingId? HiddenOn(HttpContext context, Visit visit)
    {
        if (visit.State.Hidden.Count > 0 && HttpMethods.IsGet(context.Request.Method))
            foreach (var part in context.Request.Path.Value!.Split('/'))
                if (ThingId.TryParse(part, out var thing) && visit.State.Hidden.ContainsKey(thing))
                    return thing;
        return null;
    }

    // A disk that cannot be written now is no reason to show nothing; what is hidden stays hidden, and goes at the next turn.
    private async Task TryForgetAsync(Visit visit, CancellationToken cancel)
    {
        try
        {
            await vaults.ForgetHiddenAsync(visit.Session.Vault, cancel);
        }
        catch (StoreFailedException)
        {
        }
    }

    private static async Task<bool> IsOfThisVaultAsync(HttpContext context, Visit visit) =>
        (await context.Request.ReadFormAsync(context.RequestAborted))[Forms.VaultField] == visit.FormTag;
}
