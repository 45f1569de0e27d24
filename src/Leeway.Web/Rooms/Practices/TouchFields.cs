using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Words;
using Leeway.Web.Shell;

namespace Leeway.Web.Rooms.Practices;

/// <summary>Between the three touches of a form and what is kept of them.</summary>
public static class TouchFields
{
    /// <summary>What was touched; a refusal where a field holds anything but 0 to 10 or nothing.</summary>
    public static (Touches Touches, Refusal? Refusal) Read(FormFields fields)
    {
        var (tension, one) = Amount.Read(fields["tension"], "tension");
        var (ease, two) = Amount.Read(fields["ease"], "ease");
        var (stay, three) = Amount.Read(fields["stay"], "stay");
        return (new(tension, ease, stay), one ?? two ?? three);
    }

    public static FormFields Write(Touches? touches) =>
        FormFields.Of(("tension", touches?.Tension?.ToString()), ("ease", touches?.Ease?.ToString()), ("stay", touches?.Stay?.ToString()));
}
