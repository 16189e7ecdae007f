using X1060Dsl.Text;

namespace X1060Dsl.Tests.Reading;

/// <summary>One mistake is told once: what could not be read is not reported again as missing, and hides no other mistake.</summary>
public sealed class OneCauseTests
{
    [Theory]
    [InlineData("CDC0011", ".Level(Basic).Insource(\"SOC\").Ownr(\"森\").Score(3).Target(4)")]
    [InlineData("CDC0012", ".Level(Basci).Insource(\"SOC\").Owner(\"森\").Score(3).Target(4)")]
    [InlineData("CDC0013", ".Level(Basic).Insource(\"SOC\").Owner(3).Score(3).Target(4)")]
    [InlineData("CDC0014", ".Level(Basic).Insource(\"SOC\").Owner().Score(3).Target(4)")]
    [InlineData("CDC0019", ".Level(Basic).Insource(\"SOC\").Owner(\"森\").Score(6 / 0).Target(4)")]
    [InlineData("CDC0022", ".Level(Basic).Insource(\"SOC\").Owner(\"森\").Score(6).Target(4)")]
    [InlineData("CDC0010", ".Level(Basic).Insource(\"SOC\").Owner.Score(3).Target(4)")]
    [InlineData("CDC0006", ".Level(Basic).Insource(\"SOC\").Owner(\"森\".Score(3).Target(4)")]
    [InlineData("CDC0006", ".Level(Basic).Insource(\"SOC\").")]
    public void What_could_not_be_read_is_not_missed(string id, string said) =>
        Assert.Equal([id], Found($"Service(\"A-1\"){said};"));

    [Fact]
    public void What_is_missing_of_its_neighbour_is_still_told() =>
        Assert.Equal(["CDC0011", "CDC2005"], Found(
            """
            Service("A-1").Level(Basic).Insource("SOC").Ownr("森").Score(3).Target(4);
            Service("A-2").Level(Basic).Insource("SOC").Score(3).Target(4);
            """));

    [Fact]
    public void A_mistake_beside_an_unknown_service_is_told_too() =>
        Assert.Equal(["CDC0020", "CDC0022", "CDC0023"], Found("Service(\"J-1\").Level(Basic).Score(6).ReviewBy(\"2027-02-30\");"));

    [Fact]
    public void A_dot_at_the_end_of_a_line_loses_neither_service()
    {
        var read = Given.Read("Service(\"A-1\").Level(Basic).\nService(\"A-2\").Level(Standard);");

        Assert.Equal(["A-1", "A-2"], read.Centre!.Services.Select(static service => service.Code));
        Assert.Equal([Level.Basic, Level.Standard], read.Centre.Services.Select(static service => service.Catalogue.Level!.Value));
    }

    // The list as a whole is not the matter here.
    private static IEnumerable<string> Found(string services) =>
        Engine.Check(new SourceFile(Given.Path, $"Organization(\"阿波精密工業\").Edition(X1060_2021).Ciso(\"佐藤\");\nTeam(\"SOC\");\n{services}\n"), new Given(), CheckOptions.Default)
            .Findings.Where(static finding => finding is not { Id: "CDC1005", Origin.Start: < 20 }).Select(static finding => finding.Id);
}
