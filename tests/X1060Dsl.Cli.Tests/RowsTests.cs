using X1060Dsl.Reports;

namespace X1060Dsl.Cli.Tests;

/// <summary>Rows for query engines: what a query relies on stays.</summary>
public sealed class RowsTests
{
    [Fact]
    public void The_columns_keep_their_names_their_order_and_their_number_of_cells()
    {
        using var place = new Workplace();
        place.Write("a.cdc.csx", "Organization(\"Awa, \\\"Precision\\\"\").Edition(X1060_2021).Country(\"JP\").Assessed(\"2026-03-31\");\nService(\"A-1\").Level(Basic).Insource(\"SOC\").Score(4).Target(3, by: \"2027-03-31\");\nAddedService(\"A-99\", \"独自\", \"Own\", \"A\").Level(Optional);\n");
        var (exit, answer, _) = place.Run("export", ".", "--format", "rows");
        var lines = answer.TrimEnd('\n').Split('\n');

        Assert.Equal(ExitCode.Clean, exit);
        Assert.Equal("definition,organization,parent,country,edition,assessed,code,category,name_en,name_ja,is_stated,is_added,level,covered_by,decision_review_by,assignment,team,provider,provided_by,owner,deputy,score,score_insource,score_outsource,target,target_by,gap,approved_on,report_reviewed,documents,evidence,actions,next_action_due,waivers", lines[0]);
        Assert.Equal(ServiceRows.Columns.Select(static column => column.Name), lines[0].Split(','));
        Assert.StartsWith("\"a.cdc.csx\",\"Awa, \"\"Precision\"\"\",,\"JP\",\"X1060_2021\",\"2026-03-31\",\"A-1\",\"A\",", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",\"true\",\"false\",\"Basic\",,,\"insource\",\"SOC\",,,,,4,,,3,\"2027-03-31\",-1,,,0,0,0,,0", lines[1], StringComparison.Ordinal);
        Assert.Equal(1 + 65, lines.Length);
        Assert.StartsWith("\"a.cdc.csx\",\"Awa, \"\"Precision\"\"\",,\"JP\",\"X1060_2021\",\"2026-03-31\",\"A-99\",\"A\",\"Own\",\"独自\",\"true\",\"true\",\"Optional\"", lines[65], StringComparison.Ordinal);
        Assert.DoesNotContain('\uFEFF', answer);
    }

    [Fact]
    public void What_cannot_be_read_is_told_and_fails_and_a_part_has_no_rows()
    {
        using var place = new Workplace();
        place.Write("good.cdc.csx", "#load \"part.cdc.csx\"\nOrganization(\"Good\").Edition(X1060_2021);\n");
        place.Write("part.cdc.csx", "Service(\"A-1\").Level(Basic);\n");
        place.Write("bad.cdc.csx", "Organization(\"Bad\").Edition(X1060_2021;\n");

        var (exit, answer, err) = place.Run("export", ".", "--format", "rows");

        Assert.Equal(ExitCode.No, exit);
        Assert.Equal(1 + 64, answer.TrimEnd('\n').Split('\n').Length);
        Assert.Equal("x1060: bad.cdc.csx has errors and is left out; see x1060 check\n", err);
        Assert.Contains("names no organisation", place.Run("export", "part.cdc.csx", "--format", "rows").Err, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Misuse, place.Run("export", "good.cdc.csx", "bad.cdc.csx", "--format", "csv").Exit);
    }
}
