using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using X1060Dsl.CodeFixes;
using X1060Dsl.Hostile;

namespace X1060Dsl.Analyzers.Tests;

/// <summary>The hostile corpus and the changed tokens in the compiler: the verdicts of the table, and nothing that breaks.</summary>
public sealed class HostileTests
{
    private const int Usual = 240;

    // Some thirty at a time: as many as a project might have, and a failure names few.
    private const int Together = 30;

    [Fact]
    public async Task The_analyzer_gives_every_text_its_verdict()
    {
        var texts = HostileTexts.All.Where(static text => Verdicts.IsOfTheText(text.Key)).ToList();
        var found = (await Project(texts.Select(static text => ($"{text.Key}.cdc.csx", text.Value))).AnalyzeAsync()).ToLookup(static diagnostic => diagnostic.Location.GetLineSpan().Path);
        Verdicts.Hold(texts.ToDictionary(static text => text.Key, text => Verdicts.Of(found[$"{Consumer.Folder}/{text.Key}.cdc.csx"].Where(static diagnostic => diagnostic.Id != "CDC9002").Select(Told)), StringComparer.Ordinal));
    }

    [Fact]
    public void The_generator_survives_every_text_on_a_small_stack() =>
        Assert.NotNull(SmallStack.Run(static () => Generation.Run(Project(HostileTexts.All.Select(static text => ($"{text.Key}.cdc.csx", text.Value))))));

    [Fact]
    public async Task Whatever_token_is_changed_analyzer_and_generator_end_and_point_into_the_file()
    {
        foreach (var mutations in TokenMutation.Share(Usual).Chunk(Together))
        {
            var project = Project(mutations.Select(static (mutation, place) => ($"{place}.cdc.csx", mutation.Text)));
            Generation.Run(project);
            foreach (var diagnostic in await project.AnalyzeAsync())
            {
                var text = project.Definitions.FirstOrDefault(text => text.Path == diagnostic.Location.GetLineSpan().Path);
                Assert.True(text is null || diagnostic.Location.SourceSpan.End <= text.Written.Length, $"{diagnostic} lies outside of {(text is null ? "" : mutations[project.Definitions.IndexOf(text)])}");
            }
        }
    }

    [Fact]
    public async Task Whatever_token_is_changed_every_fix_can_be_made()
    {
        foreach (var mutation in TokenMutation.Share(Usual / 8))
        {
            var workspace = new AdhocWorkspace();
            var id = DocumentId.CreateNewId(workspace.CurrentSolution.AddProject("Demo", "Demo", LanguageNames.CSharp).Id);
            var solution = workspace.CurrentSolution.AddProject(id.ProjectId, "Demo", "Demo", LanguageNames.CSharp).AddAdditionalDocument(id, "a.cdc.csx", SourceText.From(mutation.Text, System.Text.Encoding.UTF8), filePath: "/project/a.cdc.csx");
            var document = solution.GetAdditionalDocument(id)!;
            foreach (var diagnostic in (await Project([("a.cdc.csx", mutation.Text)]).AnalyzeAsync()).DistinctBy(static diagnostic => diagnostic.Id))
            {
                var actions = new List<Microsoft.CodeAnalysis.CodeActions.CodeAction>();
                await new DefinitionFixes().RegisterCodeFixesAsync(new(document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Add(action), default));
                foreach (var action in actions)
                    Assert.NotEmpty(await action.GetOperationsAsync(default));
            }
        }
    }

    private static Consumer Project(IEnumerable<(string Path, string Text)> definitions) => Consumer.Of([.. definitions]).With("X1060Today", "2026-11-23");

    private static (string Id, int Line, int Column) Told(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return (diagnostic.Id, start.Line + 1, start.Character + 1);
    }
}
