using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap.Reading;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;
using Leeway.Testing;

namespace Leeway.Domain.Tests;

/// <summary>
/// G12: nothing counts, ranks or compares the other person's failures, or relations with each other. It holds by what the
/// domain cannot say: no member takes two relations, none gives numbers by relation, none is named after a sum about them.
/// </summary>
public sealed partial class NoComparisonTests
{
    /// <summary>They say which moments to show; they carry nothing about a relation.</summary>
    private static readonly Type[] Filters = [typeof(MomentFilter)];

    private static readonly Type[] Numbers =
        [typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(short), typeof(byte), typeof(float), typeof(double), typeof(decimal), typeof(Ache), typeof(Amount), typeof(TimeSpan), typeof(NodaTime.Duration)];

    private static readonly Type[] Public = typeof(LogEvent).Assembly.GetExportedTypes();

    [Fact]
    [Promise("G12")]
    public void No_member_of_the_domain_sets_relations_side_by_side_or_sums_them_up() =>
        Assert.Empty(Public.SelectMany(Complaints));

    [Fact]
    public void The_domain_does_speak_of_relations_so_there_is_something_to_hold() =>
        Assert.True(Public.Count(type => PropertiesOf(type).Any(IsRelation)) >= 5);

    [Theory]
    [InlineData(typeof(SideBySide), "SideBySide.Compare takes two relations")]
    [InlineData(typeof(Among), "Among.Worst takes two relations")]
    [InlineData(typeof(ByRelation), "ByRelation.Hurts gives numbers by relation")]
    [InlineData(typeof(ByPair), "ByPair.Aches gives numbers by relation")]
    [InlineData(typeof(Summary), "Summary holds a relation and the number Times")]
    [InlineData(typeof(Named), "Named.TheirFailureCount is named after a sum about the other")]
    [InlineData(typeof(AlsoNamed), "AlsoNamed.AverageOfRelation is named after a sum about the other")]
    public void A_type_that_compares_is_noticed(Type type, string complaint) => Assert.Contains(complaint, Complaints(type));

    [Theory]
    [InlineData("TheirWords")]
    [InlineData("TheirsToAnswer")]
    [InlineData("Otherwise")]
    [InlineData("AnotherCount")]
    [InlineData("RelationsState")]
    public void A_plain_name_is_left_alone(string name) => Assert.False(IsNamedAfterASum(name));

    private static IEnumerable<string> Complaints(Type type) =>
    [
        .. MethodsOf(type).Where(method => RelationsTakenBy(method) > 1).Select(method => $"{type.Name}.{method.Name} takes two relations"),
        .. MembersOf(type).Where(member => GivesNumbersByRelation(member.Type)).Select(member => $"{type.Name}.{member.Name} gives numbers by relation"),
        .. Filters.Contains(type) || !PropertiesOf(type).Any(IsRelation) ? [] : PropertiesOf(type).Where(property => IsNumber(property.PropertyType, withAche: false)).Select(property => $"{type.Name} holds a relation and the number {property.Name}"),
        .. MembersOf(type).Where(member => IsNamedAfterASum(member.Name)).Select(member => $"{type.Name}.{member.Name} is named after a sum about the other"),
    ];

    private static int RelationsTakenBy(MethodBase method) => method.GetParameters().Sum(parameter =>
        IsMany(parameter.ParameterType) && Inner(parameter.ParameterType).Any(IsRelationType) ? 2
        : IsRelationType(Bare(parameter.ParameterType)) || (IsId(parameter.ParameterType) && Speaks(parameter.Name!)) ? 1
        : 0);

    // Ids carry no sign of what they name, so nothing at all goes from ids to numbers.
    private static bool GivesNumbersByRelation(Type type) =>
        (Inner(type).Any(inner => IsId(inner) || IsRelationType(inner)) && Inner(type).Any(inner => IsNumber(inner, withAche: true)))
        || (type.IsGenericType && type.GetGenericArguments().Any(GivesNumbersByRelation));

    private static bool IsRelation(PropertyInfo property) =>
        IsRelationType(Bare(property.PropertyType)) || (IsId(property.PropertyType) && Speaks(property.Name));

    private static bool IsRelationType(Type type) => type == typeof(Relation);

    private static bool IsId(Type type) => Bare(type) == typeof(ThingId);

    private static bool IsNumber(Type type, bool withAche) => Numbers.Contains(Bare(type)) && (withAche || Bare(type) != typeof(Ache));

    private static bool IsMany(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));

    private static bool Speaks(string name) => name.Contains("relation", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Type> Inner(Type type) => type.IsArray ? [type.GetElementType()!] : type.IsGenericType ? type.GetGenericArguments().Select(Bare) : [];

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static bool IsNamedAfterASum(string name)
    {
        var words = Word().Matches(name).Select(match => match.Value).ToList();
        return words.Exists(Other().IsMatch) && words.Exists(Sum().IsMatch);
    }

    private static IEnumerable<(string Name, Type Type)> MembersOf(Type type) =>
        PropertiesOf(type).Select(property => (property.Name, property.PropertyType))
            .Concat(MethodsOf(type).OfType<MethodInfo>().Where(method => !method.IsSpecialName).Select(method => (method.Name, method.ReturnType)))
            .Concat(type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(field => (field.Name, field.FieldType)));

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);

    // What the compiler writes for a record (equality, cloning) takes two of it, and compares nothing but identity.
    private static IEnumerable<MethodBase> MethodsOf(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => !method.Name.StartsWith("set_", StringComparison.Ordinal))
            .Where(method => method.Name is not ("op_Equality" or "op_Inequality" or "Equals" or "Deconstruct"))
            .Concat<MethodBase>(type.GetConstructors());

    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})")]
    private static partial Regex Word();

    [GeneratedRegex("^(relations?|partners?|others?|they|their|theirs|them|he|she|his|hers?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Other();

    [GeneratedRegex("^(counts?|totals?|sums?|averages?|means?|medians?|rates?|shares?|percent(age)?|index|most|least|worst|best|failures?|faults?|offen[cs]es?|tally|compare[ds]?|comparison|versus)$", RegexOptions.IgnoreCase)]
    private static partial Regex Sum();

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

    public sealed class ByPair
    {
        public IEnumerable<(Relation With, Ache Size)> Aches { get; init; } = [];
    }

    public sealed record Summary(ThingId Relation, int Times);

    public sealed record Named(int TheirFailureCount);

    public sealed record AlsoNamed(double AverageOfRelation);
}
