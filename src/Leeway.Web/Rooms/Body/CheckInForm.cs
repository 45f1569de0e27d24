using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Words;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Body;

/// <summary>Between the fields of the check-in and the answer that is kept.</summary>
public static class CheckInForm
{
    /// <summary>The field and the value of "I can't feel anything".</summary>
    public const string Nothing = "nothing";

    public static (CheckInAnswer Answer, Refusal? Refusal) Read(FormFields fields)
    {
        var (open, openRefusal) = Amount.Read(fields["open"], "open");
        var (alive, aliveRefusal) = Amount.Read(fields["alive"], "alive");
        var (full, fullRefusal) = Amount.Read(fields["full"], "full");
        var (met, metRefusal) = Amount.Read(fields["met"], "met");
        var answer = new CheckInAnswer
        {
            Body = BodyForm.Read(fields),
            FeelsNothing = fields[Nothing].Length > 0,
            Breath = Slugs.OrNull(fields["breath"]),
            Open = open,
            Alive = alive,
            Full = full,
            Met = met,
            Love = Slugs.OrNull(fields["love"]),
            Held = fields["held"],
            HeldMe = fields["held-me"],
            Around = Slugs.Of(fields.All("around")),
            Words = fields["words"],
        };
        return (answer, openRefusal ?? aliveRefusal ?? fullRefusal ?? metRefusal);
    }

    public static FormFields Write(CheckInAnswer answer) =>
        FormFields.Of(
                (Nothing, answer.FeelsNothing ? Nothing : null), ("breath", answer.Breath?.Value), ("open", answer.Open?.ToString()), ("alive", answer.Alive?.ToString()),
                ("full", answer.Full?.ToString()), ("met", answer.Met?.ToString()), ("love", answer.Love?.Value), ("held", answer.Held), ("held-me", answer.HeldMe), ("words", answer.Words))
            .With("around", [.. (answer.Around ?? []).Select(around => around.Value)])
            .With(answer.Body);
}
