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

    protected T Part<T>() where T : notnull => leeway.Part<T>();
}
