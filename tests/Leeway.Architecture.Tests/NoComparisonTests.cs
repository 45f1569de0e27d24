using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap.Reading;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;
using Leeway.Testing;
using Leeway.Web;
using Leeway.Web.Rooms.Gap;

namespace Leeway.Architecture.Tests;

/// <summary>
/// G12: nothing counts, ranks or compares the other person's failures, or relations with each other. It holds by what the
/// domain and the program cannot say, in public or in private: no member takes two relations, none gives numbers by
/// relation, none is named after a sum about them, and no query groups by somebody.
/// </summary>
public sealed class NoComparisonTests
{
    /// <summary>They say which moments to show; they carry nothing about a relation.</summary>
    private static readonly Type[] Filters = [typeof(MomentFilter), typeof(GapFilter)];

    private static readonly Type[] Types = [.. Comparing.TypesOf(typeof(LogEvent).Assembly), .. Comparing.TypesOf(typeof(Application).Assembly)];

    [Fact]
    [Promise("G12")]
    public void No_type_query_or_page_sets_relations_side_by_side_or_sums_them_up() =>
        Complaint.None(Types.SelectMany(type => Comparing.Complaints(type, Filters.Contains(type))), "Nobody is summed up or compared:");

    [Fact]
    public void The_domain_and_the_pages_do_speak_of_relations_so_there_is_something_to_hold() =>
        Assert.All([typeof(LogEvent), typeof(Application)], of => Assert.InRange(Types.Count(type => type.Assembly == of.Assembly && Comparing.SpeaksOfRelations(type)), 3, int.MaxValue));

    [Theory]
    [InlineData(typeof(SideBySide), "SideBySide.Compare takes two relations")]
    [InlineData(typeof(Among), "Among.Worst takes two relations")]
    [InlineData(typeof(ByRelation), "ByRelation.Hurts gives numbers by relation")]
    [InlineData(typeof(InPrivate), "InPrivate.hurts gives numbers by relation")]
    [InlineData(typeof(ByPair), "ByPair.Aches gives numbers by relation")]
    [InlineData(typeof(Summary), "Summary holds a relation and the number Times")]
    [InlineData(typeof(Named), "Named.TheirFailureCount is named after a sum about the other")]
    [InlineData(typeof(AlsoNamed), "AlsoNamed.AverageOfRelation is named after a sum about the other")]
    [InlineData(typeof(Grouping), "Grouping asks GroupBy by somebody")]
    [InlineData(typeof(Ordering), "Ordering asks OrderBy by somebody")]
    [InlineData(typeof(Counting), "Counting asks Count by somebody")]
    public void A_type_that_compares_is_noticed(Type type, string complaint) => Assert.Contains(complaint, Comparing.Complaints(type));

    [Theory]
    [InlineData("TheirWords")]
    [InlineData("TheirsToAnswer")]
    [InlineData("Otherwise")]
    [InlineData("AnotherCount")]
    [InlineData("RelationsState")]
    public void A_plain_name_is_left_alone(string name) => Assert.False(Comparing.IsNamedAfterASum(name));

    public static class SideBySide
    {
        public static bool Compare(Relation one, Relation other) => one == other;
    }

    public static class Among
    {
        public static Relation Worst(IReadOnlyList<Relation> all) => all[0];
    }

    public sealed class ByRelation
    {
        public IReadOnlyDictionary<ThingId, int>? Hurts { get; init; }
    }

    public sealed class InPrivate
    {
        private readonly Dictionary<ThingId, int> hurts = [];

        public bool Any => hurts.Count > 0;
    }

    public sealed class ByPair
    {
        public IEnumerable<(Relation With, Ache Size)> Aches { get; init; } = [];
    }

    public sealed record Summary(ThingId Relation, int Times);

    public sealed record Named(int TheirFailureCount);

    public sealed record AlsoNamed(double AverageOfRelation);

    public static class Grouping
    {
        public static int Groups(MomentFilter[] all) => all.GroupBy(filter => filter.Relation).Count();
    }

    public static class Ordering
    {
        public static Relation Loudest(RelationsState people) => people.RowsOn(default).OrderBy(relation => relation.Name.Length).First();
    }

    public static class Counting
    {
        public static int With(ThingId somebody, MomentFilter[] all) => all.Count(filter => filter.Relation == somebody);
    }
}
