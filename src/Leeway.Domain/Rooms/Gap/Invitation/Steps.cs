namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>Patterns as steps from unit to unit: a nondeterministic automaton, of which several steps may be taken at once.</summary>
internal sealed class Steps
{
    /// <summary>Stands after the last unit of a sentence.</summary>
    public const char End = '\uFFFF';

    private readonly List<Step> _steps = new() { new(Kind.Match, default, "", -1, -1) };
    private readonly int _first;
    private readonly int[] _seen;
    private int _look;

    public Steps(IEnumerable<Pattern> patterns)
    {
        _first = Add(new Pattern.Choice([.. patterns]), 0);
        _seen = new int[_steps.Count];
    }

    private enum Kind { Match, Fork, Beginning, Sign, AnyOf, Letter, Figure, Capital }

    /// <param name="atBeginning">Whether a sentence begins here.</param>
    public int[] First(bool atBeginning) => Reached([_first], atBeginning);

    public static bool IsMatch(int[] places) => places.Length > 0 && places[0] == 0;

    /// <returns>Where one is after the units, in rising order; nowhere when nothing can match any more.</returns>
    public int[] After(int[] places, ReadOnlySpan<char> units)
    {
        foreach (var unit in units)
        {
            var next = new List<int>();
            foreach (var place in places)
                if (Accepts(_steps[place], unit))
                    next.Add(_steps[place].Next);
            places = Reached(next, atBeginning: false);
            if (places.Length == 0) break;
        }

        return places;
    }

    public bool KnowsCapitals => _steps.Exists(step => step.Kind == Kind.Capital);

    /// <summary>Every whole word that is spelled out somewhere, and every ending that is spelled out after <c>\w</c>.</summary>
    public (HashSet<string> Words, HashSet<string> Endings) Spelled()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var endings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in First(true)) Spell(place, "", words);
        for (var i = 1; i < _steps.Count; i++)
            if (_steps[i].Kind == Kind.Letter)
                foreach (var place in Reached([_steps[i].Next], false)) Spell(place, "", endings);
            else if (_steps[i].Kind is Kind.Sign or Kind.AnyOf && Units(_steps[i]).Any(unit => !char.IsLetterOrDigit(unit)))
                foreach (var place in Reached([_steps[i].Next], false)) Spell(place, "", words);
        return (words, endings);
    }

    private void Spell(int place, string before, HashSet<string> spelled)
    {
        var step = _steps[place];
        if (step.Kind == Kind.Match || (step.Kind is Kind.Sign or Kind.AnyOf && Units(step).Any(unit => !char.IsLetterOrDigit(unit))))
        {
            if (before.Length > 0) spelled.Add(before);
            return;
        }

        if (step.Kind is not (Kind.Sign or Kind.AnyOf)) return;
        foreach (var unit in Units(step))
            foreach (var next in Reached([step.Next], false))
                Spell(next, before + unit, spelled);
    }

    private static string Units(Step step) => step.Kind == Kind.Sign ? step.Unit.ToString() : step.Units;

    private int Add(Pattern pattern, int next) => pattern switch
    {
        Pattern.Sign sign => Add(new Step(Kind.Sign, sign.Unit, "", next, -1)),
        Pattern.AnyOf set => Add(new Step(Kind.AnyOf, default, set.Units, next, -1)),
        Pattern.Letter => Add(new Step(Kind.Letter, default, "", next, -1)),
        Pattern.Figure => Add(new Step(Kind.Figure, default, "", next, -1)),
        Pattern.Capital => Add(new Step(Kind.Capital, default, "", next, -1)),
        Pattern.Beginning => Add(new Step(Kind.Beginning, default, "", next, -1)),
        Pattern.Ending => Add(new Step(Kind.Sign, End, "", next, -1)),
        Pattern.Sequence sequence => sequence.Parts.Reverse().Aggregate(next, (after, part) => Add(part, after)),
        Pattern.Choice choice => choice.Options.Select(option => Add(option, next)).ToList().Aggregate((one, other) => Add(new Step(Kind.Fork, default, "", one, other))),
        Pattern.Repeat repeat => AddRepeat(repeat, next),
        _ => throw new ArgumentOutOfRangeException(nameof(pattern), pattern, "Not a pattern."),
    };

    private int AddRepeat(Pattern.Repeat repeat, int next)
    {
        var first = next;
        if (repeat.Most is not { } most)
        {
            first = Add(new Step(Kind.Fork, default, "", -1, next));
            _steps[first] = _steps[first] with { Next = Add(repeat.Body, first) };
        }
        else
        {
            for (var i = repeat.Least; i < most; i++) first = Add(new Step(Kind.Fork, default, "", Add(repeat.Body, first), next));
        }

        for (var i = 0; i < repeat.Least; i++) first = Add(repeat.Body, first);
        return first;
    }

    private int Add(Step step)
    {
        _steps.Add(step);
        return _steps.Count - 1;
    }

    /// <summary>The places that take a unit or are a match, from which forks lead away already.</summary>
    private int[] Reached(IEnumerable<int> from, bool atBeginning)
    {
        var reached = new List<int>();
        var look = ++_look;
        var left = new Stack<int>(from);
        while (left.TryPop(out var place))
        {
            if (_seen[place] == look) continue;
            _seen[place] = look;
            var step = _steps[place];
            if (step.Kind == Kind.Fork)
            {
                left.Push(step.Next);
                left.Push(step.Other);
            }
            else if (step.Kind != Kind.Beginning) reached.Add(place);
            else if (atBeginning) left.Push(step.Next);
        }

        reached.Sort();
        return [.. reached];
    }

    private static bool Accepts(Step step, char unit) => step.Kind switch
    {
        Kind.Sign => step.Unit == char.ToLowerInvariant(unit),
        Kind.AnyOf => step.Units.Contains(char.ToLowerInvariant(unit), StringComparison.Ordinal),
        Kind.Letter => char.IsLetterOrDigit(unit),
        Kind.Figure => char.IsAsciiDigit(unit),
        Kind.Capital => char.IsUpper(unit),
        _ => false,
    };

    private readonly record struct Step(Kind Kind, char Unit, string Units, int Next, int Other);
}
