using System.Net;
using Leeway.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.ResponseCompression;

namespace Leeway.Bench;

/// <summary>
/// What a page is measured against: a Razor page with nothing in it but a list of links of a given length, under the
/// settings that Leeway serves with.
/// </summary>
internal static class BareServer
{
    public const string Command = "serve-bare";

    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddRazorComponents();
        builder.Services.AddResponseCompression(compression =>
        {
            compression.Providers.Add<BrotliOverWholePages>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        await using var app = builder.Build();
        app.UseResponseCompression();
        app.MapGet("/{length:int}", (int length) => new RazorComponentResult<BarePage>(new { Length = length }));
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"The bare page is at {app.Urls.First()}"));
        await app.RunAsync();
        return 0;
    }
}

/// <summary>A page of links, about as long as it is asked to be.</summary>
internal sealed class BarePage : ComponentBase
{
    private const string Sentence = "An evening in the kitchen, and nobody said anything for a while";
    private const int LengthOfLink = 110;

    /// <summary>How long it is, in bytes.</summary>
    [Parameter] public int Length { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Bare</title></head><body>");
        builder.OpenElement(1, "ul");
        for (var link = 0; link < Length / LengthOfLink; link++)
        {
            builder.OpenElement(2, "li");
            builder.OpenElement(3, "a");
            builder.AddAttribute(4, "href", $"/bare/{link}");
            builder.AddContent(5, $"{link} {Sentence}");
            builder.CloseElement();
            builder.CloseElement();
        }
        builder.CloseElement();
        builder.AddMarkupContent(6, "</body></html>");
    }
}
