using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Web.Sample;

/// <summary>How it is in one minute in which somebody checks in.</summary>
/// <param name="Felt">On each scale, 0 to 10, before it is said.</param>
/// <param name="HasHurt">Something between the two hurt on the same day.</param>
internal sealed record Mood(int Day, Instant At, BodyAmounts Felt, bool HasHurt)
{
    private const double OfWarmMoment = 0.7;
    private const double OfHurt = 0.5;
    private const double Middle = 5;
    private const double SomeOfEach = 0.6;

    /// <summary>What they would touch: the form has every second step.</summary>
    public (Amount Open, Amount Alive, Amount Full, Amount Met) Said { get; } = (Step(Felt.Open), Step(Felt.Alive), Step(Felt.Full), Step(Felt.Met));

    public static Mood On(Teller teller, BodyStyle style, Undercurrent under, int day, IReadOnlyList<KeptMoment> moments, Chance chance)
    {
        var today = moments.Where(moment => moment.Day == day).ToList();
        var (warm, hurt) = (today.Exists(moment => moment.IsWarm) ? OfWarmMoment : 0, today.Exists(moment => moment is { Said.Size: >= 6, Theme: not "her-mother" }));
        var hurts = hurt ? OfHurt : 0;
        var truly = under[day];
        return new(day, teller.At(day, chance), new(
            Felt(style.Middle.Open, truly.Open + (warm / 2) - hurts),
            Felt(style.Middle.Alive, truly.Alive + (warm / 2)),
            Felt(style.Middle.Full, truly.Full),
            Felt(style.Middle.Met, truly.Met + warm - hurts)), hurt);

        double Felt(double middle, double now) => Math.Clamp(middle + (style.Gain * now) + (style.Wobble * chance.Normal()), 0, Amount.Most);
    }

    /// <summary>Whether a line of that tone could be said now.</summary>
    public bool Sounds(Tone tone) => tone switch
    {
        Tone.Braced => Said is { Open.Size: <= 4, Alive.Size: >= 2 },
        Tone.Open => Said is { Open.Size: >= 6, Alive.Size: >= 4 },
        Tone.Numb => Said.Alive.Size <= 2,
        Tone.Met => Said is { Met.Size: >= 6, Open.Size: >= 4 },
        Tone.Unmet => Said.Met.Size <= 4,
        Tone.Tired => Said.Full.Size >= 6,
        _ => throw new InvalidOperationException($"There is no tone {tone}."),
    };

    /// <summary>The tone that is furthest from an ordinary day; null where it is some of each.</summary>
    public Tone? Loudest() =>
        Said.Alive.Size <= 2 ? Tone.Numb
        : Said.Open.Size <= 2 ? Tone.Braced
        : Said.Met.Size >= 8 ? Tone.Met
        : Said.Open.Size >= 8 ? Tone.Open
        : Said.Met.Size <= 2 ? Tone.Unmet
        : Said.Full.Size >= 8 ? Tone.Tired
        : Math.Abs(Felt.Open - Middle) < SomeOfEach ? null
        : Felt.Open > Middle ? Tone.Open
        : Tone.Braced;

    private static Amount Step(double felt) => new(2 * (int)Math.Round(felt / 2));
}
