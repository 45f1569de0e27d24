namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>What follows a state by a word. One writes at a time; any number read meanwhile, without waiting.</summary>
internal sealed class Transitions
{
    private Table _table = new(1 << 10);

    public bool TryNext(int state, int number, out int next) => Volatile.Read(ref _table).TryFind(Key(state, number), out next);

    /// <summary>Only while nobody else writes.</summary>
    public void Remember(int state, int number, int next)
    {
        if (_table.IsFull) Volatile.Write(ref _table, _table.Doubled());
        _table.Add(Key(state, number), next);
    }

    private static long Key(int state, int number) => ((long)(state + 1) << 32) | (uint)number;

    private sealed class Table(int size)
    {
        private readonly long[] _keys = new long[size];
        private readonly int[] _values = new int[size];
        private int _count;

        public bool IsFull => _count * 2 >= _keys.Length;

        public bool TryFind(long key, out int value)
        {
            for (var slot = SlotOf(key); ; slot = (slot + 1) & (_keys.Length - 1))
            {
                var there = Volatile.Read(ref _keys[slot]);
                value = _values[slot];
                if (there == key || there == 0) return there == key;
            }
        }

        /// <summary>The value first, so that whoever sees the key sees it too.</summary>
        public void Add(long key, int value)
        {
            var slot = SlotOf(key);
            while (_keys[slot] != 0 && _keys[slot] != key) slot = (slot + 1) & (_keys.Length - 1);
            if (_keys[slot] == 0) _count++;
            _values[slot] = value;
            Volatile.Write(ref _keys[slot], key);
        }

        public Table Doubled()
        {
            var doubled = new Table(_keys.Length * 2);
            for (var slot = 0; slot < _keys.Length; slot++)
                if (_keys[slot] != 0) doubled.Add(_keys[slot], _values[slot]);
            return doubled;
        }

        private int SlotOf(long key) => (int)(((ulong)key * 0x9E3779B97F4A7C15) >> 40) & (_keys.Length - 1);
    }
}
