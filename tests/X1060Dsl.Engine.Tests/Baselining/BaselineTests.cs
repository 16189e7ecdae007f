using CsCheck;
using X1060Dsl.Baselining;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Tests.Baselining;

/// <summary>A baseline marks what was there, wherever it stands now, and never takes in what is new.</summary>
public sealed class BaselineTests
{
    private static readonly Gen<string> Definitions =
        from services in Gen.Select(Gen.OneOf("A-1", "B-1", "D-4", "E-5"), Gen.OneOf(".Level(Basic).Insource(\"SOC\")", ".Level(Basic).Outsource(\"X\").Score(3)", ".Level(Unnecessary)", ".Level(Optional)"), static (code, said) => (code, said)).Array[0, 5]
        select "Organization(\"Seto\");\n" + string.Concat(services.DistinctBy(static service => service.code).Select(static service => $"Service(\"{service.code}\"){service.said};\n"));

    [Fact]
    public void Nothing_of_what_was_there_is_left_open() => Definitions.Sample(static text =>
    {
        var found = Check(text);
        var marked = Baseline.Of(found, Name).Mark(Check("// Moved.\n\n" + text), Name).Definitions;
        Assert.All(marked.SelectMany(static definition => definition.Findings), static finding => Assert.True(finding.Suppression is not null || !IsCovered(finding)));
        Assert.Equal(found.Sum(static definition => definition.Findings.Count), marked.Sum(static definition => definition.Findings.Count));
    }, iter: 500);

    [Fact]
    public void It_only_shrinks() => Gen.Select(Definitions, Definitions).Sample(static (before, now) =>
    {
        var baseline = Baseline.Of(Check(before), Name);
        var (marked, used) = baseline.Mark(Check(now), Name);
        Assert.True(used.Count <= baseline.Count);
        Assert.Equal(used.Count, marked.SelectMany(static definition => definition.Findings).Count(static finding => finding.Suppression is not null));
        Assert.All(used.Entries, entry => Assert.Contains(baseline.Entries, known => known with { Count = 0 } == entry with { Count = 0 } && known.Count >= entry.Count));
    }, iter: 500);

    [Fact]
    public void What_is_outside_of_a_run_stays()
    {
        var both = Baseline.Of(Check("Organization(\"Seto\");").Concat(Check("Organization(\"Awa\");")), Name);

        Assert.Equal("awa", Assert.Single(both.Outside(Check("Organization(\"Ｓｅｔｏ\");"), Name).Entries.Select(static entry => entry.Organization).Distinct()));
    }

    [Fact]
    public void What_keeps_a_definition_from_being_read_and_regressions_are_in_no_baseline()
    {
        var found = Engine.Check(new SourceFile(Given.Path, "Organization(\"Seto\").ReviewEvery(months: 12);\nTeam(\"\");"), new Given(), new CheckOptions { Lock = new SourceFile("/root/a.cdc.lock", "x1060-lock 1\norganization name=\"Seto\"\norganization floor=A-1\norganization review=6\n") });

        Assert.Contains(found.Findings, static finding => finding.Id == "CDC7023");
        Assert.DoesNotContain(Baseline.Of([found], Name).Entries, static entry => entry.Rule.StartsWith("CDC0", StringComparison.Ordinal) || entry.Rule.StartsWith("CDC7", StringComparison.Ordinal));
    }

    private static bool IsCovered(Finding finding) => finding.Id[3] is not ('0' or '6' or '7' or '9');

    private static string Name(string path) => path;

    private static Listing<CheckedDefinition> Check(string text) => Listing.Of(Engine.Check(new SourceFile(Given.Path, text), new Given(), CheckOptions.Default));
}
