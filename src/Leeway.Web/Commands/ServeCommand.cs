using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Leeway.Vault.Logs;
using Leeway.Vault.Sqlite;
using Leeway.Web.Sample;
using NodaTime;

namespace Leeway.Web.Commands;

/// <summary>What <c>serve</c> was asked for.</summary>
public sealed record ServeOptions
{
    public int Port { get; init; } = 5117;

    /// <summary>Where the data lies; null for a folder in the user's own data directory.</summary>
    public string? Data { get; init; }

    /// <summary>The address to listen on; loopback unless told otherwise.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>A certificate with its key (PEM or PKCS #12), for TLS.</summary>
    public string? Certificate { get; init; }

    /// <summary>The certificate's key where it lies in a PEM file of its own.</summary>
    public string? CertificateKey { get; init; }

    /// <summary>Plain HTTP beyond this machine, knowing that everybody on the way can read.</summary>
    public bool Insecure { get; init; }

    /// <summary>Addresses of TLS proxies in front, the only ones whose forwarded headers are believed.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>Further names under which a browser may ask for this server.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Two made-up vaults in a folder that is thrown away at the end.</summary>
    public bool Sample { get; init; }

    public bool Tls => Certificate is not null;

    public string DataFolder => Data ?? Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "leeway");
}

/// <summary><c>leeway serve</c>: what <c>./run</c> runs.</summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var port = new Option<int>("--port") { Description = "The port to listen on; 0 for any that is free.", DefaultValueFactory = _ => 5117 };
        var data = new Option<string?>("--data") { Description = "The folder to keep data in." };
        var listen = new Option<string>("--listen") { Description = "The address to listen on, so that a phone in the house reaches it.", DefaultValueFactory = _ => "localhost" };
        var certificate = new Option<string?>("--certificate") { Description = "A TLS certificate: PEM, or PKCS #12 with no password." };
        var key = new Option<string?>("--certificate-key") { Description = "The certificate's key, if it lies in a PEM file of its own." };
        var insecure = new Option<bool>("--insecure") { Description = "Plain HTTP beyond this machine. Everybody on the way can read it." };
        var proxy = new Option<string[]>("--proxy") { Description = "The address of a TLS proxy in front of this server.", AllowMultipleArgumentsPerToken = true };
        var host = new Option<string[]>("--host") { Description = "A further name under which browsers ask for this server.", AllowMultipleArgumentsPerToken = true };
        var sample = new Option<bool>("--sample") { Description = "Two made-up vaults of two years, to look around in. Everything is thrown away at the end." };
        var command = new Command("serve", "Serve Leeway to a browser.") { port, data, listen, certificate, key, insecure, proxy, host, sample };
        command.SetAction(async (parsed, cancel) =>
        {
            if (!TryAddress(parsed.GetValue(listen)!, out var address))
                return Terminal.Fail($"“{parsed.GetValue(listen)}” is not an address to listen on. Give an IP address of this machine, such as 192.168.1.20.");
            var proxies = new List<IPAddress>();
            foreach (var one in parsed.GetValue(proxy) ?? [])
            {
                if (!TryAddress(one, out var found))
                    return Terminal.Fail($"“{one}” is not the IP address of a proxy.");
                proxies.Add(found);
            }
            if (parsed.GetValue(sample) && parsed.GetValue(data) is not null)
                return Terminal.Fail("--sample makes a folder of its own and throws it away at the end, so it does not go together with --data. Leave one of them out.");
            using var folder = parsed.GetValue(sample) ? new ThrowAwayFolder() : null;
            return await ServeAsync(
                new()
                {
                    Port = parsed.GetValue(port),
                    Data = folder?.Path ?? parsed.GetValue(data),
                    Sample = folder is not null,
                    Listen = address,
                    Certificate = parsed.GetValue(certificate),
                    CertificateKey = parsed.GetValue(key),
                    Insecure = parsed.GetValue(insecure),
                    Proxies = proxies,
                    Hosts = parsed.GetValue(host) ?? [],
                },
                cancel);
        });
        return command;
    }

    internal static async Task<int> ServeAsync(ServeOptions options, CancellationToken cancel)
    {
        if (!IPAddress.IsLoopback(options.Listen) && !options.Tls && !options.Insecure)
            return Terminal.Fail("Beyond this machine Leeway speaks only TLS: add --certificate FILE, or put a TLS proxy in front and name it with --proxy. With --insecure everybody on the way can read what is written.");
        // What can be read of a log takes a while to set up, and nothing needs it before the first vault is opened.
        var house = Task.Run(() => Application.House, cancel);
        try
        {
            await using var store = await SqliteLogStore.OpenAsync(options.DataFolder, SqliteOpening.Serving, cancel);
            await using var app = Application.Build(options, store);
            var opening = options.Sample ? await SampleAsync(app, cancel) : [];
            await Task.WhenAll(app.StartAsync(cancel), house);
            foreach (var line in opening)
                Terminal.Say(line);
            Terminal.Say($"Leeway is at {Application.AddressOf(app, options)} (Ctrl-C ends it)");
            await app.WaitForShutdownAsync(cancel);
            return 0;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return 0;
        }
        catch (DataFolderException trouble)
        {
            return Terminal.Fail(trouble.Message);
        }
        catch (StoreFailedException trouble)
        {
            return Terminal.Fail(trouble.Message);
        }
        catch (CertificateException trouble)
        {
            return Terminal.Fail(trouble.Message);
        }
        catch (Exception trouble) when (IsOfAddress(trouble))
        {
            return Terminal.Fail($"Port {options.Port} on {options.Listen} cannot be had: something else may be using it. Try ./run --port {options.Port + 1}");
        }
    }

    /// <returns>What is to be said about the vaults that were made.</returns>
    private static async Task<IReadOnlyList<string>> SampleAsync(WebApplication app, CancellationToken cancel)
    {
        var now = app.Services.GetRequiredService<IClock>().GetCurrentInstant();
        var vaults = await app.Services.GetRequiredService<SampleVaults>().KeepCoupleAsync(now, cancel);
        return
        [
            "A couple that was made up, with a vault each:",
            .. vaults.Select(vault => $"  {vault.Name}, passphrase: {vault.Passphrase}"),
            "Everything that is written here is thrown away at the end.",
        ];
    }

    private static bool IsOfAddress(Exception trouble) =>
        trouble is IOException { InnerException: { } inner } ? IsOfAddress(inner) : trouble is SocketException or Microsoft.AspNetCore.Connections.AddressInUseException;

    private static bool TryAddress(string typed, out IPAddress address)
    {
        address = IPAddress.Loopback;
        if (typed is "localhost")
            return true;
        var good = IPAddress.TryParse(typed, out var parsed);
        address = parsed ?? address;
        return good;
    }
}
