using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Words;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Gap;

/// <summary>Between the fields of a path's page and the answer that the domain keeps. A page changes only its own part.</summary>
public static class GapForms
{
    public const string CannotTell = "cannot-tell";

    /// <summary>The answer as it is with this page's fields in it.</summary>
    public static StepAnswer Read(PathPage page, FormFields fields, Moment? moment) => page.Step switch
    {
        GapStep.LongedFor => new LongingAnswer { Words = fields["words"] },
        GapStep.Happened => new HappeningAnswer { Words = fields["words"] },
        GapStep.Ache => ReadAche(page.Part, fields, moment?.Ache ?? AcheAnswer.None),
        GapStep.Story => (moment?.Story ?? StoryAnswer.None) with
        {
            Words = fields["words"],
            Stories = Slugs.Of(fields.All("stories")),
            Written = Several.From(Things(fields.All("written"))),
        },
        GapStep.Lenses => ReadLenses(page.Part, fields, moment?.Lenses ?? LensesAnswer.None),
        GapStep.Barriers => ReadBarriers(page.Part, fields, moment?.Barriers ?? BarriersAnswer.None),
        GapStep.Staying => ReadStaying(page.Part, fields, moment?.Staying ?? StayingAnswer.None),
        GapStep.Need => new NeedAnswer { Words = fields["words"], Needs = Chosen(fields.All("needs"), fields["own"]) },
        _ => ReadInvitation(fields, moment?.Invitation ?? InvitationAnswer.None),
    };

    /// <summary>An answer to the page's step, as the fields of this page; null where nothing was said.</summary>
    public static FormFields Write(PathPage page, StepAnswer? answer) => page.Step switch
    {
        GapStep.LongedFor => FormFields.Of(("words", (answer as LongingAnswer)?.Words)),
        GapStep.Happened => FormFields.Of(("words", (answer as HappeningAnswer)?.Words)),
        GapStep.Ache => WriteAche(page, answer as AcheAnswer),
        GapStep.Story => WriteStory(answer as StoryAnswer),
        GapStep.Lenses => FormFields.Of(("words", WordsOf(page.Part, answer as LensesAnswer))),
        GapStep.Barriers => WriteBarriers(page.Part, answer as BarriersAnswer),
        GapStep.Staying => WriteStaying(page, answer as StayingAnswer),
        GapStep.Need => WriteNeed(answer as NeedAnswer),
        _ => WriteInvitation(answer as InvitationAnswer),
    };

    /// <summary>Whether something was said on the page, not only on others of its step.</summary>
    public static bool IsSaid(PathPage page, Moment moment) => new HalfWritten(page.Address, Write(page, moment[page.Step])).IsThere;

    /// <summary>What stands in the scale's field: a size, "I can't tell", or neither.</summary>
    public static (Ache? Size, bool CannotTell, Refusal? Refusal) ReadSize(FormFields fields)
    {
        if (fields["ache"] == CannotTell)
            return (null, true, null);
        var (size, refusal) = Ache.Read(fields["ache"]);
        return (size, false, refusal);
    }

    public static string WriteSize(Ache? size, bool cannotTell) => cannotTell ? CannotTell : size?.ToString() ?? "";

    public static IEnumerable<ThingId> Things(IEnumerable<string> ids)
    {
        foreach (var id in ids)
            if (ThingId.TryParse(id, out var thing))
                yield return thing;
    }

    private static AcheAnswer ReadAche(string? part, FormFields fields, AcheAnswer before)
    {
        switch (part)
        {
            case "size":
                var (size, cannotTell, _) = ReadSize(fields);
                return before with { Size = size, CannotTell = cannotTell, Words = fields["words"] };
            case "feelings":
                return before with { Feelings = Several.From(Slugs.Of(fields.All("feelings")).Select(Feeling.Of).Concat(Own(fields["own"]))) };
            case "body":
                return before with { Body = BodyForm.Read(fields) };
            case "echoes":
                return before with { Echoes = Several.From(Things(fields.All("echoes"))), EchoWords = fields["echo-words"] };
            case "older":
                return fields.Names.Contains("words") ? before with { Words = fields["words"] } : before with { OfToday = fields["today"], Older = fields["older"] };
            default:
                return before with { Words = fields["words"] };
        }
    }

    private static FormFields WriteAche(PathPage page, AcheAnswer? ache) => page.Part switch
    {
        "size" => FormFields.Of(("ache", WriteSize(ache?.Size, ache?.CannotTell ?? false)), ("words", ache?.Words)),
        "feelings" => FormFields.Of(("own", string.Join(", ", (ache?.Feelings ?? []).Where(feeling => feeling.Own is not null).Select(feeling => feeling.Own))))
            .With("feelings", [.. (ache?.Feelings ?? []).Where(feeling => feeling.Word is not null).Select(feeling => feeling.Word!.Value.Value)]),
        "body" => FormFields.None.With(ache?.Body),
        "echoes" => FormFields.Of(("echo-words", ache?.EchoWords)).With("echoes", [.. (ache?.Echoes ?? []).Select(id => id.ToString())]),
        "older" when page.Node.Fields.Count > 0 => FormFields.Of(("today", ache?.OfToday), ("older", ache?.Older)),
        _ => FormFields.Of(("words", ache?.Words)),
    };

