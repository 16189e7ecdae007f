using System.Globalization;
using Microsoft.CodeAnalysis;
using X1060Dsl.Text;

namespace X1060Dsl.Analyzers.Tests;

/// <summary>Definitions in C# classes: the same as in a file, at the places of the C# file, and by the words of the language alone.</summary>
public sealed class DefineMethodTests
{
    private const string Head = "using X1060Dsl;\nusing static X1060Dsl.Language;\n\n[CdcDefinition]\nstatic partial class Ours\n{\n    static void Define()\n    {\n";
    private const string Foot = "\n    }\n}\n";

    private const string Body = """
        Organization("Awa").Edition(X1060_2021).Ciso("c").CdcHead("h");
        Team("SOC").Lead("l");
        const string owner = "森";
        ServiceEntry Soc(string code) => Service(code).Insource("SOC").Owner(owner);
        foreach (var (code, score) in new[] { ("A-1", 3), ("A-2", 4) })
            Soc(code).Level(Level.Basic).Score(score).Target(score);
        var rest = new[] { X1060.PolicyPlanning };
        for (var i = 0; i < rest.Length; i++)
            Service(rest[i]).Level(Standard).Unassigned();
        """;

    [Fact]
    public void Both_surfaces_give_equal_models()
    {
        var ofFile = TypedCentre.Of(LoadedText.Of(ListedText.Of(new Text("/project/a.cdc.csx", Body), new Consumer().Options(), default), new TextTable(default)))!.Centre;
        var generation = Generation.Lawful(Of(Body));
        var ofClass = generation.Result.TrackedSteps["MethodCentres"].Single().Outputs.Select(static output => (TypedCentre)output.Value).Single().Centre;
        Assert.Equal(ofFile, ofClass);
        Assert.Equal(3, ofClass.Services.Count);
        Assert.Empty(generation.Compilation.GetDiagnostics().Where(static found => found.Severity >= DiagnosticSeverity.Warning).Select(static found => found.ToString()));
        Assert.NotNull(generation.Compilation.GetTypeByMetadataName("Ours+RiskManagement"));
    }

    [Fact]
    public async Task Both_surfaces_are_told_the_same()
    {
        const string body = "Organization(\"Awa\").Edition(X1060_2021).Ciso(\"c\");\nService(\"A-0\");\nService(\"H-2\").Level(Unnecessary).ReviewBy(\"2026-02-31\");\nService(\"A-1\").Level(Basic).Score(6);\n";
        static string Said(Diagnostic found) => $"{found.Id} {found.Severity} {found.GetMessage(CultureInfo.InvariantCulture)}";
        var ofFile = await Consumer.Of(("a.cdc.csx", body)).With("X1060Today", "2026-11-23").AnalyzeAsync();
        var ofClass = await Of(body).With("X1060Today", "2026-11-23").AnalyzeAsync();
        Assert.Equal(ofFile.Select(Said), ofClass.Select(Said));
        Assert.Contains(ofClass, static found => found.Id == "CDC0022");
    }

