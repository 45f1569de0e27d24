using System.Diagnostics;
using Leeway.Domain.Log;
using NodaTime;

namespace Leeway.Domain.Rooms.Practices;

/// <summary>The practices as they were done, those of one's own, and whether the coin is asked.</summary>
public sealed record PracticesState : IHoldsThings<PracticesState>
{
    public static readonly PracticesState Empty = new();

    public Things<Doing> Doings { get; init; } = Things<Doing>.None;

    public Things<WrittenPractice> Own { get; init; } = Things<WrittenPractice>.None;

    /// <summary>Off unless chosen.</summary>
    public bool CoinIsAsked { get; init; }

    public static Room Room { get; } = Room.Of(
        Empty,
        Fold,
        EventKind.Of("practices.begun", PracticesJson.Default.PracticeBegun),
        EventKind.Of("practices.ended", PracticesJson.Default.PracticeEnded),
        EventKind.Of("practices.own-written", PracticesJson.Default.OwnPracticeWritten),
        EventKind.Of("practices.coin-chosen", PracticesJson.Default.CoinChosen));

    PracticesState IHoldsThings<PracticesState>.WithEach(Folding folding) => this with { Doings = folding.Of(Doings), Own = folding.Of(Own) };

    private static PracticesState Fold(PracticesState state, Recorded entry) => entry.Event switch
    {
        PracticeBegun begun => state.With(begun.Doing, entry.At, doing => doing with { Practice = begun.Practice, Moment = begun.Moment, Before = begun.Before, Coin = begun.Coin }),
        PracticeEnded ended => state.With(ended.Doing, entry.At, doing => doing with { EndedAt = doing.EndedAt ?? entry.At, After = ended.After, Words = ended.Words }),
        OwnPracticeWritten written => state with { Own = state.Own.SetItem(written.Practice, WrittenPractice.From(written, entry.At, state.Own.GetValueOrDefault(written.Practice))) },
        CoinChosen chosen => state with { CoinIsAsked = chosen.On },
        _ => throw new UnreachableException(entry.Event.GetType().Name),
    };

    private PracticesState With(ThingId id, Instant at, Func<Doing, Doing> change) =>
        this with { Doings = Doings.SetItem(id, change(Doings.GetValueOrDefault(id) ?? new(id, at))) };
}