    private static FormFields WriteStory(StoryAnswer? story) =>
        FormFields.Of(("words", story?.Words))
            .With("stories", [.. (story?.Stories ?? []).Select(slug => slug.Value)])
            .With("written", [.. (story?.Written ?? []).Select(id => id.ToString())]);

    private static string? WordsOf(string? part, LensesAnswer? lenses) => part switch { "measuring" => lenses?.Measuring, "present" => lenses?.Present, _ => lenses?.Words };

    private static FormFields WriteNeed(NeedAnswer? need) => FormFields.Of(("words", need?.Words), ("own", OwnOf(need?.Needs))).With("needs", ListedOf(need?.Needs));

    private static FormFields WriteInvitation(InvitationAnswer? invitation) => FormFields.Of(
        ("words", invitation?.Words), ("demand", invitation?.Demand), ("see", invitation?.See),
        ("feel", invitation?.Feel), ("need", invitation?.Need), ("ask", invitation?.Ask));

    // Each way of asking brings fields of its own and leaves what the other was answered with.
    private static InvitationAnswer ReadInvitation(FormFields fields, InvitationAnswer before)
    {
        string? Of(string name, string? kept) => fields.Names.Contains(name) ? fields[name] : kept;
        return new()
        {
            Words = Of("words", before.Words), Demand = Of("demand", before.Demand), See = Of("see", before.See),
            Feel = Of("feel", before.Feel), Need = Of("need", before.Need), Ask = Of("ask", before.Ask),
        };
    }

    private static LensesAnswer ReadLenses(string? part, FormFields fields, LensesAnswer before) => part switch
    {
        "measuring" => before with { Measuring = fields["words"] },
        "present" => before with { Present = fields["words"] },
        _ => before with { Words = fields["words"] },
    };

    private static BarriersAnswer ReadBarriers(string? part, FormFields fields, BarriersAnswer before) => part switch
    {
        "theirs" => before with { Theirs = Chosen(fields.All("chosen"), fields["own"]), TheirWords = fields["words"] },
        "mine" => before with { Mine = Chosen(fields.All("chosen"), fields["own"]), MyWords = fields["words"] },
        "curious" => before with { Curious = fields["words"] },
        "grace" => before with { Grace = fields["words"] },
        _ => before with { Words = fields["words"] },
    };

    private static FormFields WriteBarriers(string? part, BarriersAnswer? kept) => part switch
    {
        "theirs" => FormFields.Of(("words", kept?.TheirWords), ("own", OwnOf(kept?.Theirs))).With("chosen", ListedOf(kept?.Theirs)),
        "mine" => FormFields.Of(("words", kept?.MyWords), ("own", OwnOf(kept?.Mine))).With("chosen", ListedOf(kept?.Mine)),
        "curious" => FormFields.Of(("words", kept?.Curious)),
        "grace" => FormFields.Of(("words", kept?.Grace)),
        _ => FormFields.Of(("words", kept?.Words)),
    };

    private static StayingAnswer ReadStaying(string? part, FormFields fields, StayingAnswer before) => part switch
    {
        "today-and-older" when !fields.Names.Contains("words") => before with { OfToday = fields["today"], Older = fields["older"] },
        "mine-and-theirs" => before with { MineToHold = fields["mine"], TheirsToAnswer = fields["theirs"] },
        _ => before with { Ways = fields.Names.Contains("no-ways") ? before.Ways : Slugs.Of(fields.All("ways")), Words = fields["words"] },
    };

    private static FormFields WriteStaying(PathPage page, StayingAnswer? kept) => page.Part switch
    {
        "today-and-older" when page.Node.Fields.Count > 0 => FormFields.Of(("today", kept?.OfToday), ("older", kept?.Older)),
        "mine-and-theirs" => FormFields.Of(("mine", kept?.MineToHold), ("theirs", kept?.TheirsToAnswer)),
        _ => FormFields.Of(("words", kept?.Words)).With("ways", [.. (kept?.Ways ?? []).Select(slug => slug.Value)]),
    };

    private static Several<Chosen> Chosen(IEnumerable<string> listed, string ownLines) => Several.From(
        Slugs.Of(listed).Select(Domain.Rooms.Gap.Chosen.Of)
            .Concat(ownLines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Domain.Rooms.Gap.Chosen.InOwnWords)));

    private static string[] ListedOf(IEnumerable<Chosen>? chosen) => [.. (chosen ?? []).Select(one => one.Listed?.Value).OfType<string>()];

    private static string OwnOf(IEnumerable<Chosen>? chosen) => string.Join('\n', (chosen ?? []).Select(one => one.Own).OfType<string>());

    private static IEnumerable<Feeling> Own(string typed) =>
        typed.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Feeling.InOwnWords);
}
