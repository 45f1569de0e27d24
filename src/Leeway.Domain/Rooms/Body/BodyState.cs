using System.Diagnostics;
using Leeway.Domain.Log;

namespace Leeway.Domain.Rooms.Body;

/// <summary>Everything of the body's room: check-ins, protectors, the drawer of being met, what was written to unlearned feelings.</summary>
public sealed record BodyState : IHoldsThings<BodyState>
{
    public static readonly BodyState Empty = new();

    public Things<CheckIn> CheckIns { get; init; } = Things<CheckIn>.None;

    public Things<Protector> Protectors { get; init; } = Things<Protector>.None;

    public Things<Kindness> Drawer { get; init; } = Things<Kindness>.None;

    public Things<UnlearnedWriting> Unlearned { get; init; } = Things<UnlearnedWriting>.None;

    public static Room Room { get; } = Room.Of(
        Empty,
        Fold,
        EventKind.Of("body.checked-in", BodyJson.Default.CheckedIn),
        EventKind.Of("body.protector-met", BodyJson.Default.ProtectorMet),
        EventKind.Of("body.kindness-kept", BodyJson.Default.KindnessKept),
        EventKind.Of("body.unlearned-written", BodyJson.Default.UnlearnedWritten));

    BodyState IHoldsThings<BodyState>.WithEach(Folding folding) => this with { CheckIns = folding.Of(CheckIns), Protectors = folding.Of(Protectors), Drawer = folding.Of(Drawer), Unlearned = folding.Of(Unlearned) };

    private static BodyState Fold(BodyState state, Recorded entry) => entry.Event switch
    {
        CheckedIn kept => state with { CheckIns = state.CheckIns.SetItem(kept.CheckIn, CheckIn.From(kept, entry.At, state.CheckIns.GetValueOrDefault(kept.CheckIn))) },
        ProtectorMet met => state with { Protectors = state.Protectors.SetItem(met.Protector, Protector.From(met, entry.At, state.Protectors.GetValueOrDefault(met.Protector))) },
        KindnessKept kept => state with { Drawer = state.Drawer.SetItem(kept.Kindness, Kindness.From(kept, entry.At, state.Drawer.GetValueOrDefault(kept.Kindness))) },
        UnlearnedWritten written => state with { Unlearned = state.Unlearned.SetItem(written.Writing, UnlearnedWriting.From(written, entry.At, state.Unlearned.GetValueOrDefault(written.Writing))) },
        _ => throw new UnreachableException(entry.Event.GetType().Name),
    };
}
