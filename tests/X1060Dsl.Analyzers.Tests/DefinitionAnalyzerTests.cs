using System.Globalization;
using Microsoft.CodeAnalysis;
using X1060Dsl.Rules;

namespace X1060Dsl.Analyzers.Tests;

/// <summary>Findings as diagnostics: all of them, at their place, as grave as the engine holds them, and nothing else.</summary>
public sealed class DefinitionAnalyzerTests
{
    private const string Today = "2026-11-23";

    [Theory, InlineData("broken"), InlineData("minimal"), InlineData("awa-precision")]
    public async Task A_sample_gets_what_the_engine_finds(string sample)
    {
        var consumer = Consumer.OfSample(sample).With("X1060Today", Today);
        var found = await consumer.AnalyzeAsync();
        var files = consumer.Definitions.ToDictionary(static text => text.Path, static text => new OpenedFile(new(text.Path, text.Written), null));
        Model.Date.TryRead(Today, out var today);
        var expected = Engine.Together([.. consumer.Definitions.Select(text => Engine.Check(files[text.Path].File!, new Folder(files), new CheckOptions { Today = today }))])
            .SelectMany(static definition => definition.Findings.Select(finding => Said(finding, definition)))
            .Order(StringComparer.Ordinal);

        Assert.Equal(string.Join('\n', expected), string.Join('\n', found.Select(Said).Order(StringComparer.Ordinal)));
        Assert.Equal(sample == "awa-precision", found.All(static one => one.IsSuppressed));
    }

    [Fact]
    public async Task Without_a_day_what_depends_on_it_is_left_out_and_said_once()
    {
        var late = Consumer.Of(("b.cdc.csx", "Organization(\"B\").Edition(X1060_2021).Ciso(\"c\");"), ("a.cdc.csx", "Organization(\"A\").Edition(X1060_2021).Ciso(\"c\");\nService(\"A-1\").Level(Basic).Insource(\"T\").Owner(\"o\").Score(1).Target(2, by: \"2020-01-01\");\nTeam(\"T\");"));
        var without = await late.AnalyzeAsync();
        Assert.Equal("/project/a.cdc.csx", Assert.Single(without, static found => found.Id == "CDC9004").Location.GetLineSpan().Path);
        Assert.DoesNotContain(without, static found => found.Id == "CDC3006");

        var with = await late.With("X1060Today", Today).AnalyzeAsync();
        Assert.DoesNotContain(with, static found => found.Id == "CDC9004");
        Assert.Single(with, static found => found.Id == "CDC3006");

        var wrong = await late.With("X1060Today", "23.11.2026").AnalyzeAsync();
        Assert.Equal("X1060Today is '23.11.2026', which is no day, so the rules about dates are left out", Assert.Single(wrong, static found => found.Id == "CDC9005").GetMessage(CultureInfo.InvariantCulture));
        Assert.DoesNotContain(wrong, static found => found.Id == "CDC3006");
    }

    [Fact]
    public async Task What_is_wrong_in_a_part_is_told_once_and_there()
    {
        var found = await Consumer.Of(
            ("a.cdc.csx", "#load \"part.cdc.csx\"\nOrganization(\"A\").Edition(X1060_2021).Ciso(\"c\");"),
            ("b.cdc.csx", "#load \"part.cdc.csx\"\nOrganization(\"B\").Edition(X1060_2021).Ciso(\"c\");"),
            ("part.cdc.csx", "Team(\"SOC\").Leed(\"x\");")).AnalyzeAsync();
        Assert.Equal("/project/part.cdc.csx: (0,12)-(0,16)", Assert.Single(found, static found => found.Id == "CDC0011").Location.GetLineSpan().ToString());
    }

