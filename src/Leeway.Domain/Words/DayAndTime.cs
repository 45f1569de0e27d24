using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Leeway.Domain.Words;

/// <summary>
/// When something happened, as the person tells it: a day, and a time of day if they know it. It belongs to no time zone;
/// it is the day that it was for them. Written 2031-04-09 or 2031-04-09T22:40.
/// </summary>
[JsonConverter(typeof(DayAndTimeConverter))]
[StructLayout(LayoutKind.Auto)]
public readonly record struct DayAndTime(LocalDate Day, LocalTime? Time = null)
{
    private static readonly LocalDateTimePattern WithTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    public static bool TryParse([NotNullWhen(true)] string? text, out DayAndTime when)
    {
        when = default;
        if (text is null)
            return false;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day)
            when = new(day.Value);
        else if (WithTime.Parse(text) is { Success: true } both)
            when = new(both.Value.Date, both.Value.TimeOfDay);
        else
            return false;
        return true;
    }

    public override string ToString() => Time is { } time ? WithTime.Format(Day + time) : LocalDatePattern.Iso.Format(Day);
}

internal sealed class DayAndTimeConverter : JsonConverter<DayAndTime>
{
    public override DayAndTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && DayAndTime.TryParse(reader.GetString(), out var when) ? when : throw new JsonException("Not a day.");

    public override void Write(Utf8JsonWriter writer, DayAndTime value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
