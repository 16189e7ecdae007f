using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using X1060Dsl.Analyzers;
using X1060Dsl.Fixing;
using X1060Dsl.Text;

namespace X1060Dsl.CodeFixes;

/// <summary>A fix of the engine for a finding in a document.</summary>
internal sealed record Repair(Finding Finding, Fix Fix, ProjectId Project, string Path)
{
    /// <summary>What fixes of several findings have in common when one is to mend all of them.</summary>
    public string Key => $"{Finding.Id}: {Fix.Title.En}";

    public bool Mends(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(Translation.OwnId, out var id) && id == Finding.Id
        && diagnostic.Location.SourceSpan == new TextSpan(Finding.Origin.Start, Finding.Origin.Length);
}

/// <summary>Finds fixes by asking the engine again: a diagnostic carries no edits, so there is no second form of them to keep.</summary>
internal static class Repairs
{
    /// <summary>All fixes for what is found in a document.</summary>
    public static async Task<IReadOnlyList<Repair>> InAsync(TextDocument document, CancellationToken stop)
    {
        var project = new ProjectDefinitions(document.Project.AnalyzerOptions.AdditionalFiles, document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        var found = document is Document code ? await InClassesAsync(code, project, stop).ConfigureAwait(false)
            : document.Project.AnalyzerOptions.AdditionalFiles.FirstOrDefault(file => file.Path == PathOf(document)) is { } file && ListedText.Includes(file) ? project.In(file)
            : [];
        return [.. from one in found
                   where one.Finding.Suppression is null
                   from fix in one.Finding.Fixes
                   select new Repair(one.Finding, fix, document.Project.Id, one.Path)];
    }

    /// <summary>The solution with the repairs done; of two that touch one place, the first.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<Repair> repairs, CancellationToken stop)
    {
        var edits = TextEdits.Disjoint(repairs, static repair => repair.Fix).SelectMany(static repair => repair.Fix.Edits.Select(edit => (repair.Project, Edit: edit))).Distinct();
        foreach (var ofFile in edits.GroupBy(static edit => (edit.Project, edit.Edit.Path)))
        {
            if (Find(solution.GetProject(ofFile.Key.Project)!, ofFile.Key.Path) is not { } document)
                continue;

            var text = await document.GetTextAsync(stop).ConfigureAwait(false);
            var mended = SourceText.From(TextEdits.Apply(new SourceFile(ofFile.Key.Path, text.ToString()), ofFile.Select(static edit => edit.Edit)).Text, text.Encoding, text.ChecksumAlgorithm);
            solution = document is Document ? solution.WithDocumentText(document.Id, mended) : solution.WithAdditionalDocumentText(document.Id, mended);
        }

        return solution;
    }

    private static async Task<IEnumerable<LocatedFinding>> InClassesAsync(Document document, ProjectDefinitions project, CancellationToken stop)
    {
        if (await document.GetSyntaxRootAsync(stop).ConfigureAwait(false) is not { } root)
            return [];

        var text = root.SyntaxTree.GetText(stop).ToString();
        return root.DescendantNodes().OfType<ClassDeclarationSyntax>()
            .Where(static part => part.AttributeLists.Count > 0)
            .Select(DefineMethod.Body)
            .OfType<BlockSyntax>()
            .SelectMany(body => project.In(DefineMethod.InPlace(PathOf(document), text, body), root.SyntaxTree));
    }

    // The path as the engine writes it: an edit names its file so.
    private static TextDocument? Find(Project project, string path) =>
        project.Documents.Concat(project.AdditionalDocuments).FirstOrDefault(document => PathOf(document) == path || ProjectSettings.Slashed(PathOf(document)) == path);

    private static string PathOf(TextDocument document) => document.FilePath ?? document.Name;
}
