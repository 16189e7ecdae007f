using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using X1060Dsl.CodeFixes;

namespace X1060Dsl.Analyzers.Tests;

/// <summary>The engine's fixes in an editor: in definitions and in classes, one at a time and all at once.</summary>
public sealed class DefinitionFixesTests
{
    private const string Path = "/project/a.cdc.csx";
    private const string Broken = "Organization(\"Awa\").Ciso(\"c\").Edition(X1060_2021);\nTeam(\"SOC\");\nService(\"A-1\").Level(Basic).Ownr(\"o\").Insource(\"SOC\").Score(3).Target(3);\nService(\"A-2\").Level(Basic).Ownr(\"o\").Insource(\"SOC\").Score(3).Target(3);\n";
    private static readonly string Mended = Broken.Replace("Ownr", "Owner", StringComparison.Ordinal);
    private const string Head = "using X1060Dsl;\nusing static X1060Dsl.Language;\n[CdcDefinition] static partial class Ours { static void Define() {\n";

    [Fact]
    public async Task A_definition_is_mended()
    {
        var (document, diagnostics) = await DefinitionAsync(Broken);
        var mended = await MendAsync(document, diagnostics.First(static found => found.Id == "CDC0011"));
        Assert.Equal(Broken[..Broken.LastIndexOf("Ownr", StringComparison.Ordinal)].Replace("Ownr", "Owner", StringComparison.Ordinal) + Broken[Broken.LastIndexOf("Ownr", StringComparison.Ordinal)..], await TextAsync(mended, document));
    }

    [Fact]
    public async Task A_class_is_mended()
    {
        const string body = "Organization(\"Awa\").Ciso(\"c\").Edition(X1060_2021);\nTeam(\"SOC\");\nService(\"Risk managment\").Level(Basic).Unassigned();\n";
        var (document, diagnostics) = await ClassAsync(Head + body + "} }");
        var mended = await MendAsync(document, Assert.Single(diagnostics, static found => found.Id == "CDC0020"));
        Assert.Equal(Head + body.Replace("managment", "management", StringComparison.Ordinal) + "} }", await TextAsync(mended, document));
    }

    [Theory, InlineData(FixAllScope.Project), InlineData(FixAllScope.Solution), InlineData(FixAllScope.Document)]
    public async Task All_of_a_kind_are_mended_at_once(FixAllScope scope)
    {
        var (document, diagnostics) = await DefinitionAsync(Broken);
        var action = Assert.Single(await ActionsAsync(document, diagnostics.First(static found => found.Id == "CDC0011")));
        var provider = new DefinitionFixes();
        var context = new FixAllContext(document.Project, provider, scope, action.EquivalenceKey!, ["CDC0011"], new Found(diagnostics), default);
        var all = await provider.GetFixAllProvider().GetFixAsync(context);
        Assert.Equal(Mended, await TextAsync(await AppliedAsync(all!), document));
    }

    [Fact]
    public async Task Every_fix_of_the_broken_sample_is_offered_and_converges()
    {
        var sample = Consumer.OfSample("broken").Definitions.Single(static text => text.Path.EndsWith("broken.cdc.csx", StringComparison.Ordinal)).Written;
        var (document, diagnostics) = await DefinitionAsync(sample);
        var checkedDefinition = Engine.Check(new(Path, sample), new OnlyIt(), CheckOptions.Default);
        var offered = 0;
        foreach (var diagnostic in diagnostics)
            offered += (await ActionsAsync(document, diagnostic)).Count;
        Assert.True(checkedDefinition.Findings.Sum(static finding => finding.Fixes.Count) is > 10 and var expected && offered >= expected, $"{offered}");

        foreach (var diagnostic in diagnostics)
        {
            foreach (var action in await ActionsAsync(document, diagnostic))
                Assert.NotEqual(sample, await TextAsync(await AppliedAsync(action), document));
        }
    }

    [Fact]
    public void Whatever_is_reported_may_have_a_fix() =>
        Assert.Equal(new DefinitionAnalyzer().SupportedDiagnostics.Select(static rule => rule.Id), new DefinitionFixes().FixableDiagnosticIds);

    private static async Task<(TextDocument Document, IReadOnlyList<Diagnostic> Found)> DefinitionAsync(string text)
    {
        var project = Project();
        var id = DocumentId.CreateNewId(project.Id);
        var solution = project.Solution.AddAdditionalDocument(id, "a.cdc.csx", SourceText.From(text, System.Text.Encoding.UTF8), filePath: Path);
        return (solution.GetAdditionalDocument(id)!, await Consumer.Of(("a.cdc.csx", text)).AnalyzeAsync());
    }

    private static async Task<(TextDocument Document, IReadOnlyList<Diagnostic> Found)> ClassAsync(string text)
    {
        var consumer = new Consumer().WithCode(text);
        var document = Project().AddDocument("Code0.cs", SourceText.From(text, System.Text.Encoding.UTF8), filePath: consumer.Code[0].Path);
        return (document, await consumer.AnalyzeAsync());
    }

    private static Project Project() => new AdhocWorkspace().CurrentSolution
        .AddProject("Demo", "Demo", LanguageNames.CSharp)
        .WithParseOptions(new Consumer().ParseOptions)
        .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
        .WithMetadataReferences(new Consumer().Compilation().References);

    private static async Task<IReadOnlyList<CodeAction>> ActionsAsync(TextDocument document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Add(action), default);
        await new DefinitionFixes().RegisterCodeFixesAsync(context);
        return actions;
    }

    private static async Task<Solution> MendAsync(TextDocument document, Diagnostic diagnostic) => await AppliedAsync((await ActionsAsync(document, diagnostic))[0]);

    private static async Task<Solution> AppliedAsync(CodeAction action) => Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(default))).ChangedSolution;

    private static async Task<string> TextAsync(Solution solution, TextDocument document) =>
        (await (solution.GetDocument(document.Id) ?? solution.GetAdditionalDocument(document.Id))!.GetTextAsync()).ToString();

    private sealed class Found(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken stop) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken stop) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken stop) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }

    private sealed class OnlyIt : IDefinitionFiles
    {
        public string Root => "/project";

        public OpenedFile Open(string path) => OpenedFile.Missing;
    }
}
