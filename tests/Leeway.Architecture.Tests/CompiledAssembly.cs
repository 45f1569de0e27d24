using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Leeway.Architecture.Tests;

/// <summary>One thing that a type names in its signatures, attributes or code: another type, perhaps a member of it.</summary>
internal sealed record Use(string Type, string? Member)
{
    public override string ToString() => Member is null ? Type : $"{Type}.{Member}";
}

/// <summary>An outermost type with what it and everything nested in it use. Nested types are named Outer+Inner.</summary>
internal sealed record CompiledType(string Name, IReadOnlySet<Use> Uses)
{
    public string Namespace => Name.LastIndexOf('.') is var dot and > 0 ? Name[..dot] : "";
}

/// <summary>What an assembly uses, read from the compiled bytes, so that neither an alias nor a `var` hides anything.</summary>
internal sealed class CompiledAssembly : ISignatureTypeProvider<string, object?>
{
    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF, code => code.OperandType);

    private readonly PEReader file;
    private readonly MetadataReader reader;
    private HashSet<Use> uses = [];

    private CompiledAssembly(string path)
    {
        file = new PEReader(File.ReadAllBytes(path).ToImmutableArray());
        reader = file.GetMetadataReader();
        References = [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
        Types = [.. reader.TypeDefinitions.GroupBy(handle => Outermost(NameOf(handle))).Select(family =>
        {
            uses = [];
            foreach (var handle in family)
                Collect(reader.GetTypeDefinition(handle));
            return new CompiledType(family.Key, uses);
        })];
        Names = [.. NamesGiven()];
    }

    public IReadOnlyList<string> References { get; }

    public IReadOnlyList<CompiledType> Types { get; }

    /// <summary>Every name that somebody gave: of types, members and parameters; not the compiler's own.</summary>
    public IReadOnlyList<string> Names { get; }

    public static CompiledAssembly Named(string name) => new(Path.Combine(AppContext.BaseDirectory, name + ".dll"));

    private void Collect(TypeDefinition type)
    {
        Add(type.BaseType);
        CollectAttributes(type.GetCustomAttributes());
        CollectConstraints(type.GetGenericParameters());
        foreach (var handle in type.GetInterfaceImplementations())
            Add(reader.GetInterfaceImplementation(handle).Interface);
        foreach (var field in type.GetFields().Select(reader.GetFieldDefinition))
        {
            field.DecodeSignature(this, null);
            CollectAttributes(field.GetCustomAttributes());
        }

        foreach (var property in type.GetProperties().Select(reader.GetPropertyDefinition))
            CollectAttributes(property.GetCustomAttributes());
        foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition).Where(method => !IsPrinting(method)))
            Collect(method);
    }

    /// <summary>What the compiler writes for a record that is printed, which names every property though nobody reads it.</summary>
    private bool IsPrinting(MethodDefinition method) =>
        reader.GetString(method.Name) == "PrintMembers" && method.GetCustomAttributes().Any(attribute => IsOf(attribute, "CompilerGeneratedAttribute"));

    private bool IsOf(CustomAttributeHandle attribute, string name) =>
        reader.GetCustomAttribute(attribute).Constructor is { Kind: HandleKind.MemberReference } constructor
        && reader.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } type
        && reader.GetString(reader.GetTypeReference((TypeReferenceHandle)type).Name) == name;

    private void Collect(MethodDefinition method)
    {
        method.DecodeSignature(this, null);
        CollectAttributes(method.GetCustomAttributes());
        CollectConstraints(method.GetGenericParameters());
        foreach (var parameter in method.GetParameters().Select(reader.GetParameter))
            CollectAttributes(parameter.GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0)
            return;

        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
            reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(this, null);
        foreach (var region in body.ExceptionRegions)
            Add(region.CatchType);
        CollectCode(body.GetILReader());
    }

    private void CollectCode(BlobReader code)
    {
        while (code.RemainingBytes > 0)
        {
            int value = code.ReadByte();
            if (value == 0xFE)
                value = 0xFE00 | code.ReadByte();
            switch (Operands[value])
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType or OperandType.InlineSig:
                    Add(MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.Offset += 1;
                    break;
                case OperandType.InlineVar:
                    code.Offset += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.Offset += 8;
                    break;
                default:
                    code.Offset += 4;
                    break;
            }
        }
    }

    private void CollectAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var handle in attributes)
            Add(reader.GetCustomAttribute(handle).Constructor);
    }

    private void CollectConstraints(GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(handle => reader.GetGenericParameter(handle).GetConstraints()))
            Add(reader.GetGenericParameterConstraint(constraint).Type);
    }

    /// <summary>Adds what a handle names; answers the name of the type, where it is one.</summary>
    private string? Add(EntityHandle handle, string? member = null)
    {
        if (handle.IsNil)
            return null;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition or HandleKind.TypeReference:
                var name = NameOf(handle);
                uses.Add(new Use(name, member));
                return name;
            case HandleKind.TypeSpecification:
                var generic = reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null);
                if (member is not null)
                    uses.Add(new Use(generic, member));
                return generic;
            case HandleKind.MemberReference:
                var reference = reader.GetMemberReference((MemberReferenceHandle)handle);
                if (reference.GetKind() == MemberReferenceKind.Method)
                    reference.DecodeMethodSignature(this, null);
                else
                    reference.DecodeFieldSignature(this, null);
                return Add(reference.Parent, reader.GetString(reference.Name));
            case HandleKind.MethodSpecification:
                var specification = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                specification.DecodeSignature(this, null);
                return Add(specification.Method);
            case HandleKind.MethodDefinition:
                var method = reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                return Add(method.GetDeclaringType(), reader.GetString(method.Name));
            case HandleKind.FieldDefinition:
                var field = reader.GetFieldDefinition((FieldDefinitionHandle)handle);
                return Add(field.GetDeclaringType(), reader.GetString(field.Name));
            case HandleKind.StandaloneSignature:
                reader.GetStandaloneSignature((StandaloneSignatureHandle)handle).DecodeMethodSignature(this, null);
                return null;
            default:
                return null;
        }
    }

    private IEnumerable<string> NamesGiven()
    {
        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition))
        {
            yield return reader.GetString(type.Name);
            foreach (var field in type.GetFields())
                yield return reader.GetString(reader.GetFieldDefinition(field).Name);
            foreach (var property in type.GetProperties())
                yield return reader.GetString(reader.GetPropertyDefinition(property).Name);
            foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition))
            {
                yield return reader.GetString(method.Name);
                foreach (var parameter in method.GetParameters())
                    yield return reader.GetString(reader.GetParameter(parameter).Name);
            }
        }
    }

    private string NameOf(EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeDefinition)
        {
            var type = reader.GetTypeDefinition((TypeDefinitionHandle)handle);
            return Join(type.GetDeclaringType(), type.Namespace, type.Name);
        }

        var reference = reader.GetTypeReference((TypeReferenceHandle)handle);
        var outer = reference.ResolutionScope.Kind == HandleKind.TypeReference ? reference.ResolutionScope : default;
        return Join(outer, reference.Namespace, reference.Name);
    }

    private string Join(EntityHandle outer, StringHandle space, StringHandle name) =>
        !outer.IsNil ? $"{NameOf(outer)}+{reader.GetString(name)}"
        : reader.GetString(space) is { Length: > 0 } prefix ? $"{prefix}.{reader.GetString(name)}"
        : reader.GetString(name);

    private static string Outermost(string name) => name.Split('+')[0];

    string ISimpleTypeProvider<string>.GetTypeFromDefinition(MetadataReader _, TypeDefinitionHandle handle, byte rawTypeKind) => Add(handle)!;

    string ISimpleTypeProvider<string>.GetTypeFromReference(MetadataReader _, TypeReferenceHandle handle, byte rawTypeKind) => Add(handle)!;

    string ISignatureTypeProvider<string, object?>.GetTypeFromSpecification(MetadataReader _, object? context, TypeSpecificationHandle handle, byte rawTypeKind) => Add(handle)!;

    string ISimpleTypeProvider<string>.GetPrimitiveType(PrimitiveTypeCode code) => $"System.{code}";

    string IConstructedTypeProvider<string>.GetGenericInstantiation(string generic, ImmutableArray<string> arguments) => generic;

    string IConstructedTypeProvider<string>.GetArrayType(string element, ArrayShape shape) => element;

    string IConstructedTypeProvider<string>.GetByReferenceType(string element) => element;

    string IConstructedTypeProvider<string>.GetPointerType(string element) => element;

    string ISZArrayTypeProvider<string>.GetSZArrayType(string element) => element;

    string ISignatureTypeProvider<string, object?>.GetPinnedType(string element) => element;

    string ISignatureTypeProvider<string, object?>.GetModifiedType(string modifier, string unmodified, bool isRequired) => unmodified;

    string ISignatureTypeProvider<string, object?>.GetFunctionPointerType(MethodSignature<string> signature) => "a function pointer";

    string ISignatureTypeProvider<string, object?>.GetGenericMethodParameter(object? context, int index) => $"!!{index}";

    string ISignatureTypeProvider<string, object?>.GetGenericTypeParameter(object? context, int index) => $"!{index}";
}
