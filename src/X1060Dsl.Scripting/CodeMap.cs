using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using X1060Dsl.Model;

namespace X1060Dsl.Scripting;

/// <summary>A stretch of the text of a definition: what a frame of the stack is at.</summary>
internal sealed record CodePlace(SyntaxTree Tree, TextSpan Span);

/// <summary>From frames of the stack to the text of a definition, by the compiler's own debug information.</summary>
internal sealed class CodeMap
{
    private readonly Assembly assembly;
    private readonly MetadataReader symbols;
    private readonly Dictionary<string, SyntaxTree> trees;
    private readonly string definition;
    private readonly int before;
    private readonly Dictionary<(int Method, int Offset), CodePlace?> places = [];
    private readonly Dictionary<(CodePlace Place, string Name), InvocationExpressionSyntax[]> calls = [];
    private ILookup<string, LiteralExpressionSyntax?>? names;

    /// <summary>The map of a definition.</summary>
    /// <param name="compilation">It as it was compiled.</param>
    /// <param name="assembly">It as it runs.</param>
    /// <param name="symbols">Its debug information.</param>
    /// <param name="definition">The path of its first file.</param>
    /// <param name="before">How many characters were put before that file.</param>
    public CodeMap(Compilation compilation, Assembly assembly, byte[] symbols, string definition, int before)
    {
        (this.assembly, this.definition, this.before) = (assembly, definition, before);
        this.symbols = MetadataReaderProvider.FromPortablePdbImage([.. symbols]).GetMetadataReader();
        trees = compilation.SyntaxTrees.ToDictionary(static tree => tree.FilePath, StringComparer.Ordinal);
    }

    /// <summary>The places of a stack that are in the definition, innermost first.</summary>
    public IReadOnlyList<CodePlace> Of(StackTrace stack)
    {
        var found = new List<CodePlace>();
        for (var i = 0; i < stack.FrameCount; i++)
        {
            if (stack.GetFrame(i) is { } frame && frame.GetMethod() is { } method && method.Module.Assembly == assembly && At(method.MetadataToken, frame.GetILOffset()) is { } place)
                found.Add(place);
        }

        return found;
    }

    /// <summary>A stretch of the text as an origin.</summary>
    public Origin OriginOf(SyntaxTree tree, TextSpan span)
    {
        var start = tree.FilePath == definition ? span.Start - before : span.Start;
        return start < 0 ? default : new Origin(tree.FilePath, start, span.Length);
    }

    /// <summary>The calls of a name that a place may be at: those in it, but for what runs in a frame of its own.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> Calls(CodePlace place, string name)
    {
        if (!calls.TryGetValue((place, name), out var found))
        {
            found = place.Tree.GetRoot()
                .DescendantNodes(place.Span, node => !IsFunction(node) || !place.Span.Contains(node.Span))
                .OfType<InvocationExpressionSyntax>()
                .Where(call => place.Span.Contains(call.Span) && NameOf(call)?.Identifier.ValueText == name)
                .ToArray();
            calls.Add((place, name), found);
        }

        return found;
    }

    /// <summary>The literal that a name stands for wherever it is said; null where it may stand for something else.</summary>
    public LiteralExpressionSyntax? OnlyLiteral(string name)
    {
        names ??= trees.Values.SelectMany(static tree => tree.GetRoot().DescendantNodes()).Select(static node => node switch
        {
            VariableDeclaratorSyntax variable => (variable.Identifier.ValueText, Literal: variable.Initializer?.Value as LiteralExpressionSyntax),
            ParameterSyntax parameter => (parameter.Identifier.ValueText, null),
            ForEachStatementSyntax each => (each.Identifier.ValueText, null),
            SingleVariableDesignationSyntax variable => (variable.Identifier.ValueText, null),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax variable } => (variable.Identifier.ValueText, null),
            _ => (ValueText: "", Literal: default(LiteralExpressionSyntax)),
        }).Where(static declared => declared.ValueText.Length > 0).ToLookup(static declared => declared.ValueText, static declared => declared.Literal, StringComparer.Ordinal);
        return names[name].Take(2).ToList() is [{ } literal] ? literal : null;
    }

    /// <summary>The name that is called; null where it is none.</summary>
    public static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax member => member.Name,
        MemberBindingExpressionSyntax member => member.Name,
        _ => null,
    };

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or QueryExpressionSyntax;

    private CodePlace? At(int method, int offset)
    {
        if (!places.TryGetValue((method, offset), out var place))
            places.Add((method, offset), place = Find(method, offset));
        return place;
    }

    private CodePlace? Find(int method, int offset)
    {
        var row = MetadataTokens.GetRowNumber(MetadataTokens.EntityHandle(method));
        if (row > symbols.MethodDebugInformation.Count)
            return null;

        SequencePoint? last = null;
        foreach (var point in symbols.GetMethodDebugInformation(MetadataTokens.MethodDebugInformationHandle(row)).GetSequencePoints())
        {
            if (point.Offset > offset)
                break;
            if (!point.IsHidden)
                last = point;
        }

        if (last is not { } at || !trees.TryGetValue(symbols.GetString(symbols.GetDocument(at.Document).Name), out var tree))
            return null;

        var lines = tree.GetText().Lines;
        return new CodePlace(tree, TextSpan.FromBounds(lines[at.StartLine - 1].Start + at.StartColumn - 1, lines[at.EndLine - 1].Start + at.EndColumn - 1));
    }
}
