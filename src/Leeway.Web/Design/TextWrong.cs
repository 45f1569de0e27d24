using Leeway.Domain.Log;
using Microsoft.Extensions.Localization;

namespace Leeway.Web.Design;

/// <summary>What is said beside a field whose text could not be kept.</summary>
public static class TextWrong
{
    public static string? Of(Refusal? refusal, string field, IStringLocalizer words) => refusal?.Field != field ? null : refusal.Code switch
    {
        "too-long" => words["That is longer than one field can hold: about a million letters. It is all still here; please make two of it."].Value,
        "not-text" => words["Half of a character stands in it, so it could not come back as it was. Please look at its end."].Value,
        "nothing-said" => words["There is nothing here yet to keep. A word is enough."].Value,
        "too-many" => words["That is more than can be kept in one list."].Value,
        _ => null,
    };
}
