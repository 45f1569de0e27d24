using System.Text.Json;
using System.Text.Json.Serialization;
using Leeway.Domain.Log;
using Leeway.Domain.Words;

namespace Leeway.Domain.Rooms.Gap;

/// <summary>How the ache of a moment is, some time later.</summary>
public sealed record RevisitAnswer
{
    public static readonly RevisitAnswer None = new();

    /// <summary>Null when not said, and whenever it cannot be told.</summary>
    public Ache? Size { get => CannotTell ? null : field; init; }

    public bool CannotTell { get; init; }

    public string? Words { get; init => field = Text.OrNothing(value); }

    /// <summary>Of <see cref="RevisitStates.All"/>.</summary>
    public Slug? State { get; init; }
}

public static class RevisitStates
{
    public static readonly Slug Settled = Slug.Parse("settled");
    public static readonly Slug Softer = Slug.Parse("softer");
    public static readonly Slug StillThere = Slug.Parse("still-there");
    public static readonly Slug ComeBack = Slug.Parse("come-back");
    public static readonly Slug CannotTell = Slug.Parse("cant-tell");

    public static IReadOnlyList<Slug> All { get; } = [Settled, Softer, StillThere, ComeBack, CannotTell];
}

/// <summary>A time when I did not meet somebody. Their longing is my guess.</summary>
public sealed record BankTelling
{
    public static readonly BankTelling None = new();

    public ThingId? Relation { get; init; }

    public DayAndTime? On { get; init; }

    public string? Happened { get; init => field = Text.OrNothing(value); }

    public string? TheyLonged { get; init => field = Text.OrNothing(value); }

    public string? InMyWay { get; init => field = Text.OrNothing(value); }

    public string? Own { get; init => field = Text.OrNothing(value); }

    public string? Offer { get; init => field = Text.OrNothing(value); }

    public string? this[BankStep step] => Texts.ElementAt((int)step).Words;

    /// <summary>No word of it was told; with whom and when alone tell nothing.</summary>
    internal bool IsSilent => Texts.All(text => text.Words is null);

    internal IEnumerable<(string Field, string? Words)> Texts =>
        [("happened", Happened), ("theyLonged", TheyLonged), ("inMyWay", InMyWay), ("own", Own), ("offer", Offer)];
}

/// <summary>A truth to come back to: one of the library's, or the person's own line. Exactly one of the two is there.</summary>
[JsonConverter(typeof(TruthConverter))]
public readonly record struct Truth
{
    private Truth(Slug? line, string? own) => (Line, Own) = (line, own);

    public Slug? Line { get; }

    public string? Own { get; }

    public static Truth Of(Slug line) => new(line, null);

    /// <summary>In the person's own words, kept as typed.</summary>
    public static Truth InOwnWords(string words) => new(null, words);

    public override string ToString() => Own ?? Line.ToString()!;
}

/// <summary>On the wire a line of the library is a string, one's own is <c>{"own": "…"}</c>.</summary>
internal sealed class TruthConverter : JsonConverter<Truth>
{
    public override Truth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SlugOrOwn.Read(ref reader) is var (slug, own) && own is not null ? Truth.InOwnWords(own) : Truth.Of(slug!.Value);

    public override void Write(Utf8JsonWriter writer, Truth value, JsonSerializerOptions options) =>
        SlugOrOwn.Write(writer, value.Line, value.Own);
}
