using System.Text.Encodings.Web;
using Leeway.Web.Commands;
using Leeway.Web.Design;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;

namespace Leeway.Web.Shell;

/// <summary>What the framework is asked to do, and how.</summary>
internal static class Framework
{
    public static void Listen(WebApplicationBuilder builder, ServeOptions options)
    {
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Forms.LongestRequest;
            kestrel.Listen(options.Listen, options.Port, endpoint =>
            {
                if (options.Tls)
                    endpoint.UseHttps(Certificates.Read(options));
            });
        });
    }

    public static void Add(WebApplicationBuilder builder, ServeOptions options)
    {
        var services = builder.Services;
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            // These two log what a person's browser sent, or that a key ring of forms lies in a folder.
            .AddFilter("Microsoft.AspNetCore", LogLevel.Critical)
            .AddFilter("Microsoft.Extensions", LogLevel.Critical);
        services.AddRazorComponents();
        services.AddScoped<DrawnOnPage>();
        services.AddSingleton<HtmlEncoder, AsTypedEncoder>();
        services.AddHttpContextAccessor();
        services.AddLocalization();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.FormFieldName = Forms.TokenField;
            antiforgery.HeaderName = "X-Form-Token";
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddOptions<AntiforgeryOptions>().Configure<IHttpContextAccessor>((antiforgery, accessor) => antiforgery.Cookie = new FormCookie(accessor));
        services.AddDataProtection().SetApplicationName("leeway").PersistKeysToFileSystem(OwnFolder.Of(Path.Combine(options.DataFolder, "forms")));
        services.AddResponseCompression(compression =>
        {
            // Cookies are SameSite=Strict: nobody else's page can make a browser fetch ours with a session and measure it.
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliOverWholePages>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(form =>
        {
            form.ValueLengthLimit = Forms.LongestRequest;
            form.BufferBodyLengthLimit = Forms.LongestRequest;
            // A form in parts would otherwise lie in a temporary file, in clear.
            form.MemoryBufferThreshold = Forms.LongestRequest;
        });
        services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = ["localhost", "127.0.0.1", "[::1]", options.Listen.ToString(), .. options.Hosts]);
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            foreach (var proxy in options.Proxies)
                forwarded.KnownProxies.Add(proxy);
        });
    }
}