    [Fact]
    public async Task A_finding_stands_where_it_is_in_the_class()
    {
        var found = Assert.Single(await Of("        Organization(\"Awa\").Ciso(\"c\").Edition(X1060_2021);\r\n        Service(\"A-0\");").AnalyzeAsync(), static found => found.Id == "CDC0020");
        Assert.Equal("A-0", found.Location.SourceTree!.ToString().Substring(found.Location.SourceSpan.Start + 1, 3));
        Assert.Equal(9, found.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Theory]
    [InlineData("static ServiceEntry Service(string which) => null!;", "Service", "Ours.Service(string)")]
    [InlineData("const Level Basic = Level.Advanced;", "Basic", "Ours.Basic")]
    [InlineData("static class X1060 { public const string RiskManagement = \"H-2\"; }", "X1060", "Ours.X1060")]
    public async Task A_word_that_means_something_else_is_told(string member, string name, string meaning)
    {
        var consumer = new Consumer().WithCode($"{Head}Organization(\"Awa\");\nService(X1060.RiskManagement).Level(Basic);{Foot[..^3]}\n    {member}\n}}\n");
        var found = (await consumer.AnalyzeAsync()).Where(static found => found.Id == "CDC0041").ToList();
        Assert.Contains($"'{name}' means {meaning} here, not the word of the language", found.Select(static found => found.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task An_extension_that_looks_like_a_verb_is_told()
    {
        var consumer = new Consumer().WithCode(Head + "Organization(\"Awa\");\nService(\"A-1\").Level(\"basic\");" + Foot + "static class More { public static ServiceEntry Level(this ServiceEntry entry, string level) => entry; }");
        Assert.Contains(await consumer.AnalyzeAsync(), static found => found.Id == "CDC0041");
    }

    [Fact]
    public async Task All_of_the_language_is_known_to_be_its_own() =>
        Assert.DoesNotContain(await Of(Body).AnalyzeAsync(), static found => found.Id.StartsWith("CDC00", StringComparison.Ordinal));

    [Theory]
    [InlineData("static class Ours { }")]
    [InlineData("static partial class Ours { static void Define(int x) { } }")]
    [InlineData("static partial class Ours { static int Define() => 1; }")]
    [InlineData("static partial class Ours { static void Define() => Nothing(); static void Nothing() { } }")]
    [InlineData("partial class Ours { void Define() { } }")]
    public async Task A_marked_class_without_its_method_is_told(string declaration) =>
        Assert.Equal("Ours", Place(Assert.Single(await new Consumer().WithCode("[X1060Dsl.CdcDefinition] " + declaration).AnalyzeAsync())));

    [Fact]
    public async Task A_class_without_the_mark_is_nobodys_definition() =>
        Assert.Empty(await new Consumer().WithCode("[System.Obsolete] static partial class Ours { static void Define() { Service(\"A-0\"); } static void Service(string s) { } }").AnalyzeAsync());

    // What the compiler says itself is not said twice.
    [Theory]
    [InlineData("Organization(\"Awa\").Ciso(1);", "CDC0013")]
    [InlineData("Organization(\"Awa\").Cisco(\"c\");", "CDC0011")]
    [InlineData("Organization(\"Awa\").Ciso(\"c\")", "CDC0006")]
    [InlineData("Organization(\"Awa\").Ciso(who);", "CDC0012")]
    public async Task What_the_compiler_says_is_left_to_it(string body, string id)
    {
        var found = await Of(body).AnalyzeAsync();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == id);
        Assert.Contains(Engine.Read(new SourceFile("/a.cdc.csx", body), NoFiles.Instance).Findings, finding => finding.Id == id);
        Assert.Contains(Of(body).Compilation().GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public async Task What_csharp_takes_and_the_language_does_not_is_told() =>
        Assert.Contains(await Of("Organization(System.DateTime.Now.ToString());").AnalyzeAsync(), static found => found.Id == "CDC0010");

    [Fact]
    public async Task A_class_inside_of_others_and_namespaces_has_its_members()
    {
        var generation = Generation.Lawful(new Consumer().WithCode("using X1060Dsl; using static X1060Dsl.Language;\nnamespace A.B { partial class Outer { partial struct Inner { [CdcDefinition] internal static partial class Ours { static void Define() { Organization(\"Awa\"); } } } } }"));
        Assert.NotNull(generation.Compilation.GetTypeByMetadataName("A.B.Outer+Inner+Ours+RiskManagement"));
        Assert.Empty(generation.Compilation.GetDiagnostics().Where(static found => found.Severity >= DiagnosticSeverity.Warning).Select(static found => found.ToString()));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_text_that_nests_too_deeply_is_refused_here_too() =>
        Assert.Contains(await Of($"Organization({new string('(', 100)}\"Awa\"{new string(')', 100)});").AnalyzeAsync(), static found => found.Id == "CDC0005");

    private static Consumer Of(string body) => new Consumer().WithCode(Head + body + Foot);

    private static string Place(Diagnostic found)
    {
        Assert.Equal("CDC0040", found.Id);
        return found.Location.SourceTree!.ToString().Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length);
    }
}
