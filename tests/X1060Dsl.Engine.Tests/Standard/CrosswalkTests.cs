using X1060Dsl.Standard;
using X1060Dsl.Text;
using static X1060Dsl.Standard.Standard;

namespace X1060Dsl.Tests.Standard;

/// <summary>The tables of other frameworks, and the reader that takes anybody's.</summary>
public sealed class CrosswalkTests
{
    private const string Head = "# framework\tHouse rules\n# section\t1\tFirst\nitem\tsection\tname_en\tname_ja\tservices\tconfidence\tsource_en\tsource_ja\n";

    public static TheoryData<string, int, int> Sizes => new()
    {
        { "nist-csf-2.0", 22, 6 }, { "iso-27001-2022", 93, 4 }, { "cis-8", 18, 3 }, { "first-csirt-2.1", 21, 5 }, { "meti-3.0", 10, 4 }, { "sim3", 45, 4 },
    };

    public static TheoryData<string, int, int, string> Faulty => new()
    {
        { "", 1, 1, "no line says which framework" },
        { "# framework\n", 1, 1, "behind # framework" },
        { "# framework\tA\n", 1, 1, "there is no row" },
        { "# framework\tA\nitem,section\n", 2, 1, "the first row names the columns" },
        { Head + "1.1\t1\tA\n", 4, 1, "a row has 8 cells" },
        { Head + "1.1\t1\tA\tあ\tA-1\tcertain\tus\t\n", 4, 15, "confirmed, probable or judgement, not 'certain'" },
        { Head + "1.1\t1\tA\tあ\tA-1, E-33\tjudgement\tus\t\n", 4, 15, "there is no service 'E-33'" },
        { Head + "1.1\t2\tA\tあ\tA-1\tjudgement\tus\t\n", 4, 5, "no line above says what section 2 is" },
        { Head + "1.1\t1\tA\tあ\tA-1\tjudgement\t\t\n", 4, 25, "does not say what it rests on" },
        { Head + "1.1\t1\tA\tあ\tA-1\tjudgement\tus\t\n１.１\t1\tA\tあ\tA-1\tjudgement\tus\t\n", 5, 1, "is there already" },
        { Head + "\t1\tA\tあ\tA-1\tjudgement\tus\t\n", 4, 1, "has no id" },
        { Head + $"1.1\t1\t{new string('x', 501)}\tあ\tA-1\tjudgement\tus\t\n", 4, 7, "longer than 500 characters" },
        { Head + string.Concat(Enumerable.Range(0, 5_001).Select(static number => $"{number}\t1\t\t\t-\tjudgement\tus\t\n")), 5_004, 1, "more than 5000 rows" },
    };

    [Theory, MemberData(nameof(Sizes))]
    public void A_table_has_all_items_and_sections_of_its_framework(string id, int items, int sections)
    {
        var crosswalk = Crosswalk.Find(id)!;

        Assert.Equal(items, crosswalk.Items.Count);
        Assert.Equal(sections, crosswalk.Sections.Count);
        Assert.All(crosswalk.Sections, section => Assert.Contains(crosswalk.Items, item => item.Section == section.Id));
        Assert.Contains("nofficial", crosswalk.Note.En);
        Assert.Contains("非公式", crosswalk.Note.Ja);
    }

    [Fact]
    public void Every_row_has_names_and_a_source_in_both_languages_and_none_is_called_confirmed() => Assert.All(Crosswalk.All.SelectMany(static table => table.Items), static item =>
    {
        Assert.All(new[] { item.Name.En, item.Name.Ja, item.Source.En, item.Source.Ja }, Assert.NotEmpty);
        Assert.Matches("[ぁ-んァ-ヶ一-龠]", item.Name.Ja + item.Source.Ja);
        Assert.NotEqual(Confidence.Confirmed, item.Confidence);
        Assert.Equal(item.Services.Count, item.Services.Distinct().Count());
    });

    [Fact]
    public void Every_service_of_X1060_stands_in_some_table() =>
        Assert.Empty(Of(Edition.X1060_2021).Services.Select(static service => service.Code).Except(Crosswalk.All.SelectMany(static table => table.Items).SelectMany(static item => item.Services)));

    [Theory, MemberData(nameof(Faulty))]
    public void What_is_wrong_is_told_at_its_place(string text, int line, int column, string said)
    {
        var reading = CrosswalkReader.Read(new SourceFile("ours.tsv", text));

        Assert.Null(reading.Crosswalk);
        var fault = reading.Faults.First();
        Assert.Equal((line, column), (fault.Line, fault.Column));
        Assert.Contains(said, fault.Text.En);
        Assert.NotEmpty(fault.Text.Ja);
    }

    [Fact]
    public void Services_may_be_named_in_any_way_and_a_table_in_one_language_serves_both()
    {
        var reading = CrosswalkReader.Read(new SourceFile("/x/ours.tsv", Head + "1.1\t1\tWatch\t\t即時監視, b-1 ,Incident handling,リアルタイム監視\tprobable\tus\t\n".Replace("即時監視, ", "")));

        var item = Assert.Single(reading.Crosswalk!.Items);
        Assert.Equal("ours", reading.Crosswalk.Id);
        Assert.Equal(["B-1", "D-2"], item.Services);
        Assert.Equal(("Watch", "us"), (item.Name.Ja, item.Source.Ja));
    }

    [Fact]
    public void Faults_are_told_up_to_a_limit_and_any_text_ends()
    {
        Assert.InRange(CrosswalkReader.Read(new SourceFile("x.tsv", Head + string.Concat(Enumerable.Repeat("?\n", 100_000)))).Faults.Count, 1, 60);
        Assert.All(new[] { "\0", "\t\t\t", "#", "#\t", "# section\t\t", "\uFEFF# framework\ta", new string('#', 100_000), new string('\t', 100_000) }, static text =>
            Assert.NotEmpty(CrosswalkReader.Read(new SourceFile("x.tsv", text)).Faults));
    }
}