    [Fact]
    public async Task A_part_that_is_not_listed_is_named_as_the_item_to_add()
    {
        var found = await Consumer.Of(("a.cdc.csx", "#load \"parts/p.cdc.csx\"\nOrganization(\"A\");")).AnalyzeAsync();
        Assert.Contains("<AdditionalFiles Include=\"parts/p.cdc.csx\" />", Assert.Single(found, static found => found.Id == "CDC0030").GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Who_asks_for_a_taken_class_name_is_told()
    {
        var found = await Consumer.Of(("a/Cdc.cdc.csx", "Organization(\"A\");"), ("b/Cdc.cdc.csx", "Organization(\"B\");")).AnalyzeAsync();
        var taken = Assert.Single(found, static found => found.Id == "CDC9006");
        Assert.Equal("/project/b/Cdc.cdc.csx", taken.Location.GetLineSpan().Path);
        Assert.Equal("The class Demo.Cdc is made of a/Cdc.cdc.csx already; this definition gets none", taken.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_editor_config_decides_for_its_files()
    {
        var consumer = Consumer.Of(("a.cdc.csx", "Organization(\"A\").Ciso(\"c\");"), ("b.cdc.csx", "Organization(\"B\").Ciso(\"c\");"), ("c.cdc.csx", "Organization(\"C\").Ciso(\"c\");"))
            .WithItem("a.cdc.csx", "x1060.cdc1007.severity", "error").WithItem("b.cdc.csx", "x1060.CDC1007.severity", "none");
        var found = (await consumer.AnalyzeAsync()).Where(static found => found.Id == "CDC1007").Select(static found => $"{found.Location.GetLineSpan().Path} {found.Severity} {found.DefaultSeverity}");
        Assert.Equal(["/project/a.cdc.csx Error Warning", "/project/c.cdc.csx Warning Warning"], found);
    }

    [Fact]
    public async Task A_setting_that_cannot_be_meant_is_told()
    {
        var found = await Consumer.Of(("a.cdc.csx", "Organization(\"A\");")).WithItem("a.cdc.csx", "x1060.cdc1007.severity", "loud").AnalyzeAsync();
        Assert.Single(found, static found => found.Id == "CDC9002");
    }

    [Fact]
    public async Task What_is_waived_or_behind_a_pragma_is_reported_as_suppressed()
    {
        var found = await Consumer.Of(("a.cdc.csx", """
            #pragma warning disable CDC1007 // the edition is chosen next year
            Organization("A").Ciso("c");
            #pragma warning restore CDC1007
            Team("T");
            Service("A-1").Level(Basic).Insource("T").Score(1).Target(2).Waive("CDC2005", because: "hiring", by: "c2", until: "2026-12-31");
            """)).With("X1060Today", Today).AnalyzeAsync();
        Assert.All(found.Where(static found => found.Id is "CDC1007" or "CDC2005"), static found => Assert.True(found.IsSuppressed));
        Assert.Equal(["CDC1007", "CDC2005"], found.Where(static found => found.IsSuppressed).Select(static found => found.Id));
    }

    [Fact]
    public async Task A_message_is_said_in_the_language_that_the_compiler_speaks()
    {
        var found = Assert.Single(await Consumer.Of(("a.cdc.csx", "Organization(\"A\").Ciso(\"c\").Edition(X1060_2021);\nService(\"A-0\");")).AnalyzeAsync(), static found => found.Id == "CDC0020");
        Assert.StartsWith("There is no service", found.GetMessage(CultureInfo.GetCultureInfo("en-US")), StringComparison.Ordinal);
        Assert.Matches(@"\p{IsHiragana}", found.GetMessage(CultureInfo.GetCultureInfo("ja-JP")));
    }

    [Theory]
    [InlineData("\0\0\0")]
    [InlineData("")]
    [InlineData("((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((")]
    [InlineData("Organization(\"\\uD800\").Ciso(\"\uDC00\");")]
    [InlineData("#load \"a.cdc.csx\"\n#load \"/etc/passwd\"\n#load \"../../x.cdc.csx\"")]
    public async Task No_text_breaks_it(string text) =>
        Assert.DoesNotContain(await Consumer.Of(("a.cdc.csx", text)).AnalyzeAsync(), static found => found.Id is "AD0001" or "CDC9001");

    [Fact]
    public void What_is_reported_was_declared()
    {
        var declared = new DefinitionAnalyzer().SupportedDiagnostics.Select(static rule => rule.Id).ToList();
        Assert.Equal(AllRules.InOrder.Select(static rule => rule.Id).Append("CDC6000").Distinct().Order(StringComparer.Ordinal), declared.Order(StringComparer.Ordinal));
        Assert.Equal(declared, new DefineMethodAnalyzer().SupportedDiagnostics.Select(static rule => rule.Id));
    }

    [Fact]
    public void A_policy_goes_out_under_one_id_and_keeps_its_own()
    {
        var policy = new DiagnosticDescriptor("AWA001", new Bilingual("t", "t"), new Bilingual("no {0}", "{0} なし"), "Policies", DiagnosticSeverity.Error, isEnabledByDefault: true, new Bilingual("a", "a"));
        var found = new Finding(policy, new Model.Origin("a", 0, 1), Model.Listing.Of<object>("owner")).ToDiagnostic(Location.None, []);
        Assert.Equal(("CDC6000", DiagnosticSeverity.Error, "AWA001: no owner", "AWA001"), (found.Id, found.Severity, found.GetMessage(CultureInfo.InvariantCulture), found.Properties[Translation.OwnId]));
        Assert.Equal("AWA001: owner なし", found.GetMessage(CultureInfo.GetCultureInfo("ja")));
    }

    [Fact]
    public async Task A_mistake_of_ours_is_told_as_one()
    {
        var consumer = Consumer.Of(("a.cdc.csx", "Organization(\"A\");"));
        var found = await (consumer with { Definitions = [new Unreadable("/project/a.cdc.csx")] }).AnalyzeAsync();
        Assert.Equal("CDC9001", Assert.Single(found).Id);
    }

    // The compiler knows all policies by one id; their own comes first in the message.
    private static string Said(Finding finding, CheckedDefinition definition)
    {
        var (id, own) = AllRules.Find(finding.Id) is null ? ("CDC6000", $"{finding.Id}: ") : (finding.Id, "");
        return $"{Place.Of(finding.Origin, definition)} {id} {finding.Severity} {own}{finding.Message(DisplayLanguage.English)} | {own}{finding.Message(DisplayLanguage.Japanese)}{(finding.Suppression is null ? "" : " suppressed")}";
    }

    private static string Said(Diagnostic found)
    {
        var place = found.Location.GetLineSpan();
        return $"{new Place(place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1, place.EndLinePosition.Line + 1, place.EndLinePosition.Character + 1)} {found.Id} {found.Severity} {found.GetMessage(CultureInfo.InvariantCulture)} | {found.GetMessage(CultureInfo.GetCultureInfo("ja-JP"))}{(found.IsSuppressed ? " suppressed" : "")}";
    }

    private sealed class Folder(Dictionary<string, OpenedFile> files) : IDefinitionFiles
    {
        public string Root => Consumer.Folder;

        public OpenedFile Open(string path) =>
            files.GetValueOrDefault(path) ?? new OpenedFile(null, Rules.Reading.UnreadableFile.At(path, new(
                $"the project does not list it; add <AdditionalFiles Include=\"{path[(Root.Length + 1)..]}\" />", $"プロジェクトに登録されていません。<AdditionalFiles Include=\"{path[(Root.Length + 1)..]}\" /> を追加してください")));
    }
}
