namespace Leeway.Domain.Log;

/// <summary>
/// What a room brings to the log: the kinds of its events, and how its state folds from them. Rooms know nothing of
/// each other; what they share stands in <c>Words</c>.
/// </summary>
public abstract class Room(IReadOnlyList<EventKind> kinds)
{
    public IReadOnlyList<EventKind> Kinds { get; } = kinds;

    internal abstract Type StateType { get; }

    internal abstract object Empty { get; }

    internal abstract object Fold(object state, Recorded entry);

    /// <summary>The state before or after a fold over many entries.</summary>
    internal abstract object At(Folding folding, object state);

    public static Room Of<TState>(TState empty, Func<TState, Recorded, TState> fold, params IReadOnlyList<EventKind> kinds) where TState : class =>
        new Room<TState>(empty, fold, kinds);
}

internal sealed class Room<TState>(TState empty, Func<TState, Recorded, TState> fold, IReadOnlyList<EventKind> kinds) : Room(kinds)
    where TState : class
{
    private readonly HashSet<Type> handled = [.. kinds.Select(kind => kind.Payload.Type)];

    internal override Type StateType => typeof(TState);

    internal override object Empty => empty;

    internal override object Fold(object state, Recorded entry) =>
        handled.Contains(entry.Event.GetType()) ? fold((TState)state, entry) : state;

    internal override object At(Folding folding, object state) => state is IHoldsThings<TState> things ? things.WithEach(folding) : state;
}
