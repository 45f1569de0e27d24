using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Leeway.Domain.Log;

namespace Leeway.Domain.Tests.Rooms;

/// <summary>A state told in full, so that two that mean the same are told the same.</summary>
internal static class Told
{
    public static string Of(object? value)
    {
        var told = new StringBuilder();
        Tell(value, told);
        return told.ToString();
    }

    private static void Tell(object? value, StringBuilder told)
    {
        switch (value)
        {
            case null:
                told.Append("none");
                break;
            case string text:
                told.Append(CultureInfo.InvariantCulture, $"“{text}”");
                break;
            case IDictionary pairs:
                foreach (var key in pairs.Keys.Cast<object>().OrderBy(key => key.ToString(), StringComparer.Ordinal))
                    TellPart(key.ToString()!, pairs[key], told);
                break;
            case not null when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Things<>):
                Tell(((IEnumerable)type.GetProperty("Values")!.GetValue(value)!).Cast<object>().Select(Of).Order(StringComparer.Ordinal), told);
                break;
            case IEnumerable items:
                foreach (var (place, item) in items.Cast<object>().Index())
                    TellPart(place.ToString(CultureInfo.InvariantCulture), item, told);
                break;
            case var record when record.GetType() is { IsClass: true } type && type.Namespace!.StartsWith("Leeway.", StringComparison.Ordinal):
                foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.GetIndexParameters().Length == 0))
                    TellPart(property.Name, property.GetValue(record), told);
                break;
            default:
                told.Append(value);
                break;
        }
    }

    private static void TellPart(string name, object? value, StringBuilder told)
    {
        told.Append(name).Append('{');
        Tell(value, told);
        told.Append('}');
    }
}
