namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>
/// Finds where patterns match, word by word, in time linear in the sentence. What follows a state is worked out when
/// it is first met, then remembered. Safe to use from many threads.
/// </summary>
/// <remarks>
/// .NET's own linear engine takes half a minute to compile rules of this size and refuses an automaton of more than
/// 10,000 nodes; its backtracking engine has no bound on its time.
/// </remarks>
internal sealed class Automaton
{
    private const int Nowhere = -1;
    private const int MostStates = 20_000;

    private readonly Steps _steps;
    private readonly Spellings _spellings;
    private readonly Lock _gate = new();
    private Memory _memory;

    public Automaton(IEnumerable<string> patterns, IReadOnlyList<string> notNames, Vocabulary vocabulary)
    {
        _steps = new Steps(patterns.Select(Pattern.Parse));
        _spellings = new Spellings(_steps, notNames, vocabulary);
        _memory = new Memory(_steps, _spellings.Count);
    }

    /// <param name="tokens">Numbers of <see cref="Tokens"/>; the sentence begins with the first.</param>
    /// <returns>For each place where a match begins its longest end, exclusive; in rising order, overlapping.</returns>
    public List<(int Start, int End)> In(ReadOnlySpan<int> tokens, bool onlyFirst = false)
    {
        var found = new List<(int, int)>();
        var numbers = _spellings.OfVocabulary;
        var memory = Volatile.Read(ref _memory);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] is Tokens.Covered or Vocabulary.Space) continue;
            var end = End(ref memory, numbers, tokens, i);
            if (end <= i) continue;
            found.Add((i, end));
            if (onlyFirst) break;
        }

        return found;
    }

    /// <returns>The end of the longest match that begins at <paramref name="start"/>, what it covers included; 0 for none.</returns>
    private int End(ref Memory memory, int[] numbers, ReadOnlySpan<int> tokens, int start)
    {
        var end = 0;
        var state = start == 0 ? Memory.Beginning : Memory.Inside;
        for (var i = start; i < tokens.Length; i++)
        {
            if (tokens[i] == Tokens.Covered)
            {
                if (end == i) end++;
                continue;
            }

            state = Next(ref memory, state, numbers[tokens[i]]);
            if (state == Nowhere) return end;
            if (memory.IsMatch(state)) end = i + 1;
        }

        state = Next(ref memory, state, Spellings.End);
        return state != Nowhere && memory.IsMatch(state) ? tokens.Length : end;
    }

    private int Next(ref Memory memory, int state, int number)
    {
        if (memory.TryNext(state, number, out var next)) return next;
        lock (_gate)
        {
            var places = _steps.After(memory.Places(state), _spellings[number]);
            next = places.Length == 0 ? Nowhere : memory.StateOf(places);
            memory.Remember(state, number, next);
            if (memory.Count < MostStates) return next;

            // Long odd texts meet ever new states: start afresh, from where this reader stands.
            memory = new Memory(_steps, _spellings.Count);
            Volatile.Write(ref _memory, memory);
            return next == Nowhere ? Nowhere : memory.StateOf(places);
        }
    }

    /// <summary>Read by many at once, written under the gate.</summary>
    private sealed class Memory
    {
        public const int Beginning = 0;
        public const int Inside = 1;
        private const int Unknown = -2;

        private readonly Dictionary<int[], int> _states = new(new SamePlaces());
        private readonly Dictionary<int, int[]> _places = [];
        private readonly Transitions _next = new();
        private readonly int[][] _first;

        public Memory(Steps steps, int spellings)
        {
            _places[Beginning] = steps.First(atBeginning: true);
            _places[Inside] = steps.First(atBeginning: false);
            _first = [new int[spellings], new int[spellings]];
            foreach (var row in _first) Array.Fill(row, Unknown);
        }

        public int Count => _states.Count;

        public int[] Places(int state) => _places[state];

        public bool IsMatch(int state) => (state & 1) != 0;

        public bool TryNext(int state, int number, out int next)
        {
            if (state > Inside) return _next.TryNext(state, number, out next);
            next = Volatile.Read(ref _first[state][number]);
            return next != Unknown;
        }

        /// <summary>Odd numbers are the states in which a match has ended.</summary>
        public int StateOf(int[] places)
        {
            if (_states.TryGetValue(places, out var state)) return state;
            state = (_states.Count * 2) + 2 + (Steps.IsMatch(places) ? 1 : 0);
            _places[state] = places;
            _states.Add(places, state);
            return state;
        }

        public void Remember(int state, int number, int next)
        {
            if (state > Inside) _next.Remember(state, number, next);
            else Volatile.Write(ref _first[state][number], next);
        }
    }

    private sealed class SamePlaces : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? one, int[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode(int[] places)
        {
            var hash = new HashCode();
            foreach (var place in places) hash.Add(place);
            return hash.ToHashCode();
        }
    }
}
