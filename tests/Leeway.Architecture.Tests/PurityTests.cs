namespace Leeway.Architecture.Tests;

public sealed class PurityTests
{
    private static readonly string[] Pure = ["Leeway.Domain", "Leeway.Statistics"];

    private static readonly string[] AllowedAssemblies =
    [
        "Leeway.Statistics", "MathNet.Numerics", "NodaTime",
        "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Linq", "System.Memory",
        // A list that is written as a collection expression is filled through CollectionsMarshal.
        "System.Runtime.InteropServices",
        "System.Runtime", "System.Runtime.Extensions", "System.Runtime.Numerics", "System.Numerics.Vectors",
        "System.Text.Encodings.Web", "System.Text.Json", "System.Text.RegularExpressions", "System.Threading",
    ];

    /// <summary>A namespace with everything below it, a type, or a member.</summary>
    private static readonly string[] Impure =
    [
        "System.IO", "System.Net", "System.Console", "System.Diagnostics.Process", "System.Environment", "System.AppContext",
        "System.Threading", "System.Runtime.CompilerServices.IAsyncStateMachine",
        "System.DateTime", "System.DateTimeOffset", "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.TimeZoneInfo",
        "NodaTime.SystemClock", "NodaTime.IClock", "NodaTime.ZonedClock",
        "System.Random", "System.Security.Cryptography", "System.Guid.NewGuid", "System.Guid.CreateVersion7",
        "System.IServiceProvider", "Microsoft",
    ];

    /// <summary>What the compiler and the JSON and regex generators write by themselves, and locks.</summary>
    private static readonly string[] Harmless =
    [
        "System.Environment.get_CurrentManagedThreadId", "System.AppContext.GetData", "System.AppContext.TryGetSwitch",
        "System.Threading.Interlocked", "System.Threading.Volatile", "System.Threading.Lock", "System.Threading.Monitor",
        "Microsoft.CodeAnalysis.EmbeddedAttribute",
    ];

    [Fact]
    public void The_domain_and_the_statistics_reference_only_what_is_pure() =>
        Complaint.None(
            from project in House.Projects.Intersect(Pure, StringComparer.Ordinal)
            from used in House.Assembly(project).References.Except(AllowedAssemblies, StringComparer.Ordinal)
            select $"{project} references {used}",
            "No I/O, no web, no database in what decides and folds:");

    [Fact]
    public void The_domain_and_the_statistics_touch_no_clock_no_disk_no_network_no_thread_and_no_chance() =>
        Complaint.None(ImpureUses(House.Types(Pure)), "Time, chance and the world come in as arguments:");

    [Fact]
    public void A_type_that_reads_a_clock_in_an_async_method_is_noticed()
    {
        var sample = CompiledAssembly.Named("Leeway.Architecture.Tests").Types.Where(type => type.Name == typeof(ReadsTheClockLater).FullName);

        var found = ImpureUses(sample).ToList();

        Assert.Contains(found, line => line.EndsWith(" uses System.TimeProvider.GetUtcNow", StringComparison.Ordinal));
        Assert.Contains(found, line => line.EndsWith(" uses System.Threading.Tasks.Task.Delay", StringComparison.Ordinal));
    }

    private static IEnumerable<string> ImpureUses(IEnumerable<CompiledType> types) =>
        from type in types
        from use in type.Uses
        where Impure.Any(name => Covers(name, use)) && !Harmless.Any(name => Covers(name, use)) && !IsNamedOnlyWithHarmlessMembers(use, type)
        select $"{type.Name} uses {use}";

    private static bool Covers(string name, Use use) =>
        use.ToString() == name || use.ToString().StartsWith(name + ".", StringComparison.Ordinal) || use.Type.StartsWith(name + "+", StringComparison.Ordinal);

    private static bool IsNamedOnlyWithHarmlessMembers(Use use, CompiledType type) =>
        use.Member is null
        && type.Uses.Where(other => other.Type == use.Type && other.Member is not null).ToList() is { Count: > 0 } members
        && members.TrueForAll(member => Harmless.Any(name => Covers(name, member)));
}

internal static class ReadsTheClockLater
{
    public static async Task<long> Ticks(TimeProvider time)
    {
        await Task.Delay(TimeSpan.Zero, time);
        return time.GetUtcNow().Ticks;
    }
}
