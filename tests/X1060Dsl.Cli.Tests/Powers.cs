using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace X1060Dsl.Cli.Tests;

/// <summary>What an assembly can do, read off its code: every method that it calls, and every function of the system that it imports.</summary>
internal static class Powers
{
    private static readonly Dictionary<int, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static field => (OpCode)field.GetValue(null)!).ToDictionary(static code => (int)(ushort)code.Value);

    /// <summary>Who calls what: the outermost class of the caller, and the method that is called, with its class. A call by a bare address is <c>calli</c>.</summary>
    public static IEnumerable<(string Caller, string Called)> Calls(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var names = file.GetMetadataReader();
        foreach (var handle in names.MethodDefinitions)
        {
            var method = names.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0)
                continue;

            var caller = Outermost(names, method.GetDeclaringType());
            foreach (var called in Called(names, file.GetMethodBody(method.RelativeVirtualAddress).GetILReader()))
                yield return (caller, called);
        }
    }

    /// <summary>The functions of the system that it imports, by class.</summary>
    public static IEnumerable<string> Imports(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var names = file.GetMetadataReader();
        foreach (var handle in names.MethodDefinitions)
        {
            var method = names.GetMethodDefinition(handle);
            if (method.Attributes.HasFlag(MethodAttributes.PinvokeImpl) && method.GetImport() is { Module.IsNil: false } import)
                yield return $"{Outermost(names, method.GetDeclaringType())}: {names.GetString(names.GetModuleReference(import.Module).Name)} {names.GetString(import.Name)}";
        }
    }

    /// <summary>The assemblies in its folder that it refers to, and those that they refer to; its own name comes first.</summary>
    public static IReadOnlyList<string> Linked(string assembly)
    {
        var (linked, folder) = (new List<string> { Path.GetFileNameWithoutExtension(assembly) }, Path.GetDirectoryName(assembly)!);
        for (var i = 0; i < linked.Count; i++)
        {
            using var file = new PEReader(File.OpenRead(Path.Combine(folder, linked[i] + ".dll")));
            var names = file.GetMetadataReader();
            linked.AddRange(names.AssemblyReferences.Select(handle => names.GetString(names.GetAssemblyReference(handle).Name))
                .Where(name => !linked.Contains(name) && File.Exists(Path.Combine(folder, name + ".dll"))));
        }

        return linked;
    }

    private static List<string> Called(MetadataReader names, BlobReader code)
    {
        var called = new List<string>();
        while (code.RemainingBytes > 0)
        {
            var value = (int)code.ReadByte();
            var operation = OpCodes[value == 0xFE ? 0xFE00 | code.ReadByte() : value];
            switch (operation.OperandType)
            {
                case OperandType.InlineMethod or OperandType.InlineTok:
                    if (Name(names, MetadataTokens.EntityHandle(code.ReadInt32())) is { } name)
                        called.Add(name);
                    break;
                case OperandType.InlineSig:
                    code.ReadInt32();
                    called.Add("calli");
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

        return called;
    }

    private static string? Name(MetadataReader names, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.MethodSpecification => Name(names, names.GetMethodSpecification((MethodSpecificationHandle)handle).Method),
        HandleKind.MemberReference when names.GetMemberReference((MemberReferenceHandle)handle) is var member => $"{TypeName(names, member.Parent)}.{names.GetString(member.Name)}",
        HandleKind.TypeReference => TypeName(names, handle),
        _ => null, // its own, which are looked at themselves
    };

    private static string? TypeName(MetadataReader names, EntityHandle handle) => handle.Kind == HandleKind.TypeReference && names.GetTypeReference((TypeReferenceHandle)handle) is var type
        ? type.ResolutionScope.Kind == HandleKind.TypeReference ? $"{TypeName(names, type.ResolutionScope)}+{names.GetString(type.Name)}" : $"{names.GetString(type.Namespace)}.{names.GetString(type.Name)}"
        : null;

    private static string Outermost(MetadataReader names, TypeDefinitionHandle handle)
    {
        var type = names.GetTypeDefinition(handle);
        for (; !type.GetDeclaringType().IsNil; type = names.GetTypeDefinition(handle))
            handle = type.GetDeclaringType();
        return $"{names.GetString(type.Namespace)}.{names.GetString(type.Name)}".TrimStart('.');
    }
}
