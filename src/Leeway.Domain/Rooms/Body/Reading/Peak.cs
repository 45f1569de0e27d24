using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Rooms.Body.Reading;

/// <summary>A time of being very alive.</summary>
/// <param name="When">Of its first check-in.</param>
/// <param name="Height">The most alive of its check-ins, <see cref="Capacity.PeakFrom"/> or more.</param>
/// <param name="Softness">
/// Whether a later check-in, within <see cref="Capacity.After"/> of the first, told something soft, warm or open, or was
/// open; null where none told either way.
/// </param>
public sealed record Peak(LocalDateTime When, Amount Height, bool? Softness)
{
    private static readonly HashSet<string> Soft = ["soft", "warm", "open"];

    /// <summary>All peaks, oldest first. No two share a time after.</summary>
    public static IEnumerable<Peak> In(CheckInsInTime checkIns)
    {
        var oldestFirst = checkIns.NewestFirst.Reverse().ToList();
        for (var first = 0; first < oldestFirst.Count; first++)
        {
            var placed = oldestFirst[first];
            if (placed.CheckIn.Answer.Alive is not { Size: >= Capacity.PeakFrom } height)
                continue;
            bool? softness = null;
            var next = first + 1;
            for (; next < oldestFirst.Count && oldestFirst[next].CheckIn.At <= placed.CheckIn.At + Capacity.After; next++)
            {
                var answer = oldestFirst[next].CheckIn.Answer;
                if (answer.Alive is { } alive && alive.CompareTo(height) > 0)
                    height = alive;
                if (IsSoft(answer) is { } soft)
                    softness = softness == true || soft;
            }
            yield return new(placed.When, height, softness);
            first = next - 1;
        }
    }

    private static bool? IsSoft(CheckInAnswer answer)
    {
        var qualities = (answer.Body ?? []).SelectMany(place => place.Qualities ?? []).Select(quality => quality.Value).ToList();
        return answer.Open is null && qualities.Count == 0 ? null : answer.Open is { Size: >= Capacity.SoftFrom } || qualities.Exists(Soft.Contains);
    }
}
