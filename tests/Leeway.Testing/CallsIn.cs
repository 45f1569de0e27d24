using System.Reflection;
using System.Reflection.Emit;

namespace Leeway.Testing;

/// <summary>What the code of a method calls, read from its compiled bytes.</summary>
internal static class CallsIn
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF, code => code.OperandType);

    /// <summary>For each method of a type, and of what the compiler nests in it (lambdas, iterators), what it calls or hands on, in its order.</summary>
    public static IEnumerable<IReadOnlyList<MethodBase>> Type(Type type) =>
        type.GetMethods(Own).Concat<MethodBase>(type.GetConstructors(Own)).Select(method => Method(method).ToList())
            .Concat(type.GetNestedTypes(BindingFlags.NonPublic).Where(nested => nested.Name.StartsWith('<')).SelectMany(Type));

    /// <summary>What a method calls or hands on, in its order.</summary>
    public static IEnumerable<MethodBase> Method(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
            yield break;
        var ofType = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            int value = code[at++];
            if (value == 0xFE)
                value = 0xFE00 | code[at++];
            var operand = Operands[value];
            if (operand == OperandType.InlineMethod)
                yield return method.Module.ResolveMethod(BitConverter.ToInt32(code, at), ofType, ofMethod)!;
            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
