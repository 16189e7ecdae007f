using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace X1060Dsl.CodeFixes;

/// <summary>One fix for all findings of a kind. Roslyn's own providers know C# documents only; this one mends definitions as well.</summary>
internal sealed class FixAll : FixAllProvider
{
    private const int MostRounds = 8;

    public static FixAll Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        DefinitionFixes.Spoken(new("Mend all findings of this kind", "同じ種類の指摘をまとめて直す")),
        stop => ApplyAsync(fixAllContext, stop),
        nameof(FixAll)));

    // What touches one place is mended one after the other. Every fix removes its finding, so a few rounds are enough.
    private static async Task<Solution> ApplyAsync(FixAllContext context, CancellationToken stop)
    {
        var solution = context.Solution;
        for (var round = 0; round < MostRounds; round++)
        {
            var repairs = new List<Repair>();
            foreach (var id in DocumentsOf(context).Select(static document => document.Id))
            {
                if ((solution.GetDocument(id) ?? solution.GetAdditionalDocument(id)) is not { } document)
                    continue;

                var found = await Repairs.InAsync(document, stop).ConfigureAwait(false);
                repairs.AddRange(found.Where(repair => repair.Key == context.CodeActionEquivalenceKey));
            }

            if (repairs.Count == 0)
                break;
            solution = await Repairs.ApplyAsync(solution, repairs, stop).ConfigureAwait(false);
        }

        return solution;
    }

    // An editor that asks for one definition names no document: then it is the project's definitions.
    private static IEnumerable<TextDocument> DocumentsOf(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document when context.Document is { } document => [document],
        FixAllScope.Solution => context.Solution.Projects.SelectMany(DocumentsOf),
        FixAllScope.Document => context.Project.AdditionalDocuments,
        _ => DocumentsOf(context.Project),
    };

    private static IEnumerable<TextDocument> DocumentsOf(Project project) => project.Documents.Concat(project.AdditionalDocuments);
}
