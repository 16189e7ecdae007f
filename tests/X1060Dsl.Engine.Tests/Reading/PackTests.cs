using X1060Dsl.Fixing;
using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Settings;
using SourceFile = X1060Dsl.Text.SourceFile;

namespace X1060Dsl.Tests.Reading;

/// <summary>Policy packs that a host names: as if the definition loaded them, but for where they lie.</summary>
public sealed class PackTests
{
    private const string Definition = """
        Organization("Awa").Edition(X1060_2021).Ciso("c");
        Team("SOC");
        Service("E-3").Level(Basic).Insource("SOC").Owner("o").Score(2);
        """;

    private static readonly SourceFile Pack = new("/elsewhere/group.cdc.csx", """Policy("GRP001", Error).For("level = basic").Require("score >= 3").Message(ja: "低すぎます", en: "too low");""");

    [Fact]
    public void Its_policies_are_those_of_the_definition()
    {
        var found = Check(Definition, Pack).Findings.Where(static finding => finding.Id == "GRP001");
        Assert.Equal((Given.Path, Severity.Error, "E-3 Vulnerability assessment: too low"), Assert.Single(found) is var finding ? (finding.Origin.Path, finding.Severity, finding.Message(DisplayLanguage.English)) : default);
    }

    [Fact]
    public void It_says_what_it_would_say_if_it_were_loaded()
    {
        var inside = new SourceFile("/root/group.cdc.csx", Pack.Text.Replace("score", "scroe", StringComparison.Ordinal));
        var loaded = Engine.Check(new(Given.Path, "#load \"group.cdc.csx\"\n" + Definition), new Given((inside.Path, inside.Text)), CheckOptions.Default);
        var named = Check("// as many lines\n" + Definition, inside);
        Assert.Equal(Said(loaded), Said(named));
        Assert.Contains(named.Findings, static finding => finding is { Id: "CDC6021" or "CDC6022", Origin.Path: "/root/group.cdc.csx" });

        static IEnumerable<string> Said(CheckedDefinition definition) => definition.Findings.Select(finding => $"{finding.Origin.Path} {Place.Of(finding.Origin, definition).Line} {finding.Id}").Order(StringComparer.Ordinal);
    }

    [Fact]
    public void An_id_that_the_definition_has_too_is_told()
    {
        var clash = Assert.Single(Check(Definition + "\nPolicy(\"GRP001\", Error).Require(\"score > 0\").Message(en: \"x\");", Pack).Findings, static finding => finding.Id == "CDC0026");
        Assert.Equal(Given.Path, clash.Origin.Path);
    }

    [Fact]
    public void Two_packs_with_one_id_are_told_in_the_second()
    {
        var second = new SourceFile("/elsewhere/other.cdc.csx", Pack.Text);
        Assert.Equal(second.Path, Assert.Single(Check(Definition, Pack, second).Findings, static finding => finding.Id == "CDC0026").Origin.Path);
    }

    [Fact]
    public void One_that_is_loaded_too_is_read_once()
    {
        var inside = new SourceFile("/root/group.cdc.csx", Pack.Text);
        var read = Engine.Read(new(Given.Path, "#load \"group.cdc.csx\"\n" + Definition), new Given((inside.Path, inside.Text)), Listing.Of(inside));
        Assert.Empty(read.Findings);
        Assert.Equal([Given.Path, inside.Path], read.Sources.Select(static source => source.Path));
        Assert.Empty(read.Packs);
    }

    [Fact]
    public void One_may_load_parts_and_one_circle_is_told()
    {
        var inside = new SourceFile("/root/group.cdc.csx", "#load \"teams.cdc.csx\"\n#load \"a.cdc.csx\"\n");
        var read = Engine.Read(new(Given.Path, "Service(\"A-1\").Insource(Soc);"), new Given(("/root/teams.cdc.csx", "const string Soc = \"SOC\";")), Listing.Of(inside));
        Assert.Equal(("CDC0031", inside.Path), (Assert.Single(read.Findings, static finding => finding.Id != "CDC0032").Id, read.Findings[^1].Origin.Path));
        Assert.Equal("SOC", read.Centre!.Services[0].Profile.Assignment!.Team!.Value);
    }

    [Fact]
    public void A_pack_gets_those_before_it_and_not_itself()
    {
        var (first, second) = (new SourceFile("/root/1.cdc.csx", "const string Soc = \"SOC\";"), new SourceFile("/root/2.cdc.csx", "Team(Soc);"));
        Assert.Empty(Engine.Read(second, new Given(), Listing.Of(first, second)).Findings);
        Assert.Equal("CDC0012", Assert.Single(Engine.Read(second, new Given(), Listing.Of(second, first)).Findings).Id);
    }

    [Fact]
    public void What_is_wrong_in_a_pack_is_told_once_for_many_definitions()
    {
        var broken = new SourceFile("/elsewhere/group.cdc.csx", "Policyy(\"GRP001\", Error);");
        CheckedDefinition Of(string path) => Engine.Check(new(path, Definition.Replace("Awa", path, StringComparison.Ordinal)), new Given(), new CheckOptions { Packs = Listing.Of(broken) });
        var together = Engine.Together([Of("/root/a.cdc.csx"), Of("/root/b.cdc.csx"), Engine.Check(broken, new Given(), new CheckOptions { Packs = Listing.Of(broken) })]);
        Assert.Equal(2, together.Count);
        Assert.Single(together.SelectMany(static definition => definition.Findings), finding => finding.Origin.Path == broken.Path);
    }

    [Fact]
    public void A_lock_holds_its_policies_and_not_its_place()
    {
        var posture = Posture.Of(Engine.Read(new(Given.Path, Definition), new Given(), Listing.Of(Pack)), RuleSettings.Default);
        Assert.Contains("policy GRP001", posture.Text);
        Assert.DoesNotContain("part ", posture.Text);

        var locked = new SourceFile("/root/a.cdc.lock", posture.Text);
        IEnumerable<string> Regressed(params SourceFile[] packs) => Engine.Check(new(Given.Path, Definition), new Given(), new CheckOptions { Packs = packs.ToListing(), Lock = locked })
            .Findings.Select(static finding => finding.Id).Where(static id => id.StartsWith("CDC7", StringComparison.Ordinal));
        Assert.Empty(Regressed(Pack));
        Assert.Equal(["CDC7017"], Regressed());
        Assert.Equal(["CDC7018"], Regressed(new SourceFile(Pack.Path, Pack.Text.Replace(">= 3", ">= 2", StringComparison.Ordinal))));
    }

    [Fact]
    public void Fixing_a_definition_leaves_packs_alone()
    {
        var pack = new SourceFile("/root/group.cdc.csx", "Teem(\"SOC\");");
        var everything = new FixSelection(Choices: true, Blanks: true, default);
        Assert.DoesNotContain(Engine.Fix(new(Given.Path, Definition.Replace("Team(\"SOC\");", "", StringComparison.Ordinal)), new Given(), new CheckOptions { Packs = Listing.Of(pack) }, everything).Changed, file => file.Path == pack.Path);
        Assert.Equal("Team(\"SOC\");", Assert.Single(Engine.Fix(pack, new Given(), new CheckOptions { Packs = Listing.Of(pack) }, everything).Changed).Text);
    }

    private static CheckedDefinition Check(string definition, params SourceFile[] packs) =>
        Engine.Check(new(Given.Path, definition), new Given(), new CheckOptions { Packs = packs.ToListing() });
}
