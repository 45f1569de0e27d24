using Leeway.Browser.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Leeway.Browser.Tests;

/// <summary>The system's own Chromium, started once for all tests. Playwright downloads nothing.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string? Executable =
        new[] { Environment.GetEnvironmentVariable("LEEWAY_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists);

    private static readonly string[] Arguments =
    [
        "--no-sandbox", // as root, in a container, Chromium does not start with it
        "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Executable is null)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>Skips the test that asks, with the reason, where there is no Chromium.</summary>
    public Task<IBrowserContext> OpenAsync(Uri address, Surroundings surroundings)
    {
        Assert.SkipWhen(browser is null, "There is no Chromium here. Install the package 'chromium', or name one in LEEWAY_CHROMIUM.");
        return browser.NewContextAsync(surroundings.Options(address));
    }
}
