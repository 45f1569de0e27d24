using System.Text.Json.Serialization;
using Leeway.Domain.Log;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Rooms.Gap;

/// <summary>
/// A moment begins: with *just the ache* (<paramref name="Quick"/>), or with the first answered step, whose own event
/// follows. <paramref name="On"/> is when it happened, if it was told.
/// </summary>
public sealed record MomentNoted(
    ThingId Moment, ThingId? Relation, Ache? Ache, bool CannotTell, string? Happened, DayAndTime? On, bool Quick) : LogEvent
{
    public override ThingId Subject => Moment;
}

/// <summary>With whom a moment was, and when, as told from now on; null for what is not said.</summary>
public sealed record MomentPlaced(ThingId Moment, ThingId? Relation, DayAndTime? On) : LogEvent
{
    public override ThingId Subject => Moment;
}

/// <summary>The person came back to a moment. The same <paramref name="Revisit"/> again takes the place of the first.</summary>
public sealed record Revisited(ThingId Moment, ThingId Revisit, RevisitAnswer Answer) : LogEvent
{
    public override ThingId Subject => Moment;
}

/// <summary>The person chose a day on which to be asked again, or (null) to be asked no more.</summary>
public sealed record RevisitPlanned(
    ThingId Moment,
    [property: JsonConverter(typeof(LocalDateConverter))] LocalDate? On) : LogEvent
{
    public override ThingId Subject => Moment;
}

/// <summary>The ache of a moment was grieved and set down, with or without words.</summary>
public sealed record MomentSetDown(ThingId Moment, string? Words) : LogEvent
{
    public override ThingId Subject => Moment;
}

public sealed record MomentTakenUp(ThingId Moment, string? Words) : LogEvent
{
    public override ThingId Subject => Moment;
}

/// <summary>A letter that goes nowhere, in place of its earlier wording. <paramref name="To"/> is one of the content's, not a person.</summary>
public sealed record LetterKept(ThingId Letter, ThingId? Moment, Slug? To, string Words) : LogEvent
{
    public override ThingId Subject => Letter;
}

/// <summary>A time when I did not meet somebody, whole, in place of what was told of it before.</summary>
public sealed record OtherBankTold(ThingId Bank, BankTelling Telling) : LogEvent
{
    public override ThingId Subject => Bank;
}

/// <summary>The truths that the person wants to hear again, in place of those before: none to three.</summary>
public sealed record TruthsChosen(ThingId Id, Several<Truth>? Truths) : LogEvent
{
    public override ThingId Subject => Id;
}

/// <summary>A survival story in the person's own line, in place of its earlier wording.</summary>
public sealed record OwnStoryWritten(ThingId Story, Slug Family, string Line) : LogEvent
{
    public override ThingId Subject => Story;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(MomentNoted))]
[JsonSerializable(typeof(MomentPlaced))]
[JsonSerializable(typeof(LongingTold))]
[JsonSerializable(typeof(HappeningTold))]
[JsonSerializable(typeof(AcheFelt))]
[JsonSerializable(typeof(StoryHeard))]
[JsonSerializable(typeof(LensesHeld))]
[JsonSerializable(typeof(BarriersSeen))]
[JsonSerializable(typeof(BarriersSeenV1))]
[JsonSerializable(typeof(StayingMet))]
[JsonSerializable(typeof(NeedNamed))]
[JsonSerializable(typeof(NeedNamedV1))]
[JsonSerializable(typeof(InvitationWritten))]
[JsonSerializable(typeof(Revisited))]
[JsonSerializable(typeof(RevisitPlanned))]
[JsonSerializable(typeof(MomentSetDown))]
[JsonSerializable(typeof(MomentTakenUp))]
[JsonSerializable(typeof(LetterKept))]
[JsonSerializable(typeof(OtherBankTold))]
[JsonSerializable(typeof(TruthsChosen))]
[JsonSerializable(typeof(OwnStoryWritten))]
[JsonSerializable(typeof(Slug))]
[JsonSerializable(typeof(ThingId))]
[JsonSerializable(typeof(Feeling))]
[JsonSerializable(typeof(Chosen))]
[JsonSerializable(typeof(BodyPlace))]
[JsonSerializable(typeof(Truth))]
internal sealed partial class GapJson : JsonSerializerContext;
