using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Leeway.Domain.Log;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;

namespace Leeway.Testing;

/// <summary>
/// What a type may not be able to say about others (G12): it takes no two relations, gives no numbers by relation, holds
/// none beside a number, is named after no sum about them, and its code groups nothing by somebody.
/// </summary>
public static partial class Comparing
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Numbers =
        [typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(short), typeof(byte), typeof(float), typeof(double), typeof(decimal), typeof(Ache), typeof(Amount), typeof(TimeSpan), typeof(NodaTime.Duration)];

    private static readonly string[] Groupings = ["GroupBy", "CountBy", "AggregateBy", "ToLookup"];

    private static readonly string[] Sums = ["Count", "LongCount", "Sum", "Average", "Min", "Max"];

    /// <summary>Every type of an assembly that somebody wrote, public or not.</summary>
    public static IEnumerable<Type> TypesOf(Assembly assembly) => assembly.GetTypes().Where(type => !IsCompilers(type));

    /// <param name="isFilter">It says which things to show, and carries nothing about a relation, so a number beside one is none of theirs.</param>
    public static IEnumerable<string> Complaints(Type type, bool isFilter = false) =>
    [
        .. MethodsOf(type).Where(method => RelationsTakenBy(method) > 1).Select(method => $"{type.Name}.{method.Name} takes two relations"),
        .. MembersOf(type).Where(member => GivesNumbersByRelation(member.Type)).Select(member => $"{type.Name}.{member.Name} gives numbers by relation"),
        .. isFilter || !SpeaksOfRelations(type) ? [] : PropertiesOf(type).Where(property => IsNumber(property.PropertyType, withAche: false)).Select(property => $"{type.Name} holds a relation and the number {property.Name}"),
        .. MembersOf(type).Where(member => IsNamedAfterASum(member.Name)).Select(member => $"{type.Name}.{member.Name} is named after a sum about the other"),
        .. CallsIn.Type(type).SelectMany(calls => calls.Where((call, at) => SetsApart(call) || (IsSumming(call) && calls.Take(at).Any(LooksAtRelation)))).Select(call => $"{type.Name} asks {call.Name} by somebody").Distinct(StringComparer.Ordinal),
    ];

    public static bool SpeaksOfRelations(Type type) => PropertiesOf(type).Any(IsRelation);

    public static bool IsNamedAfterASum(string name)
    {
        var words = Word().Matches(name).Select(match => match.Value).ToList();
        return words.Exists(Other().IsMatch) && words.Exists(Sum().IsMatch);
    }

    private static int RelationsTakenBy(MethodBase method) => method.GetParameters().Sum(parameter =>
        IsMany(parameter.ParameterType) && Inner(parameter.ParameterType).Any(IsRelationType) ? 2
        : IsRelationType(Bare(parameter.ParameterType)) || (IsId(parameter.ParameterType) && Speaks(parameter.Name!)) ? 1
        : 0);

    // Ids carry no sign of what they name, so nothing at all goes from ids to numbers.
    private static bool GivesNumbersByRelation(Type type) =>
        (Inner(type).Any(IsSomebody) && Inner(type).Any(inner => IsNumber(inner, withAche: true)))
        || (type.IsGenericType && type.GetGenericArguments().Any(GivesNumbersByRelation));

    /// <summary>The call groups by somebody, or goes from somebody to a number: orders by it, picks the most, makes a table of it.</summary>
    private static bool SetsApart(MethodBase call)
    {
        Type[] with = call.IsGenericMethod ? call.GetGenericArguments() : [];
        return (Groupings.Contains(call.Name, StringComparer.Ordinal) && with.Skip(1).Any(IsSomebody))
            || (with.Any(IsSomebody) && with.Any(type => IsNumber(type, withAche: true)))
            || with.Any(GivesNumbersByRelation)
            || (call.DeclaringType is { } of && GivesNumbersByRelation(of));
    }

    private static bool IsSumming(MethodBase call) => call.DeclaringType == typeof(Enumerable) && Sums.Contains(call.Name, StringComparer.Ordinal);

    /// <summary>A lambda that asks of something with whom it was.</summary>
    private static bool LooksAtRelation(MethodBase handedOn) =>
        handedOn.Name.StartsWith('<') && CallsIn.Method(handedOn).OfType<MethodInfo>().Any(asked => asked.Name.StartsWith("get_", StringComparison.Ordinal) && IsSomebody(asked.ReturnType) && Speaks(asked.Name));

    private static bool IsRelation(PropertyInfo property) =>
        IsRelationType(Bare(property.PropertyType)) || (IsId(property.PropertyType) && Speaks(property.Name));

    private static bool IsSomebody(Type type) => IsId(type) || IsRelationType(type);

    private static bool IsRelationType(Type type) => type == typeof(Relation);

    private static bool IsId(Type type) => Bare(type) == typeof(ThingId);

    private static bool IsNumber(Type type, bool withAche) => Numbers.Contains(Bare(type)) && (withAche || Bare(type) != typeof(Ache));

    private static bool IsMany(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));

    private static bool Speaks(string name) => name.Contains("relation", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Type> Inner(Type type) => type.IsArray ? [type.GetElementType()!] : type.IsGenericType ? type.GetGenericArguments().Select(Bare) : [];

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static IEnumerable<(string Name, Type Type)> MembersOf(Type type) =>
        PropertiesOf(type).Select(property => (property.Name, property.PropertyType))
            .Concat(MethodsOf(type).OfType<MethodInfo>().Where(method => !method.IsSpecialName).Select(method => (method.Name, method.ReturnType)))
            .Concat(type.GetFields(All).Where(field => !IsCompilers(field)).Select(field => (field.Name, field.FieldType)));

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type.GetProperties(All);

    // What the compiler writes for a record (equality, cloning) takes two of it, and compares nothing but identity.
    private static IEnumerable<MethodBase> MethodsOf(Type type) =>
        type.GetMethods(All)
            .Where(method => !IsCompilers(method) && !method.Name.StartsWith("set_", StringComparison.Ordinal))
            .Where(method => method.Name is not ("op_Equality" or "op_Inequality" or "Equals" or "Deconstruct"))
            .Concat<MethodBase>(type.GetConstructors());

    // A lambda, an iterator, a backing field: what they say is said by the code that they stand in.
    private static bool IsCompilers(MemberInfo member) =>
        member.Name.Contains('<') || member.IsDefined(typeof(CompilerGeneratedAttribute)) || (member.DeclaringType is { } outer && IsCompilers(outer));

    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})")]
    private static partial Regex Word();

    [GeneratedRegex("^(relations?|partners?|others?|they|their|theirs|them|he|she|his|hers?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Other();

    [GeneratedRegex("^(counts?|totals?|sums?|averages?|means?|medians?|rates?|shares?|percent(age)?|index|most|least|worst|best|failures?|faults?|offen[cs]es?|tally|compare[ds]?|comparison|versus)$", RegexOptions.IgnoreCase)]
    private static partial Regex Sum();
}
