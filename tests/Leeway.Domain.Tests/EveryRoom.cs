using System.Reflection;
using Leeway.Domain.Log;

namespace Leeway.Domain.Tests;

/// <summary>Every room that the domain holds, found by its registration.</summary>
internal static class EveryRoom
{
    private static readonly Type[] Types = typeof(LogEvent).Assembly.GetTypes();

    public static Leeway.Domain.Log.Rooms Rooms { get; } = new(
        [.. Types.Select(type => type.GetProperty("Room", BindingFlags.Static | BindingFlags.Public)?.GetValue(null)).OfType<Room>()]);

    public static IEnumerable<Type> EventTypes => Types.Where(type => type.IsSubclassOf(typeof(LogEvent)) && !type.IsAbstract);
}
