using System.Globalization;
using Microsoft.CodeAnalysis;

namespace X1060Dsl.Analyzers.Tests;

/// <summary>Policy packs of a project: every definition has them, in a file of its own or in a C# class.</summary>
public sealed class PackTests
{
    private const string Pack = "policies/group.cdc.csx", Today = "2026-11-23";

    private const string Policies = """Policy("GRP001", Error).For("level = basic").Require("score >= 3").Message(ja: "低すぎます", en: "too low");""";

    private static readonly Consumer Packed = Consumer.Of(
        ("a.cdc.csx", Definition("A", 2)),
        ("b.cdc.csx", Definition("B", 3)),
        (Pack, Policies)).WithItem(Pack, "build_metadata.AdditionalFiles.CdcPolicyPack", "true").With("X1060Today", Today);

    [Fact]
    public async Task Its_policies_hold_for_every_definition()
    {
        var broken = Assert.Single(await Packed.AnalyzeAsync(), static found => found.Id == "CDC6000");
        Assert.Equal(("/project/a.cdc.csx", DiagnosticSeverity.Error), (broken.Location.GetLineSpan().Path, broken.Severity));
        Assert.StartsWith("GRP001: ", broken.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);

        var without = Packed with { OfFiles = Packed.OfFiles.Clear() };
        Assert.DoesNotContain(await without.AnalyzeAsync(), static found => found.Id == "CDC6000");
    }

    [Fact]
    public async Task What_is_wrong_in_it_is_told_once_and_there()
    {
        var found = await Packed.Edit(Pack, static text => text.Replace("score", "scroe", StringComparison.Ordinal)).AnalyzeAsync();
        Assert.Equal($"/project/{Pack}", Assert.Single(found, static one => one.Id is "CDC6021" or "CDC6022").Location.GetLineSpan().Path);
    }

    [Fact]
    public async Task A_definition_in_a_class_has_it_too()
    {
        var consumer = (Packed with { Definitions = [Packed.Definitions[2]] }).WithCode(Class("Organization(\"A\").Edition(X1060_2021).Ciso(\"c\"); Team(\"SOC\"); Service(\"E-3\").Level(Basic).Insource(\"SOC\").Owner(\"o\").Score(2);"));
        var broken = Assert.Single(await consumer.AnalyzeAsync(), static found => found.Id == "CDC6000");
        Assert.Equal("/project/Code0.cs", broken.Location.GetLineSpan().Path);
        Assert.Contains("GRP001", Generation.Lawful(consumer).Source);
    }

    [Fact]
    public async Task An_id_that_a_class_has_too_is_told_with_both_places()
    {
        var consumer = (Packed with { Definitions = [Packed.Definitions[2]] }).WithCode(Class("Organization(\"A\").Edition(X1060_2021).Ciso(\"c\"); Policy(\"GRP001\", Error).Require(\"score > 0\").Message(en: \"x\");"));
        var clash = Assert.Single(await consumer.AnalyzeAsync(), static found => found.Id == "CDC0026");
        Assert.Equal(("/project/Code0.cs", $"/project/{Pack}"), (clash.Location.GetLineSpan().Path, Assert.Single(clash.AdditionalLocations).GetLineSpan().Path));
    }

    [Fact]
    public async Task What_is_wrong_in_it_is_told_where_only_classes_define_anything()
    {
        var consumer = (Packed with { Definitions = [Packed.Definitions[2]] }).Edit(Pack, static text => text.Replace("score", "scroe", StringComparison.Ordinal)).WithCode(Class("Organization(\"A\").Edition(X1060_2021).Ciso(\"c\");"));
        Assert.Equal($"/project/{Pack}", Assert.Single(await consumer.AnalyzeAsync(), static one => one.Id is "CDC6021" or "CDC6022").Location.GetLineSpan().Path);
    }

    [Fact]
    public void An_edited_pack_is_an_edit_of_every_definition_and_of_nothing_else()
    {
        var first = Generation.Lawful(Packed);
        Assert.Equal(2, first.Sources.Length);
        Assert.All(first.Sources, static source => Assert.Contains("GRP001", source.SourceText.ToString(), StringComparison.Ordinal));

        var next = first.Then(Packed.Edit(Pack, static text => text.Replace("GRP001", "GRP002", StringComparison.Ordinal)));
        Assert.Equal(2, next.Ran("Centres"));
        Assert.All(next.Sources, static source => Assert.Contains("GRP002", source.SourceText.ToString(), StringComparison.Ordinal));

        var one = first.Then(Packed.Edit("a.cdc.csx", static text => text.Replace("Score(2)", "Score(4)", StringComparison.Ordinal)));
        Assert.Equal((0, 1), (one.Ran("Packs"), one.Ran("Centres")));
        Assert.Equal(1, one.Worked("Centres"));
    }

    [Fact]
    public void What_a_pack_loads_is_loaded()
    {
        var consumer = Packed.Edit(Pack, static text => "#load \"names.cdc.csx\"\nTeam(Soc);\n" + text);
        consumer = consumer with { Definitions = consumer.Definitions.Add(new Text("/project/policies/names.cdc.csx", "const string Soc = \"The team of the pack\";")) };
        Assert.All(Generation.Lawful(consumer).Sources, static source => Assert.Contains("The team of the pack", source.SourceText.ToString(), StringComparison.Ordinal));
    }

    private static string Definition(string name, int score) => $"""
        Organization("{name}").Edition(X1060_2021).Ciso("c");
        Team("SOC");
        Service("E-3").Level(Basic).Insource("SOC").Owner("o").Score({score});
        """;

    private static string Class(string body) => $"using X1060Dsl;\nusing static X1060Dsl.Language;\n[CdcDefinition] static partial class Ours {{ static void Define() {{ {body} }} }}";
}
