using System.Collections.Concurrent;

namespace Leeway.Domain.Log;

/// <summary>
/// What was made last of a log's states, so that the next can be made from it and from what changed. The states of a log
/// share one while things are only added, and begin another when something is hidden, brought back or erased: nothing that was
/// forgotten stays in it. It goes with the log, and so with the lock.
/// </summary>
public sealed class LastMade
{
    private readonly ConcurrentDictionary<Type, object> last = new();

    /// <summary>Makes the next of its kind, and holds it for the one after.</summary>
    /// <param name="make">Is given the last one, of this state or of another, or null; makes the same of a state whatever it is given.</param>
    public T Next<T>(Func<T?, T> make) where T : class
    {
        var made = make((T?)last.GetValueOrDefault(typeof(T)));
        last[typeof(T)] = made;
        return made;
    }
}
