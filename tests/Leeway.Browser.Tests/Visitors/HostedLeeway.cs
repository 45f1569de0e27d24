using System.Security.Cryptography;
using Leeway.Testing;
using Leeway.Vault.Sqlite;
using Leeway.Web;
using Leeway.Web.Commands;
using NodaTime;

namespace Leeway.Browser.Tests.Visitors;

/// <summary>The program's parts in this process, on a port and a folder of their own, so that a test can ask them what they hold.</summary>
internal sealed class HostedLeeway : IAsyncDisposable
{
    private readonly WebApplication app;

    private HostedLeeway(string folder, SqliteLogStore store, WebApplication app, ServeOptions options)
    {
        (Data, Store, this.app) = (folder, store, app);
        Address = new(Application.AddressOf(app, options));
    }

    /// <summary>The folder that holds everything this Leeway keeps.</summary>
    public string Data { get; }

    public SqliteLogStore Store { get; }

    public Uri Address { get; }

    public IEnumerable<RouteEndpoint> Endpoints => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public static async Task<HostedLeeway> StartAsync(ServeOptions? wanted = null, IClock? clock = null)
    {
        var place = Repository.PathTo($"artifacts/test-data/{RandomNumberGenerator.GetHexString(12, lowercase: true)}");
        var options = (wanted ?? new()) with { Port = 0, Data = place };
        var store = await SqliteLogStore.OpenAsync(place);
        var built = Application.Build(options, store, clock);
        await built.StartAsync();
        return new(place, store, built, options);
    }

    public T Of<T>() where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>How many entries were ever appended, in all logs.</summary>
    public async Task<long> EntriesAsync()
    {
        var sum = 0L;
        foreach (var log in await Store.LogsAsync())
            sum += (await Store.HeadAsync(log))?.Position ?? 0;
        return sum;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await Store.DisposeAsync();
        Directory.Delete(Data, recursive: true);
    }
}
