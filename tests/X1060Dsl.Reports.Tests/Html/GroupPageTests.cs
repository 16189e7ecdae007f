using System.Text;
using X1060Dsl.Groups;
using X1060Dsl.Model;
using X1060Dsl.Reports.Html;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Reports.Tests.Html;

public sealed class GroupPageTests
{
    private const int Count = 500;

    private static readonly string[] Two =
    [
        """
        Organization("Seto Holdings").Country("JP").Members("Seto Logistics", "Seto Retail");
        Service("B-1").Level(Basic).Insource("SOC").Score(4);
        Service("D-1").Level(Basic).Insource("SOC").Score(2);
        """,
        """
        Organization("Seto Logistics").Parent("Seto Holdings");
        Service("B-1").Level(Basic).ProvidedBy("Seto Holdings");
        Service("D-1").Level(Basic).Insource("IT").Score(1);
        Service("D-2").Level(Standard).Unassigned();
        """,
    ];

    [Fact]
    public void A_page_is_one_whole_document_with_the_same_parts_in_either_language()
    {
        foreach (var definitions in new[] { Two, [.. Two, "Organization(\"Alone\");"], ["Organization(\"Alone\");"] })
        {
            Tags.AssertBalanced(Page(Given(definitions)));
            Assert.Equal(Tags.Of(Page(Given(definitions), DisplayLanguage.Japanese)), Tags.Of(Page(Given(definitions))));
            Assert.Single(Tags.Of(Page(Given(definitions))), static tag => tag == "h1" || tag.StartsWith("h1 ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_cell_says_its_average_and_the_lowest_of_a_category_is_marked_in_words()
    {
        var page = Page(Given(Two));

        Assert.Contains("<tr><th scope=\"row\" class=\"d0\">Seto Holdings <span class=\"soft\">JP</span></th><td class=\"average s4\">4.0</td><td class=\"average s2\">2.0</td><td class=\"average s3\">3.0</td><td class=\"num\">62</td></tr>", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\" class=\"d1\">Seto Logistics</th><td class=\"average s4\">4.0</td><td class=\"average s1\" data-v=\"1.0\">1.0<span class=\"lowest\" aria-hidden=\"true\">▾</span><span class=\"vh\">, the lowest</span></td>", page, StringComparison.Ordinal);
        Assert.Contains("The lowest average is 1.0, in D Incident response at Seto Logistics.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_provides_what_is_drawn_and_told()
    {
        var page = Page(Given(Two), DisplayLanguage.Japanese);

        Assert.Contains(">Seto Holdings</text>", page, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"row\">Seto Holdings</th><td>Seto Logistics</td><td class=\"num\">1</td><td>B-1</td></tr>", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"soft\">担い手の記載なし: </span>Seto Logistics", page, StringComparison.Ordinal);
        Assert.Contains("CDC8002", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_who_receive_are_drawn_as_one_and_named_once()
    {
        var page = Page(Given([Two[0], .. Enumerable.Range(1, 40).Select(static number => $"Organization(\"Member {number}\").Parent(\"Seto Holdings\");\nService(\"B-1\").Level(Basic).ProvidedBy(\"Seto Holdings\");")]));

        Assert.Contains(">40 organisations</text>", page, StringComparison.Ordinal);
        Assert.Contains("<summary>40 organisations</summary>Member 1, Member 2, ", page, StringComparison.Ordinal);
        Assert.Contains("<div class=\"scroll tall\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_a_group_tells_of_the_group_and_leads_to_each_of_it()
    {
        var page = Reported.Of(Two).Page();

        Tags.AssertBalanced(page);
        Assert.Contains("<section class=\"members\" aria-labelledby=\"en-g1-members en-g1-name\">", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\" class=\"d1\"><a href=\"#en-2\">Seto Logistics</a></th>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("en-g1", Reported.Of("Organization(\"A\");", "Organization(\"B\");").Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_user_wrote_is_text_wherever_it_stands()
    {
        static string Said(string text) => $"⟦{text}⟧";
        var shape = Tags.Of(Page(Hostile.Together(Said("SOC"))));
        Assert.Contains("svg viewBox role aria-labelledby", shape);
        foreach (var text in Hostile.Texts(Count).Select(Said))
            Assert.Equal(shape, Tags.Of(Page(Hostile.Together(text))));
    }

    private static Check Given(string[] definitions) => new(
        Engine.Together([.. definitions.Select(static (text, place) => Engine.Check(new SourceFile($"/repo/{place}.cdc.csx", text), Reported.Nothing.Else, CheckOptions.Default with { Today = Reported.Today }))]), "/repo", Reported.Today);

    private static string Page(Check check, params DisplayLanguage[] languages)
    {
        var page = new MemoryStream();
        GroupPage.Write(page, GroupSurvey.Of(new Group(check.Definitions.Select(static definition => definition.Member).OfType<Member>())), check, "1.0.0", languages.Length == 0 ? [DisplayLanguage.English] : languages);
        return Encoding.UTF8.GetString(page.ToArray());
    }
}
