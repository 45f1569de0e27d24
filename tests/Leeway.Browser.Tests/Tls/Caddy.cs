using System.Diagnostics;

namespace Leeway.Browser.Tests.Tls;

/// <summary>Caddy on this machine, which ends TLS in front of a Leeway, as the README says.</summary>
internal sealed class Caddy : IDisposable
{
    private readonly Process process;

    private Caddy(Uri address, Process process) => (Address, this.process) = (address, process);

    public Uri Address { get; }

    public static async Task<Caddy> BeforeAsync(RunningLeeway leeway, SelfSigned certificate)
    {
        var address = new Uri($"https://localhost:{RunningLeeway.FreePort()}/");
        var file = Path.Combine(certificate.Folder, "Caddyfile");
        await File.WriteAllTextAsync(file, $$"""
            {
              admin off
              auto_https disable_redirects
            }
            {{address.GetLeftPart(UriPartial.Authority)}} {
              bind 127.0.0.1
              tls {{certificate.Pem}} {{certificate.PemKey}}
              reverse_proxy 127.0.0.1:{{leeway.Port}}
            }

            """);
        // Its log goes nowhere: nobody reads it, and it would fill a pipe.
        var start = new ProcessStartInfo("sh", ["-c", "exec caddy run --adapter caddyfile --config \"$0\" > /dev/null 2>&1", file]) { UseShellExecute = false };
        start.Environment["HOME"] = start.Environment["XDG_DATA_HOME"] = start.Environment["XDG_CONFIG_HOME"] = certificate.Folder;
        var caddy = new Caddy(address, Process.Start(start)!);
        await caddy.AnswersAsync();
        return caddy;
    }

    public static bool IsHere => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "caddy")));

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private async Task AnswersAsync()
    {
        using var http = new HttpClient(SelfSigned.Trusting());
        var started = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Address, "health"));
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (!process.HasExited && started.Elapsed < TimeSpan.FromSeconds(30))
            {
                await Task.Delay(50);
            }
        }
    }
}
