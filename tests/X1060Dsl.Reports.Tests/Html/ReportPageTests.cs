using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using X1060Dsl.Model;
using X1060Dsl.Reports.Html;
using X1060Dsl.Reports.Html.Charts;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reports.Tests.Html;

public sealed partial class ReportPageTests
{
    private const int Count = 500;

    private const string Small = """
        Organization("Awa").Edition(X1060_2021).Ciso("Sato");
        Team("SOC").Lead("Mori");
        Provider("ACME").Contract("1", until: "2026-12-31");
        Service("B-1").Level(Basic).Insource("SOC").Owner("Mori").Score(2).Target(4, by: "2026-10-31").Action("write it down", owner: "Inoue", due: "2026-12-01");
        Service("B-2").Level(Standard).Outsource("ACME").Owner("Mori").Score(4);
        Service("C-1").Level(Basic).Unassigned();
        Service("C-3").Level(Unnecessary).Because("police");
        Evaluation("H1", on: "2026-10-20").Catalogue("fine");
        """;

    [Fact]
    public void A_report_is_one_whole_document_in_either_language_and_in_both()
    {
        foreach (var page in new[] { Reported.Of(Small).Page(), Reported.Of(Small).Page(DisplayLanguage.Japanese), Reported.Of(Small).Page(DisplayLanguage.English, DisplayLanguage.Japanese), Reported.Of(Small, Small).Page(), Reported.Of("").Page() })
        {
            Tags.AssertBalanced(page);
            Assert.StartsWith("<!DOCTYPE html><html lang=", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Both_languages_have_the_same_parts() =>
        Assert.Equal(Tags.Of(Reported.Of(Small).Page(DisplayLanguage.Japanese)), Tags.Of(Reported.Of(Small).Page()));

    [Fact]
    public void What_a_user_wrote_is_text_wherever_it_stands()
    {
        // In brackets that stand nowhere else, so that each is found again; a name of blanks alone would be none at all.
        static string Said(string text) => $"⟦{text}⟧";
        var page = Reported.Everywhere(Said("SOC")).Page();
        Assert.True(CountOf(Said("SOC"), page) > 50);
        foreach (var text in Hostile.Texts(Count).Select(Said))
        {
            var shown = SafeText.OfHtml(text);

            Assert.DoesNotMatch("[<>\"'\\p{Cc}\\p{Cf}\u2028\u2029]|&(?!(?:amp|lt|gt|quot|#39);)", shown);
            // A name of a file holds no slash.
            var inPaths = SafeText.OfHtml(text.Replace("/", "", StringComparison.Ordinal));
            Assert.Equal(page, Reported.Everywhere(text).Page().Replace(shown, Said("SOC"), StringComparison.Ordinal).Replace(inPaths, Said("SOC"), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_mark_of_a_user_would_change_the_shape()
    {
        var page = Reported.Everywhere("SOC").Page();
        Assert.NotEqual(Tags.Of(page), Tags.Of(page.Replace("SOC", "<b>", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_is_fetched_and_nothing_runs_but_what_the_page_names_by_its_hash()
    {
        var page = Reported.Everywhere("x").Page();
        var policy = Policy().Match(page).Groups[1].Value.Replace("&#39;", "'", StringComparison.Ordinal);

        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        foreach (Match own in Own().Matches(page))
            Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(own.Groups[2].Value)))}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(["head", "body"], Own().Matches(page).Select(match => page.IndexOf("<body", StringComparison.Ordinal) < match.Index ? "body" : "head"));
        Assert.DoesNotContain(Tags.Of(page), static tag => tag.Split(' ')[0] is "link" or "base" or "form" or "iframe" or "img" or "object" || tag.Split(' ').Skip(1).Any(static name => name is "src" or "style" || name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("https://wiki.example/a b?x=1&y=<2>", "https://wiki.example/a%20b?x=1&y=%3C2%3E")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("//wiki.example", null)]
    [InlineData("/etc/passwd", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("", null)]
    public void Links_lead_to_the_web_and_nowhere_else(string text, string? address) => Assert.Equal(address, SafeText.WebAddress(text));

    [Fact]
    public void Every_link_inside_leads_somewhere_and_no_place_is_there_twice()
    {
        foreach (var page in new[] { Reported.Of(Small, Small).Page(DisplayLanguage.English, DisplayLanguage.Japanese), Reported.Of(Small).Page() })
        {
            var places = Id().Matches(page).Select(static match => match.Groups[1].Value).ToList();
            Assert.Equal(places.Distinct(), places);
            Assert.Empty(Inside().Matches(page).Select(static match => match.Groups[1].Value).Except(places));
        }
    }

    [Fact]
    public void The_same_definition_on_the_same_day_gives_the_same_page() => Assert.Equal(Reported.Of(Small).Page(), Reported.Of(Small).Page());

    [Fact]
    public void A_board_reads_how_it_stands_in_a_sentence()
    {
        Assert.Contains("2 of 3 wanted services are in operation. The average score is 3.0 of 5; the targets come to 4.0. 2 Basic services fall short.", Reported.Of(Small).Page(), StringComparison.Ordinal);
        Assert.Contains("必要と判断した3サービスのうち、2が運用中です。スコアは平均 3.0 (最高 5)、目標は 4.0 です。ベーシックの2サービスに差があります。", Reported.Of(Small).Page(DisplayLanguage.Japanese), StringComparison.Ordinal);
        Assert.Contains("No service has been marked as wanted yet.", Reported.Of("Organization(\"A\");").Page(), StringComparison.Ordinal);
        Assert.Contains("; none is scored yet. No Basic service falls short.", Reported.Of("Service(\"B-1\").Level(Standard).Unassigned();").Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_waits_for_somebody_is_counted()
    {
        var page = Reported.Of(Small).Page();

        foreach (var line in new[] { "60 services have no level yet", "1 target is overdue", "Nobody provides 1 wanted service", "1 contract ends within six months" })
            Assert.Contains($">{line}</a></li>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("run out", Waiting().Match(page).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_tells_who_closes_it_and_by_when()
    {
        var page = Reported.Of(Small).Page();

        Assert.Contains("<span class=\"num\">2 → 4</span></td><td><span class=\"day\">2026-10-31</span> overdue</td><td>Mori</td><td>SOC</td></tr>", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"why\">→ write it down (Inoue) 2026-12-01</span>", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"num\">nobody provides it</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_says_in_words_what_its_colour_and_frame_say()
    {
        var page = Reported.Of(Small).Page();

        Assert.Contains("<a class=\"cell basic s2\" href=\"#en-1-s-B-1\" title=\"B-1 Real time asset monitoring\"><span class=\"code\">B-1</span> <span class=\"vh\">Real time asset monitoring, Basic, score </span><span class=\"score\">2</span><span class=\"target\">", page, StringComparison.Ordinal);
        Assert.Contains("<a class=\"cell unnecessary none\" href=\"#en-1-s-C-3\"", page, StringComparison.Ordinal);
        Assert.Contains("<a class=\"cell undecided none\" href=\"#en-1-s-C-4\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_told_with_why()
    {
        var unread = new PostureReport(Listing.Of(new SurveyedDefinition(CheckedDefinition.Unread("/else/x.cdc.csx", Rules.Reading.UnreadableFile.Missing("/else/x.cdc.csx")), null, null)), "/repo", Reported.Today, "1.0.0");
        var page = unread.Page(DisplayLanguage.Japanese);

        Tags.AssertBalanced(page);
        Assert.Contains("<h1 id=\"ja-u1-name\">x.cdc.csx</h1>", page, StringComparison.Ordinal);
        Assert.Contains("定義を読み取れないため", page, StringComparison.Ordinal);
        Assert.Contains("CDC0001", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/else", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_centres_stand_beside_each_other()
    {
        var page = Reported.Of(Small, Small.Replace("Awa", "Iyo", StringComparison.Ordinal)).Page();

        Assert.Contains("<a href=\"#en-2\">Iyo</a></th><td class=\"num\">4<span class=\"soft\">/64</span></td><td class=\"num\">2<span class=\"soft\">/3</span></td><td class=\"num\">3.0</td><td class=\"num\">4.0</td><td class=\"num\">2</td><td class=\"num\">2</td>", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "<h1"));
    }

    [Fact]
    public void A_live_page_asks_for_a_newer_one_and_only_a_live_one()
    {
        var live = (Reported.Of(Small) with { LiveNumber = 7 }).Page();

        Assert.Contains("<body data-number=\"7\">", live, StringComparison.Ordinal);
        Assert.Contains("connect-src &#39;self&#39;", live, StringComparison.Ordinal);
        Assert.DoesNotContain("connect-src", Reported.Of(Small).Page(), StringComparison.Ordinal);
        Assert.DoesNotContain("EventSource", Reported.Of(Small).Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dumbbell_has_its_score_and_target_in_place() => Assert.Equal(
        """<svg class="dumbbell" viewBox="0 0 112 18" width="112" height="18" aria-hidden="true"><path class="track" d="M8 9H104"/><circle class="tick" cx="8" cy="9" r="1.5"/><circle class="tick" cx="32" cy="9" r="1.5"/><circle class="tick" cx="56" cy="9" r="1.5"/><circle class="tick" cx="80" cy="9" r="1.5"/><circle class="tick" cx="104" cy="9" r="1.5"/><path class="way" d="M32 9H80"/><path class="aim" d="M74 9l6 -6 6 6 -6 6z"/><circle class="now" cx="32" cy="9" r="5.5"/></svg>""",
        Drawn(static html => Dumbbell.Write(html, new Standing(2, 4))));

    [Fact]
    public void A_radar_goes_clockwise_from_the_top_and_interrupts_its_line_where_there_is_no_score()
    {
        static string Line(params string[] services) => Now().Match(Drawn(html => Radar.Write(html, Survey.Of(Engine.Read(new("/a.cdc.csx", string.Concat(services)), new NoFiles()).Centre!, Reported.Today).Categories, "r"))).Value;
        static string Scored(string code, int score) => $"Service(\"{code}\").Level(Basic).Insource(\"T\").Score({score});";
        var whole = Line([.. "ABCDEFGHI".Select(static category => Scored($"{category}-1", 5))]);
        var broken = Line(Scored("A-1", 5), Scored("B-1", 5), Scored("I-1", 5), Scored("E-1", 1));

        Assert.StartsWith("<path class=\"now\" d=\" M170 42 L252.3 71.9 ", whole, StringComparison.Ordinal);
        Assert.EndsWith("Z\"/>", whole, StringComparison.Ordinal);
        Assert.Equal("<path class=\"now broken\" d=\" M170 42 L252.3 71.9 M178.8 194.1 M87.7 71.9 L170 42\"/>", broken);
    }

    private static string Drawn(Action<HtmlWriter> draw)
    {
        var html = new HtmlWriter(DisplayLanguage.English);
        draw(html);
        return html.Written.Text;
    }

    private static int CountOf(string sought, string page)
    {
        var count = 0;
        for (var at = 0; (at = page.IndexOf(sought, at, StringComparison.Ordinal)) >= 0; at += sought.Length)
            count++;
        return count;
    }

    private sealed class NoFiles : IDefinitionFiles
    {
        public string Root => "/";

        public OpenedFile Open(string path) => OpenedFile.Missing;
    }

    [GeneratedRegex("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex Policy();

    [GeneratedRegex("<(style|script)>(.*?)</\\1>", RegexOptions.Singleline)]
    private static partial Regex Own();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex(" href=\"#([^\"]*)\"")]
    private static partial Regex Inside();

    [GeneratedRegex("<ul class=\"attention\">.*?</ul>", RegexOptions.Singleline)]
    private static partial Regex Waiting();

    [GeneratedRegex("<path class=\"now[^>]*>")]
    private static partial Regex Now();
}
