using System.Globalization;
using System.Net;
using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Rooms.Keys;
using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Rooms.Practices.Reading;
using Leeway.Domain.Rooms.Today;
using Leeway.Domain.Words.Relations;
using Leeway.Vault.Keys;
using Leeway.Vault.Logs;
using Leeway.Web.Commands;
using Leeway.Web.Design;
using Leeway.Web.Rooms.Body;
using Leeway.Web.Rooms.Gap;
using Leeway.Web.Rooms.Gap.Invitation;
using Leeway.Web.Rooms.Keys;
using Leeway.Web.Rooms.LookingBack;
using Leeway.Web.Rooms.Practices;
using Leeway.Web.Rooms.Relations;
using Leeway.Web.Rooms.Search;
using Leeway.Web.Rooms.Today;
using Leeway.Web.Sample;
using Leeway.Web.Shell;
using Leeway.Web.Words;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HostFiltering;
using NodaTime;

namespace Leeway.Web;

/// <summary>The composition root: every part is named here once.</summary>
public static class Application
{
    // One that nobody can change: of any other the patterns of dates are worked out anew each time a date is written.
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>The rooms that are built in. Taking one out takes out its line here and its folders.</summary>
    private static readonly Lazy<Leeway.Domain.Log.Rooms> BuiltIn = new(() => new(KeysState.Room, RelationsState.Room, GapState.Room, BodyState.Room, PracticesState.Room, TodayState.Room));

    /// <summary>All rooms, for whoever reads a log without serving it.</summary>
    public static Leeway.Domain.Log.Rooms House => BuiltIn.Value;

    public static WebApplication Build(ServeOptions options, ILogStore store, IClock? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        Framework.Listen(builder, options);
        Framework.Add(builder, options);
        AddLeeway(builder.Services, store, clock);
        var app = builder.Build();
        app.UseRequestLocalization(new RequestLocalizationOptions { DefaultRequestCulture = new(English), SupportedCultures = [English], SupportedUICultures = [English] });
        Faults.Use(app);
        if (options.Proxies.Count > 0)
            app.UseForwardedHeaders();
        app.UseHostFiltering();
        app.UseResponseCompression();
        Headers.Use(app);
        app.UseStatusCodePages(Faults.WithoutPage);
        app.UseRouting();
        app.Use((context, next) => context.RequestServices.GetRequiredService<SessionGate>().RunAsync(context, next));
        Map(app);
        return app;
    }

    /// <summary>The address to say, once it listens.</summary>
    public static string AddressOf(WebApplication app, ServeOptions options)
    {
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var host = IPAddress.IsLoopback(options.Listen) ? "localhost" : options.Listen.ToString();
        return $"{address.Scheme}://{host}:{address.Port}";
    }

