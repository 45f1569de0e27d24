using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>What a person holds and how they have set it up.</summary>
public sealed record Surroundings
{
    public static readonly Surroundings Phone = new();

    /// <summary>The narrowest that every page has to fit.</summary>
    public static readonly Surroundings Narrow = new() { Width = 320, Height = 640 };

    public static readonly Surroundings Desk = new() { Width = 1280, Height = 800 };

    public static TheoryData<Surroundings> Screens => [Phone, Desk];

    public static TheoryData<Surroundings> WithAndWithoutScript => [Phone, Phone.WithoutScript()];

    public int Width { get; private init; } = 360;

    public int Height { get; private init; } = 740;

    public bool Script { get; init; } = true;

    public bool Dark { get; init; }

    public bool LessMotion { get; init; }

    /// <summary>Pixels of the screen for one of the page's.</summary>
    public float Sharpness { get; init; } = 1;

    /// <summary>An IANA name, such as Europe/Lisbon.</summary>
    public string Zone { get; init; } = "Europe/London";

    public Surroundings WithoutScript() => this with { Script = false };

    public Surroundings InTheDark() => this with { Dark = true };

    internal BrowserNewContextOptions Options(Uri address) => new()
    {
        BaseURL = address.ToString(),
        IgnoreHTTPSErrors = address.Scheme == "https", // a certificate of a test is signed by nobody
        ViewportSize = new() { Width = Width, Height = Height },
        DeviceScaleFactor = Sharpness,
        HasTouch = Width < 600,
        JavaScriptEnabled = Script,
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = LessMotion ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
        Locale = "en-GB",
        TimezoneId = Zone,
    };

    /// <summary>How a test that runs in several surroundings names this one.</summary>
    public override string ToString() =>
        string.Join(", ", new[] { Width < 600 ? "phone" : "desk", Dark ? "dark" : "light", Script ? null : "no script", LessMotion ? "less motion" : null }.OfType<string>());
}
