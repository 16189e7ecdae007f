using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Rules.Tool;

namespace X1060Dsl.Analyzers;

/// <summary>Shows the engine's findings in definitions that stand in C# classes, and that their words are those of the language.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefineMethodAnalyzer : DiagnosticAnalyzer
{
    // What the compiler finds as well, and says in its own words, at the same place.
    private static readonly HashSet<string> AlsoOfTheCompiler = new(StringComparer.Ordinal)
    {
        "CDC0006", "CDC0011", "CDC0012", "CDC0013", "CDC0014", "CDC0015", "CDC0016", "CDC0017", "CDC0018", "CDC0019", "CDC0033",
    };

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Translation.Descriptors;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(DefineMethod.Attribute) is not { } attribute)
                return;

            var project = new ProjectDefinitions(start.Options.AdditionalFiles, start.Options.AnalyzerConfigOptionsProvider);
            start.RegisterSyntaxNodeAction(node => Report(node, attribute, project), SyntaxKind.ClassDeclaration);
        });
    }

    private static void Report(SyntaxNodeAnalysisContext context, INamedTypeSymbol attribute, ProjectDefinitions project)
    {
        var part = (ClassDeclarationSyntax)context.Node;
        if (!Carries(part, attribute, context.SemanticModel, context.CancellationToken))
            return;

        try
        {
            foreach (var (finding, span, definition) in Findings(part, context, project))
                context.ReportDiagnostic(finding.ToDiagnostic(Location.Create(part.SyntaxTree, span), finding.Related.Select(related => At(related.Origin, part.SyntaxTree, definition))));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            context.ReportDiagnostic(InternalFault.At(default, nameof(DefineMethodAnalyzer), fault).ToDiagnostic(part.Identifier.GetLocation(), []));
        }
    }

    // What has a part in it may stand in a pack.
    private static Location At(Origin origin, SyntaxTree tree, CheckedDefinition? definition) => definition is null || origin.Path == tree.FilePath
        ? Location.Create(tree, TextSpan.FromBounds(origin.Start, origin.End))
        : Translation.At(origin, definition, origin.Path ?? tree.FilePath);

    private static IEnumerable<(Finding Finding, TextSpan Span, CheckedDefinition? Definition)> Findings(ClassDeclarationSyntax part, SyntaxNodeAnalysisContext context, ProjectDefinitions project)
    {
        var path = part.SyntaxTree.FilePath;
        if (DefineMethod.Body(part) is not { } body)
        {
            yield return (MisshapenDefine.At(new Origin(path, part.Identifier.SpanStart, part.Identifier.Span.Length), part.Identifier.ValueText), part.Identifier.Span, null);
            yield break;
        }

        var text = part.SyntaxTree.GetText(context.CancellationToken);
        var told = project.In(DefineMethod.InPlace(path, text.ToString(), body), part.SyntaxTree).ToList();
        var ofTheCompiler = new Lazy<List<TextSpan>>(() => [.. context.SemanticModel.GetDiagnostics(body.Span, context.CancellationToken)
            .Where(static error => error.Severity == DiagnosticSeverity.Error).Select(static error => error.Location.SourceSpan)]);
        foreach (var (finding, definition) in told)
        {
            var span = TextSpan.FromBounds(finding.Origin.Start, finding.Origin.End);
            if (!AlsoOfTheCompiler.Contains(finding.Id) || !ofTheCompiler.Value.Any(error => error.IntersectsWith(span)))
                yield return (finding, span, definition);
        }

        foreach (var (name, meaning) in OthersWords(body, context.SemanticModel, context.CancellationToken))
            yield return (WordOfAnother.At(new Origin(path, name.SpanStart, name.Span.Length), name.Identifier.ValueText, meaning), name.Span, null);
    }

    private static bool Carries(ClassDeclarationSyntax part, INamedTypeSymbol attribute, SemanticModel model, CancellationToken stop) => part.AttributeLists
        .SelectMany(static list => list.Attributes)
        .Any(candidate => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(candidate, stop).Symbol?.ContainingType, attribute));

    // The engine takes names for words. Whatever a name in the body is to the compiler, it has to be declared in there,
    // or be the language's own.
    private static IEnumerable<(SimpleNameSyntax Name, string Meaning)> OthersWords(BlockSyntax body, SemanticModel model, CancellationToken stop)
    {
        foreach (var name in body.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (name.Parent is NameColonSyntax or NameEqualsSyntax || name is { Identifier.IsMissing: true } || name is IdentifierNameSyntax { IsVar: true })
                continue;

            if (model.GetSymbolInfo(name, stop).Symbol is { } symbol && !IsOurs(symbol, body))
                yield return (name, symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
        }
    }

    private static bool IsOurs(ISymbol symbol, BlockSyntax body) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IDiscardSymbol => true,
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } => true,
        INamespaceSymbol { Name: "X1060Dsl" } => true,
        // A part of a tuple, or the length of an array.
        IFieldSymbol { ContainingType.IsTupleType: true } or IPropertySymbol { ContainingType.SpecialType: SpecialType.System_Array } => true,
        ITypeSymbol { SpecialType: not SpecialType.None } => true,
        _ => symbol.ContainingAssembly?.Name == "X1060Dsl" && symbol.DeclaringSyntaxReferences.IsEmpty,
    };
}
