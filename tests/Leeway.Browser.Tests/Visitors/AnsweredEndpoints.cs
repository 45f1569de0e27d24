using System.Collections.Concurrent;
using System.Diagnostics;

namespace Leeway.Browser.Tests.Visitors;

/// <summary>Hears which of the program's own endpoints answered well, from when it is made until it is disposed.</summary>
internal sealed class AnsweredEndpoints : IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Matched = "Microsoft.AspNetCore.Routing.EndpointMatched";
    private readonly ConcurrentDictionary<string, bool> all = new(StringComparer.Ordinal);
    private readonly IDisposable hearing;

    public AnsweredEndpoints(HostedLeeway leeway) => hearing = leeway.Of<DiagnosticListener>().Subscribe(this);

    public bool Contains(RouteEndpoint endpoint) => all.ContainsKey(NameOf(endpoint));

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is not { Key: Matched, Value: HttpContext context } || context.GetEndpoint() is not RouteEndpoint endpoint)
            return;
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode < 400)
                all[NameOf(endpoint)] = true;
            return Task.CompletedTask;
        });
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => hearing.Dispose();

    /// <summary>An endpoint is made anew for whoever asks for the list of them.</summary>
    private static string NameOf(RouteEndpoint endpoint) => endpoint.DisplayName ?? "";
}
