using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Leeway.Domain.Log;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;
using Leeway.Web.Shell;

namespace Leeway.Web.Words;

/// <summary>The word lists of safety as they are written in the content.</summary>
public sealed record SignalFile
{
    public Dictionary<string, string> Names { get; init; } = [];
    public List<SignalPattern> Except { get; init; } = [];
    public List<SignalPattern> Harm { get; init; } = [];
    public List<SignalPattern> Life { get; init; } = [];

    public SignalLists ToLists() => new()
    {
        Names = [.. Names.Select(name => (name.Key, name.Value))],
        Except = [.. Except.Select(figure => (figure.Pattern, figure.For switch { "harm" => Signals.Harm, "life" => Signals.Life, _ => Signals.Harm | Signals.Life }))],
        Harm = [.. Harm.Select(one => one.Pattern)],
        Life = [.. Life.Select(one => one.Pattern)],
    };
}

public sealed record SignalPattern
{
    public string Pattern { get; init; } = "";
    public string? For { get; init; }
}

/// <summary>Reads what stands on a page, and says which help comes nearer on it. Nothing of it is kept.</summary>
public sealed class Safety(Shelf shelf)
{
    private readonly ConditionalWeakTable<object, object> read = [];

    /// <summary>Of something that does not change once made; read once for as long as it is in memory.</summary>
    public Signals ReadOnce(Visit visit, object thing, Func<IEnumerable<string?>> texts)
    {
        if (read.TryGetValue(thing, out var known))
            return (Signals)known;
        var (found, isWhole) = TryRead(visit, texts());
        if (isWhole)
            read.AddOrUpdate(thing, found);
        return found;
    }

    /// <summary>Of words that are kept and stand on a page at each view of it; each read once until something is kept.</summary>
    public Signals ReadKept(Visit visit, IEnumerable<string?> texts)
    {
        var known = Reckoned.Of(visit.State, nameof(ReadKept), () => new ConcurrentDictionary<string, Signals>(StringComparer.Ordinal));
        var near = Signals.None;
        foreach (var text in texts.OfType<string>())
        {
            if (!known.TryGetValue(text, out var found))
            {
                (found, var isWhole) = TryRead(visit, [text]);
                if (isWhole)
                    known[text] = found;
            }
            near |= found;
        }
        return near;
    }

    public Signals Read(Visit visit, IEnumerable<string?> texts) => TryRead(visit, texts).Found;

    /// <summary>Makes the patterns ready, which takes longer than a page may.</summary>
    public void ReadAhead() => Patterns.Read(["a word"], []);

    private (Signals Found, bool IsWhole) TryRead(Visit visit, IEnumerable<string?> texts) =>
        Patterns.TryRead(texts, [.. visit.Of<RelationsState>().All.Values.Select(relation => relation.Name)]);

    private SafetySignals Patterns => shelf.Made<SignalFile, SafetySignals>("safety/signals.yaml", file => new(file.ToLists()));
}
