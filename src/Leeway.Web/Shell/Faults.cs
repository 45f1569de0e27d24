using Leeway.Vault.Keys;
using Leeway.Vault.Logs;
using Microsoft.AspNetCore.Diagnostics;

namespace Leeway.Web.Shell;

/// <summary>What a person sees when something is not here, too long, or broken: a sentence, and what they typed.</summary>
public static class Faults
{
    public static void Use(WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The browser went away; there is nobody to answer.
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, fault);
        }
    });

    public static async Task WithoutPage(StatusCodeContext status)
    {
        var context = status.HttpContext;
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsPost(context.Request.Method))
            await View.Of<FaultPage>(new { Words = WordsFor(context.Response.StatusCode), Calm = context.Response.StatusCode == StatusCodes.Status404NotFound }, context.Response.StatusCode).ExecuteAsync(context);
    }

    private static async Task AnswerAsync(HttpContext context, Exception fault)
    {
        if (fault is ObjectDisposedException)
        {
            // The vault was locked from another page while this one was being made.
            await DoorAnswers.Locked(context);
            return;
        }
        var status = fault switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            StoreFailedException { Full: true } => StatusCodes.Status507InsufficientStorage,
            StoreFailedException => StatusCodes.Status503ServiceUnavailable,
            DoorBusyException => StatusCodes.Status429TooManyRequests,
            InvalidDataException => StatusCodes.Status413PayloadTooLarge,
            _ => StatusCodes.Status500InternalServerError,
        };
        if (status is StatusCodes.Status500InternalServerError)
        {
            // The type and where, never the message: it may hold what somebody wrote.
            context.RequestServices.GetRequiredService<ILogger<FaultPage>>().LogError("{Fault} at {Where}", fault.GetType().FullName, fault.StackTrace);
        }
        context.Response.Clear();
        Headers.Set(context.Response.Headers);
        // Only now: clearing would take away the cookie that opens what is carried.
        var carried = status is StatusCodes.Status413PayloadTooLarge or StatusCodes.Status400BadRequest ? null : await Carrying.PackAsync(context);
        await View.Of<FaultPage>(new { Words = WordsFor(status), Carried = carried }, status).ExecuteAsync(context);
    }

    private static string WordsFor(int status) => status switch
    {
        StatusCodes.Status404NotFound => "Nothing stands at this address. It may have been forgotten, or the address may be off by a letter.",
        StatusCodes.Status413PayloadTooLarge => "That was longer than one page can take: about a million letters. Go back, and it may still be there to be made shorter.",
        StatusCodes.Status507InsufficientStorage => "The disk of this machine is full, so this could not be kept. What was kept before is still there. Make some room, and send it again from here.",
        StatusCodes.Status503ServiceUnavailable => "This could not be kept on the disk. What was kept before is still there. You can send it again from here.",
        StatusCodes.Status429TooManyRequests => "Many are at the door at this moment. Nothing was tried and nothing is lost; please come again in a few seconds.",
        StatusCodes.Status400BadRequest => "That could not be understood. Nothing was changed.",
        _ => "Something went wrong here, and it was not you. What was kept before is still there.",
    };
}
