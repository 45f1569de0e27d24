using Leeway.Domain.Log;
using Microsoft.Extensions.Localization;

namespace Leeway.Web.Design;

/// <summary>What is said beside a field whose text could not be kept.</summary>
public static class TextWrong
{
    public static string? Of(Refusal? refusal, string field, IStringLocalizer words) => refusal switch
    {
        { Field: null, Code: "not-here" } => words["This was forgotten meanwhile, so nothing can be kept with it. What you wrote is still on this page."].Value,
        { Field: null, Code: "log.damaged" or "log.overtaken" } => words["It could not be kept this time. What you wrote is still on this page; please send it again."].Value,
        { Field: { } about } when about == field => OfField(refusal, words),
        _ => null,
    };

    private static string? OfField(Refusal refusal, IStringLocalizer words) => refusal.Code switch
    {
        "not-here" => words["This is not here any more. You can choose again, or leave it."].Value,
        "too-long" => words["That is longer than one field can hold: about a million letters. It is all still here; please make two of it."].Value,
        "not-text" => words["Half of a character stands in it, so it could not come back as it was. Please look at its end."].Value,
        "nothing-said" => words["There is nothing here yet to keep. A word is enough."].Value,
        "too-many" => words["That is more than can be kept in one list."].Value,
        _ => null,
    };
}
