namespace Leeway.Web.Shell;

/// <summary>
/// The places in which attempts wait for their passphrase to be stretched. A caller may take a place while they hold
/// fewer than are left, so that one alone never fills more than half, and others still come in.
/// </summary>
public sealed class DoorQueue
{
    /// <summary>Attempts that may wait, the ones at work among them: some seconds of it.</summary>
    public const int Places = 16;

    private readonly Lock held = new();
    private readonly Dictionary<Caller, int> places = [];
    private int taken;

    /// <returns>The place; disposing it gives it back.</returns>
    /// <exception cref="DoorBusyException">No place is left for this caller at this moment.</exception>
    public IDisposable Take(Caller caller)
    {
        lock (held)
        {
            var own = places.GetValueOrDefault(caller);
            if (own >= Places - taken)
                throw new DoorBusyException();
            places[caller] = own + 1;
            taken++;
        }
        return new Place(this, caller);
    }

    private void GiveBack(Caller caller)
    {
        lock (held)
        {
            taken--;
            if (--places[caller] == 0)
                places.Remove(caller);
        }
    }

    private sealed class Place(DoorQueue queue, Caller caller) : IDisposable
    {
        private int given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref given, 1) == 0)
                queue.GiveBack(caller);
        }
    }
}

/// <summary>So many are trying passphrases at once that this one would wait too long; nothing was tried.</summary>
public sealed class DoorBusyException : Exception;
