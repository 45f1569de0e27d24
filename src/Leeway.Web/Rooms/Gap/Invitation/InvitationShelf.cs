using Leeway.Domain.Rooms.Gap.Invitation;
using Leeway.Web.Shell;

namespace Leeway.Web.Rooms.Gap.Invitation;

/// <summary>What reads demands and requests, made from the content when first asked for.</summary>
public sealed class InvitationShelf(Shelf shelf)
{
    private readonly Lazy<DemandRules> _rules = new(() => DemandRules.Compile(shelf.Of<RulesFile>("invitation/rules.yaml").Book()));
    private readonly Lazy<PartBook> _book = new(() => shelf.Of<PartsFile>("invitation/parts.yaml").Book());
    private InvitationParts? _parts;
    private Invites? _invites;

    public DemandRules Rules => _rules.Value;

    public InvitationParts Parts => _parts ??= InvitationParts.Compile(_book.Value);

    public Invites Invites => _invites ??= Invites.Compile(_book.Value);
}
