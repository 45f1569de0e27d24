using System.Net;
using Leeway.Vault.Sqlite;
using Leeway.Web.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Leeway.Web.Tests.Shell;

/// <summary>
/// The program in this process, on a free port and a folder of its own, behind a proxy that says for each visitor where
/// they come from and whether they came by TLS.
/// </summary>
public sealed class ServedLeeway : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly SqliteLogStore store;
    private readonly WebApplication app;
    private readonly List<Visitor> visitors = [];

    private ServedLeeway(DirectoryInfo folder, SqliteLogStore store, WebApplication app) => (this.folder, this.store, this.app) = (folder, store, app);

    /// <param name="clock">The time it is for the program; the real one where none is given.</param>
    public static async Task<ServedLeeway> StartAsync(IClock? clock = null)
    {
        var data = Directory.CreateTempSubdirectory("leeway-");
        var kept = await SqliteLogStore.OpenAsync(data.FullName);
        var served = Application.Build(new ServeOptions { Port = 0, Data = data.FullName, Proxies = [IPAddress.Loopback] }, kept, clock);
        await served.StartAsync();
        return new(data, kept, served);
    }

    /// <summary>The folder with all that it keeps.</summary>
    public string Folder => folder.FullName;

    public T Part<T>() where T : notnull => app.Services.GetRequiredService<T>();

    /// <param name="from">Their address as the proxy tells it.</param>
    public Visitor Visitor(string from = "127.0.0.1", bool tls = false)
    {
        var visitor = new Visitor(new(app.Urls.First()), from, tls);
        visitors.Add(visitor);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        visitors.ForEach(visitor => visitor.Dispose());
        await app.StopAsync();
        await app.DisposeAsync();
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
