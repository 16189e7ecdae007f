using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using X1060Dsl.Model;
using X1060Dsl.Rules.Tool;

namespace X1060Dsl.Analyzers;

/// <summary>Shows the engine's findings where they stand in the definitions of a project. It decides nothing itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefinitionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Translation.Descriptors;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var project = new ProjectDefinitions(start.Options.AdditionalFiles, start.Options.AnalyzerConfigOptionsProvider);
            if (!project.IsEmpty)
                start.RegisterAdditionalFileAction(file => Report(file, project));
        });
    }

    private static void Report(AdditionalFileAnalysisContext context, ProjectDefinitions project)
    {
        var file = context.AdditionalFile;
        if (!ProjectDefinitions.Concerns(file))
            return;

        try
        {
            foreach (var found in project.In(file))
                context.ReportDiagnostic(found.Finding.ToDiagnostic(found.In(file.Path), found.Finding.Related.Select(related => Translation.At(related.Origin, found.Definition, related.Origin.Path ?? file.Path))));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A mistake of ours is told as one; the compiler would blame the analyzer as a whole and drop it.
            context.ReportDiagnostic(InternalFault.At(new Origin(file.Path, 0, 0), nameof(DefinitionAnalyzer), fault).ToDiagnostic(Location.Create(file.Path, default, default), []));
        }
    }
}
