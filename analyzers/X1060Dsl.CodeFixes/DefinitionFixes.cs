using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using X1060Dsl.Analyzers;

namespace X1060Dsl.CodeFixes;

/// <summary>Offers the engine's fixes: in C# files, and in definitions as far as an editor asks for them there.</summary>
/// <remarks>
/// It is not marked as shared: that attribute would tie it to a System.Composition that an older editor does not have,
/// and editors create the provider by its export alone.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "X1060Dsl", DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".cs", ".csx"])]
public sealed class DefinitionFixes : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = Translation.Descriptors.Select(static rule => rule.Id).ToImmutableArray();

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAll.Instance;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var found = await Repairs.InAsync(context.TextDocument, context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var repair in found.Where(repair => repair.Mends(diagnostic)))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Spoken(repair.Fix.Title),
                        stop => Repairs.ApplyAsync(context.TextDocument.Project.Solution, [repair], stop),
                        repair.Key),
                    diagnostic);
            }
        }
    }

#pragma warning disable RS1035 // a light bulb speaks the language of its editor; findings and their places do not depend on it
    /// <summary>A text as the editor speaks.</summary>
    internal static string Spoken(Bilingual text) => text.ToString(CultureInfo.CurrentUICulture);
#pragma warning restore RS1035
}