    private static void AddLeeway(IServiceCollection services, ILogStore store, IClock? clock)
    {
#pragma warning disable RS0030 // The composition root names the real clock.
        services.AddSingleton(clock ?? SystemClock.Instance);
#pragma warning restore RS0030
        services.AddSingleton(store);
        services.AddSingleton(_ => House);
        services.AddSingleton(provider => new OpenVaults(store, provider.GetRequiredService<Leeway.Domain.Log.Rooms>(), Drafts.Of));
        services.AddSingleton<Stretching>();
        services.AddSingleton<Doors>();
        services.AddSingleton<DoorQueue>();
        services.AddSingleton<Patience>();
        services.AddSingleton<BeginLimit>();
        services.AddSingleton<SessionGate>();
        services.AddSingleton<Shelf>();
        services.AddSingleton<WordShelf>();
        services.AddSingleton<Safety>();
        services.AddSingleton<SafetyWords>();
        services.AddSingleton<ReadAhead>();
        services.AddSingleton<InvitationShelf>();
        services.AddSingleton<GuidedPath>();
        services.AddSingleton<Marking>();
        services.AddSingleton<GapFinding>();
        services.AddSingleton<GapToday>();
        services.AddSingleton(provider => new AliveToday(provider.GetRequiredService<GapToday>().On) { Keys = GapToday.Keys });
        services.AddSingleton<LeftPlaces>();
        services.AddSingleton<GapLeft>();
        services.AddSingleton<BodyLeft>();
        services.AddSingleton(provider => new LeftInRoom(provider.GetRequiredService<GapLeft>().Place));
        services.AddSingleton(provider => new LeftInRoom(provider.GetRequiredService<BodyLeft>().Place));
        services.AddSingleton<PracticesLeft>();
        services.AddSingleton(provider => new LeftInRoom(provider.GetRequiredService<PracticesLeft>().Place));
        services.AddSingleton(new LeftInRoom(TodayFinding.PlaceLeft));
        services.AddSingleton<BodyFinding>();
        services.AddSingleton<BodyToday>();
        services.AddSingleton(provider => new AliveToday(provider.GetRequiredService<BodyToday>().On) { Keys = BodyToday.Keys });
        services.AddSingleton(provider => new Findables(provider.GetRequiredService<BodyFinding>().Of, BodyFinding.Place, BodyFinding.Kind));
        foreach (var picture in BodyLooking.Pictures)
            services.AddSingleton(picture);
        services.AddSingleton<TodaysQuestion>();
        services.AddSingleton(new Findables(TodayFinding.Of, TodayFinding.Place, TodayFinding.Kind));
        services.AddSingleton(provider => new Findables(provider.GetRequiredService<GapFinding>().Of, GapFinding.Place, GapFinding.Kind));
        services.AddSingleton<RelationsFinding>();
        services.AddSingleton(provider => new Findables(provider.GetRequiredService<RelationsFinding>().Of, RelationsFinding.Place, RelationsFinding.Kind));
        services.AddSingleton<PracticeBook>();
        services.AddSingleton(PracticesLooking.Picture);
        services.AddSingleton<PracticesToday>();
        services.AddSingleton(provider => new AliveToday(provider.GetRequiredService<PracticesToday>().On) { Keys = PracticesToday.Keys });
        services.AddSingleton<PracticesFinding>();
        services.AddSingleton(provider => new Findables(provider.GetRequiredService<PracticesFinding>().Of, PracticesFinding.Place, PracticesFinding.Kind));
        services.AddSingleton<PassphraseOffer>();
        services.AddSingleton<Assets>();
        services.AddSingleton(new RoomDoors(
            new RoomDoor("Today", "/today"), new RoomDoor("The gap", "/gap"), new RoomDoor("The body", "/body"), new RoomDoor("Practices", "/practices"),
            new RoomDoor("Looking back", "/looking-back", AtTheFoot: true), new RoomDoor("People", "/relations", AtTheFoot: true), new RoomDoor("Find", "/search")));
        services.AddSingleton(new Said(SaidLines.All));
        services.AddSingleton<SampleWords>();
        services.AddSingleton<SampleVaults>();
        services.AddHostedService<IdleSweep>();
        services.AddHostedService<Tidying>();
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/health", () => Results.Text("ok")).WithMetadata(new SessionGate.Outside());
        app.Services.GetRequiredService<Assets>().Map(app.MapGroup("").WithMetadata(new SessionGate.Outside()));
        DoorRoutes.Map(app);
        DraftRoutes.Map(app);
        AwakeRoutes.Map(app);
        ForgetRoutes.Map(app);
        TodayRoutes.Map(app);
        KeysRoutes.Map(app);
        RelationsRoutes.Map(app);
        GapRoutes.Map(app);
        MarksRoutes.Map(app);
        RiverRoutes.Map(app);
        KeepingRoutes.Map(app);
        BankRoutes.Map(app);
        ReturningRoutes.Map(app);
        StepRoutes.Map(app);
        DrawerRoutes.Map(app);
        ProtectorRoutes.Map(app);
        UnlearnedRoutes.Map(app);
        CheckInRoutes.Map(app);
        PracticeRoutes.Map(app);
        PlayRoutes.Map(app);
        OwnRoutes.Map(app);
        CoinRoutes.Map(app);
        BodyLooking.Map(app);
        PracticesLooking.Map(app);
        LookingBackRoutes.Map(app);
        SearchRoutes.Map(app);
        HelpRoutes.Map(app);
    }
}
