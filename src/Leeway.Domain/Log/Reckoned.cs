using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Leeway.Domain.Log;

/// <summary>
/// What was reckoned from a state, kept for whoever asks the same of the same state. It goes with its state: whatever is kept,
/// hidden or brought back makes another one, and a lock lets go of them all.
/// </summary>
public static class Reckoned
{
    /// <summary>More questions than anybody asks of one state; past them all are asked anew.</summary>
    private const int Most = 64;

    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<(Type Answer, object Asked), object>> Made = [];

    /// <param name="state">What it follows from, and from nothing else but <paramref name="asked"/>.</param>
    /// <param name="asked">What tells apart questions of one answer type: a value that equals another of the same content.</param>
    /// <param name="reckon">Gives an answer that nobody changes; not called when it is known. Two who ask at once may both call it.</param>
    public static TAnswer Of<TAnswer>(object state, object asked, Func<TAnswer> reckon) where TAnswer : class
    {
        var answers = Made.GetOrCreateValue(state);
        if (answers.TryGetValue((typeof(TAnswer), asked), out var known))
            return (TAnswer)known;
        if (answers.Count >= Most)
            answers.Clear();
        var answer = reckon();
        answers[(typeof(TAnswer), asked)] = answer;
        return answer;
    }
}
