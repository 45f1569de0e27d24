using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Web.Sample;

/// <summary>
/// How tense it truly is at one hour, on the scale of 0 to 10: what the day brings, and what comes on top and passes by
/// itself. Who begins only when it is high finds it lower afterwards, whatever they do in between.
/// </summary>
/// <param name="OfDay">What follows <see cref="Weather"/>.</param>
/// <param name="Passing">An Ornstein–Uhlenbeck process of mean 0 that forgets within minutes.</param>
internal sealed record TenseHour(double OfDay, double Passing)
{
    public const double PassingMinutes = 10;
    public const double PassingSpread = 1.6;
    private const double Middle = 5;

    public double Tension => Math.Clamp(OfDay + Passing, 0, Amount.Most);

    public static TenseHour On(Teller teller, int day, Chance chance) =>
        new(Middle + (1.5 * teller.Weather.Activation[day]) - (0.6 * teller.Weather.Closeness[day]), PassingSpread * chance.Normal());

    /// <param name="time">How long it has gone on since.</param>
    /// <param name="eased">What was taken from it for the day.</param>
    /// <param name="chance">What has come up in the meantime.</param>
    public TenseHour After(Duration time, double eased, Chance chance)
    {
        var kept = Math.Exp(-time.TotalMinutes / PassingMinutes);
        return new(OfDay - eased, (kept * Passing) + (PassingSpread * Math.Sqrt(1 - (kept * kept)) * chance.Normal()));
    }

    /// <summary>What somebody touches: each part rounded, and some of them left.</summary>
    public Touches Said(Teller teller, PracticeStyle style, BodyAmounts body, Chance chance)
    {
        var wobble = BodyStyle.Of(teller.Person.Id).Wobble;
        return new(
            Touched(style.Says.Tension, Tension),
            Touched(style.Says.Ease, Middle + (0.9 * body.Met) - (0.6 * (Tension - Middle))),
            Touched(style.Says.Stay, Middle + body.Open - (0.4 * (Tension - Middle))));

        Amount? Touched(double share, double felt)
        {
            var size = (int)Math.Clamp(Math.Round(felt + (wobble * chance.Normal())), 0, Amount.Most);
            return chance.Happens(share) ? new Amount(size) : null;
        }
    }
}
