using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Keys;
using Leeway.Domain.Words;
using Leeway.Vault.Keys;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using Leeway.Web.Design;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Leeway.Web.Shell;

/// <summary>One request of somebody who is inside: the opened vault, what time it is for them, and how to answer.</summary>
public sealed class Visit(HttpContext context, VaultSession session, IClock clock)
{
    public HttpContext Context { get; } = context;

    public VaultSession Session { get; } = session;

    public OpenLog Log => Session.Vault.Log;

    public LogState State => Log.State;

    public CancellationToken Cancel => Context.RequestAborted;

    public Instant Now { get; } = clock.GetCurrentInstant();

    public DateTimeZone Zone => Zones.Of(State.Of<KeysState>().Preferences.Zone);

    public ZonedDateTime Here => Now.InZone(Zone);

    public bool IsNight => Hours.IsNight(Here.Hour);

    public TState Of<TState>() where TState : class => State.Of<TState>();

    /// <summary>Filled by the middleware for every address inside.</summary>
    public static ValueTask<Visit?> BindAsync(HttpContext context) => ValueTask.FromResult(context.Features.Get<Visit>());

    /// <summary>A hidden field with this stops a form of one vault from being kept in another.</summary>
    public string FormTag => Log.Keys.FormTag;

    /// <summary>One line about what was done before this page.</summary>
    public string? Said => Context.RequestServices.GetRequiredService<Said>().Line(Context);

    /// <summary>Where that line says that half-written words were let go of, and they can be had again: which they are.</summary>
    public string? CanBringBack => LetGo.IsSaid(Context) ? LetGo.Of(this).Last?.Fields.Fingerprint : null;

    public string Token => Forms.Token(Context);

    /// <summary>Which page of a list was asked for, from 1 on.</summary>
    public int PageNumber => Paged.Number(Context.Request.Query["page"]);

    public async Task<FormFields> PostedAsync() => FormFields.Of(await Context.Request.ReadFormAsync(Cancel));

    /// <summary>Decides and keeps; the drafts that are over then go in the same change.</summary>
    public async Task<Refusal?> KeepAsync(Func<LogState, Decision> decide, params string[] drafts)
    {
        var decision = await Log.KeepAsync(decide, Now, drafts.Length == 0 ? null : Log.DroppingNotes(drafts), Cancel);
        return decision.Refusal;
    }

    /// <summary>
    /// As <see cref="KeepAsync(Func{LogState, Decision}, string[])"/>, for a form over a wording that may have been changed since:
    /// where it was changed elsewhere alone, nothing is kept, and the draft goes all the same, as its words are the older ones.
    /// </summary>
    public async Task<(Refusal? Refusal, Meanwhile Meanwhile)> KeepAsync(Func<LogState, Decision> decide, Func<LogState, Meanwhile> compare, string draft)
    {
        var meanwhile = Meanwhile.Nothing;
        var refusal = await KeepAsync(state => (meanwhile = compare(state)) == Meanwhile.ChangedElsewhere ? Decision.Nothing : decide(state), draft);
        return (refusal, meanwhile);
    }

    /// <summary>What was left half-written in a form; null when nothing was, or when it no longer opens.</summary>
    public async Task<FormFields?> DraftAsync(string name) =>
        await Log.NoteAsync(name, Cancel) is { } json ? FormFields.FromJson(json) : null;

    public static RazorComponentResult Page<TPage>(object? parameters = null, int status = StatusCodes.Status200OK) where TPage : Microsoft.AspNetCore.Components.IComponent =>
        View.Of<TPage>(parameters, status);

    /// <summary>After a form was kept: to a page that can be loaded again without sending the form again.</summary>
    public static IResult Go(string address) => new SeeOther(address);
}

/// <summary>303 See Other, to an address of our own.</summary>
public sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}

internal static class Zones
{
    public static DateTimeZone Of(string? id) =>
        (id is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)) ?? DateTimeZoneProviders.Tzdb.GetSystemDefault();
}
