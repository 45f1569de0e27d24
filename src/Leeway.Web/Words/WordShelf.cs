using Leeway.Web.Shell;

namespace Leeway.Web.Words;

/// <summary>What was written for the rooms, each file by its name.</summary>
public sealed class WordShelf(Shelf shelf)
{
    public PathWords Gap => shelf.Of<PathWords>("path/gap.yaml");
    public PathWords OtherBank => shelf.Of<PathWords>("path/other-bank.yaml");
    public QuickWords Quick => shelf.Of<QuickWords>("path/quick.yaml");
    public RevisitWords Revisit => shelf.Of<RevisitWords>("path/revisit.yaml");
    public GriefWords Grief => shelf.Of<GriefWords>("path/grief.yaml");
    public FeelingFamilies Feelings => shelf.Of<FeelingFamilies>("feelings.yaml");
    public BodyWords Body => shelf.Of<BodyWords>("body.yaml");
    public BarrierWords Barriers => shelf.Of<BarrierWords>("barriers.yaml");
    public NeedWords Needs => shelf.Of<NeedWords>("needs.yaml");
    public TruthWords Truths => shelf.Of<TruthWords>("truths.yaml");
    public SitWords Sit => shelf.Of<SitWords>("staying/words.yaml");
    public KindWords Kinds => shelf.Of<KindWords>("invitation/kinds.yaml");
    public PageWords Pages => shelf.Of<PageWords>("pages.yaml");
    public CoinWords Coin => shelf.Of<CoinWords>("coin.yaml");
    public IReadOnlyList<(PracticeWord Front, string Html)> Practices => shelf.Folder<PracticeWord>("practices");
    public IReadOnlyList<(StoryWord Front, string Html)> Stories => shelf.Folder<StoryWord>("stories");
    public CheckInWords CheckIn => shelf.Of<CheckInWords>("check-in.yaml");
    public ProtectorWords Protectors => shelf.Of<ProtectorWords>("protectors.yaml");
    public DrawerWords Drawer => shelf.Of<DrawerWords>("drawer.yaml");
    public IReadOnlyList<(UnlearnedWord Front, string Html)> Unlearned => shelf.Folder<UnlearnedWord>("unlearned");
    public LookingBackWords LookingBack => shelf.Of<LookingBackWords>("looking-back.yaml");
    public AliveWords Alive => shelf.Of<AliveWords>("today-alive.yaml");
    public IReadOnlyList<TodayQuestion> Questions => shelf.Of<TodayQuestions>("questions.yaml").Questions;
}
