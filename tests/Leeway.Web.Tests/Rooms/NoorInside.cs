using Leeway.Web.Tests.Shell;
using NodaTime;

namespace Leeway.Web.Tests.Rooms;

/// <summary>A program of its own for each test, and Noor, who has begun there and written nothing.</summary>
public abstract class NoorInside : IAsyncLifetime
{
    private ServedLeeway leeway = null!;

    protected Visitor Noor { get; private set; } = null!;

    /// <summary>The program's clock; the real one unless a test holds it.</summary>
    protected virtual IClock? Clock => null;

    public virtual async ValueTask InitializeAsync()
    {
        leeway = await ServedLeeway.StartAsync(Clock);
        Noor = leeway.Visitor();
        await Noor.BeginAsync("Noor");
    }

    public async ValueTask DisposeAsync()
    {
        await leeway.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Where the page's form that keeps a draft goes.</summary>
    protected static string FormOf(Answer page) => page.Page.QuerySelector("form[data-draft]")!.GetAttribute("action")!;

    /// <summary>What stands in a field of that form.</summary>
    protected static string ValueOf(Answer page, string field)
    {
        var element = page.Page.QuerySelector($"form[data-draft] [name='{field}']")!;
        return element.LocalName == "textarea" ? element.TextContent : element.GetAttribute("value") ?? "";
    }

    /// <summary>Somebody who never was there.</summary>
    protected Visitor Stranger() => leeway.Visitor();

    protected T Part<T>() where T : notnull => leeway.Part<T>();
}
