using X1060Dsl.Covering;
using X1060Dsl.Standard;
using X1060Dsl.Text;

namespace X1060Dsl.Tests.Covering;

/// <summary>A centre seen through the table of another framework.</summary>
public sealed class CoverageTests
{
    private static readonly Crosswalk Table = CrosswalkReader.Read(new SourceFile("t.tsv",
        "# framework\tT\n# section\tS\tAll\nitem\tsection\tname_en\tname_ja\tservices\tconfidence\tsource_en\tsource_ja\n"
        + string.Concat(new[] { "1\tA-1,A-2", "2\tA-1,B-1", "3\tB-1", "4\tB-2", "5\tH-2", "6\tC-1", "7\t-", "8\tD-1", "9\tD-2" }.Select(static row => $"{row.Split('\t')[0]}\tS\t\t\t{row.Split('\t')[1]}\tjudgement\tus\t\n")))).Crosswalk!;

    private const string Text = """
        Organization("瀬戸物流").Edition(X1060_2021).CombineScores(Lowest);
        Service("A-1").Level(Basic).Insource("SOC").Score(3).Target(5);
        Service("A-2").Level(Basic).Insource("SOC").Outsource("MSS").Score(insource: 2, outsource: 4).Target(4);
        Service("B-1").Level(Basic).Outsource("MSS").Score(1);
        Service("B-2").Level(Basic).Unassigned();
        Service("H-2").Level(Unnecessary).Because("…");
        Service("D-1").Level(Basic).ProvidedBy("親会社");
        Service("D-2").Insource("SOC").Score(4);
        """;

    [Fact]
    public void Each_item_stands_as_its_services_do() =>
        Assert.Equal(
            [ItemState.Covered, ItemState.Partly, ItemState.NotDone, ItemState.Unassigned, ItemState.Unnecessary, ItemState.Undecided, ItemState.NoService, ItemState.Covered, ItemState.Undecided],
            Coverage.Of(Given.Read(Text).Centre!, Table).Items.Select(static item => item.State));

    [Fact]
    public void Scores_are_the_combined_ones_and_count_once()
    {
        var section = Assert.Single(Coverage.Of(Given.Read(Text).Centre!, Table).Sections);

        Assert.Equal(1, section.Lowest);
        Assert.Equal(2.0, section.Average);
        Assert.Equal(4.5, section.AverageTarget);
    }

    [Fact]
    public void Saying_more_never_covers_less()
    {
        var (some, all) = (Coverage.Of(Given.Read(Text).Centre!, Table), Coverage.Of(Given.Read(Text + "\nService(\"C-1\").Level(Basic).Insource(\"SOC\").Score(3);").Centre!, Table));

        Assert.All(some.Items.Zip(all.Items), static pair => Assert.True(pair.Second.Done.Count() >= pair.First.Done.Count()));
        Assert.Equal(ItemState.Covered, all.Items[5].State);
    }

    [Fact]
    public void A_centre_of_roles_is_seen_through_what_became_of_them()
    {
        var coverage = Coverage.Of(Given.Read("Organization(\"熊野銀行\").Edition(ISOGJ_2_1);\nService(\"A-2\").Level(Basic).Insource(\"CSIRT\").Score(3);").Centre!, Crosswalk.Find("nist-csf-2.0")!);

        Assert.Contains(coverage.Items.First(static item => item.Item.Id == "DE.AE").Services, static service => service is { Code: "A-2", State: CoverState.Done });
        Assert.Equal(ItemState.Undecided, coverage.Items.First(static item => item.Item.Id == "GV.RM").State);
    }

    [Fact]
    public void Every_table_can_be_looked_through_with_nothing_said() => Assert.All(Crosswalk.All, static table =>
    {
        var coverage = Coverage.Of(Given.Read("Organization(\"瀬戸物流\").Edition(X1060_2021);").Centre!, table);
        Assert.All(coverage.Items, static item => Assert.True(item.State is ItemState.Undecided or ItemState.NoService));
        Assert.Null(coverage.Whole.Average);
    });
}
