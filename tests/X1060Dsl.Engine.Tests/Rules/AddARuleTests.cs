using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using X1060Dsl.Rules;

namespace X1060Dsl.Tests;

/// <summary>Follows docs/add-a-rule.md as somebody would who reads it for the first time.</summary>
public sealed partial class AddARuleTests
{
    [Theory]
    [InlineData("add-a-rule.md")]
    [InlineData("add-a-rule.ja.md")]
    public void The_five_steps_lead_to_a_rule(string document)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", document)).ReplaceLineEndings("\n");
        Assert.Equal(5, Step().Count(text));

        // 1 and 2: the name, and the rule.
        var rule = Built(Rule().Match(text).Groups[1].Value);
        Assert.Contains($"`{rule.GetType().Name}`", text, StringComparison.Ordinal);
        Assert.DoesNotContain(AllRules.InOrder, other => other.Id == rule.Id || other.GetType().Name == rule.GetType().Name);

        // 3: the page is its documentation and its test.
        var page = RulePage.Read(RuleText().Match(text).Groups[1].Value);
        Assert.Equal($"{rule.Id}: {rule.Title.En} / {rule.Title.Ja}", page.Title);
        Assert.All(new[] { page.Ground(DisplayLanguage.English), page.Ground(DisplayLanguage.Japanese), page.Why(DisplayLanguage.English), page.Why(DisplayLanguage.Japanese), page.Repair(DisplayLanguage.English), page.Repair(DisplayLanguage.Japanese) }, Assert.NotEmpty);
        var examples = PageExamples.Of(page);
        Assert.Equal((2, 2), (examples.Count(static example => example.Section == "Reported"), examples.Count(static example => example.Section == "Accepted")));
        Assert.All(examples, example => Try(rule, example));

        // 4: the lines for the two lists.
        Assert.Contains($"        new {rule.GetType().Name}(),\n", text, StringComparison.Ordinal);
        Assert.Contains($"{rule.Id} | {rule.Descriptor.Category} | {rule.Descriptor.DefaultSeverity} | {rule.GetType().Name}\n", text, StringComparison.Ordinal);
    }

    private static void Try(Rule rule, PageExample example)
    {
        var found = example.Findings(rule).Select(finding => (
            Line: example.Text[..finding.Origin.Start].Count(static c => c == '\n') + 1,
            finding.Id,
            En: finding.Message(DisplayLanguage.English),
            Ja: finding.Message(DisplayLanguage.Japanese))).ToList();
        var expected = example.Expectations.ToList();
        Assert.Equal(example.Section == "Reported", expected.Count > 0);
        Assert.Equal(expected.Select(static one => (one.Line, one.Id)), found.Select(static one => (one.Line, one.Id)));
        Assert.All(expected.Zip(found).Where(static pair => pair.First.En is not null), static pair => Assert.Equal((pair.First.En, pair.First.Ja), (pair.Second.En, pair.Second.Ja)));
    }

    // Under the name of a friend of the engine: rules are no business of others.
    private static Rule Built(string source)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(File.Exists).Select(static path => MetadataReference.CreateFromFile(path));
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        var compilation = CSharpCompilation.Create(
            "X1060Dsl.Benchmarks",
            [CSharpSyntaxTree.ParseText(source, options), CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.Linq;", options)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.Equal([], emitted.Diagnostics.Where(static one => one.Severity == DiagnosticSeverity.Error).Select(static one => one.ToString()));

        image.Position = 0;
        var assembly = new AssemblyLoadContext("a rule of the documents").LoadFromStream(image);
        var type = Assert.Single(assembly.GetTypes(), static type => type.IsSubclassOf(typeof(Rule)));
        return (Rule)Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, null, null)!;
    }

    [GeneratedRegex(@"(?m)^## \d\. ")]
    private static partial Regex Step();

    [GeneratedRegex("(?s)```csharp\n(using .*?)```")]
    private static partial Regex Rule();

    [GeneratedRegex("(?s)````markdown\n(.*?)````")]
    private static partial Regex RuleText();
}
