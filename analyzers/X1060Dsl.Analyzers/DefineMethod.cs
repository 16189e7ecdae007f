using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Analyzers;

/// <summary>A definition that stands in a C# class: the text between the braces of its method.</summary>
/// <remarks>That text is what a file would hold, word for word, so it is read as one. Nothing of the method is run, or bound.</remarks>
internal sealed record DefineMethod(ClassPlace Place, string Text)
{
    public const string Attribute = "X1060Dsl.CdcDefinitionAttribute";
    public const string Name = "Define";

    public SourceFile File => new(Place.Source, Text);

    public static bool MayBeIn(SyntaxNode node, CancellationToken stop) => node is ClassDeclarationSyntax;

    /// <summary>The method of a marked class; null when it has none that could be read.</summary>
    public static DefineMethod? Of(GeneratorAttributeSyntaxContext context, CancellationToken stop)
    {
        var marked = (ClassDeclarationSyntax)context.TargetNode;
        if (Body(marked) is not { } body || !TryAround(marked, out var around))
            return null;

        var space = context.TargetSymbol.ContainingNamespace is { IsGlobalNamespace: false } named ? named.ToDisplayString() : "";
        var source = marked.SyntaxTree.GetText(stop);
        return new DefineMethod(
            new ClassPlace(new ClassName(space, marked.Identifier.Text), around, IsOwn: false, context.TargetSymbol.ToDisplayString()),
            source.ToString(Inside(body)));
    }

    /// <summary>What stands between the braces.</summary>
    public static Microsoft.CodeAnalysis.Text.TextSpan Inside(BlockSyntax body) =>
        Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(body.OpenBraceToken.Span.End, Math.Max(body.OpenBraceToken.Span.End, body.CloseBraceToken.IsMissing ? body.FullSpan.End : body.CloseBraceToken.SpanStart));

    /// <summary>The body of <c>static void Define()</c> in this part of a class; null when it has no such method.</summary>
    public static BlockSyntax? Body(ClassDeclarationSyntax part) => part.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(IsOne)?.Body;

    public static bool IsOne(MethodDeclarationSyntax method) =>
        method is { Identifier.ValueText: Name, ParameterList.Parameters.Count: 0, TypeParameterList: null, Body: not null, ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } }
        && method.Modifiers.Any(SyntaxKind.StaticKeyword) && !method.Modifiers.Any(SyntaxKind.AsyncKeyword);

    /// <summary>The body as a text of its own in which every position is the one that it has in its file: all around it is blank.</summary>
    public static SourceFile InPlace(string path, string file, BlockSyntax body)
    {
        var inside = Inside(body);
        var text = new char[inside.End];
        for (var i = 0; i < inside.Start; i++)
            text[i] = file[i] is '\r' or '\n' ? file[i] : ' ';
        file.CopyTo(inside.Start, text, inside.Start, inside.Length);
        return new SourceFile(path, new string(text));
    }

    private static bool TryAround(ClassDeclarationSyntax marked, out Listing<string> around)
    {
        var names = new List<string>();
        for (var outer = marked.Parent; outer is TypeDeclarationSyntax type; outer = type.Parent)
        {
            if (type.TypeParameterList is not null || type is RecordDeclarationSyntax)
            {
                around = default;
                return false;
            }

            names.Insert(0, $"partial {type.Keyword.Text} {type.Identifier.Text}");
        }

        around = names.ToListing();
        return marked.TypeParameterList is null;
    }
}

/// <summary>A C# class loads nothing: its definition is all in one method.</summary>
internal sealed class NoFiles : IDefinitionFiles
{
    public static NoFiles Instance { get; } = new();

    public string Root => "/";

    public OpenedFile Open(string path) => OpenedFile.Missing;
}
