using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using Markdig;
using Markdig.Extensions.Emoji;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using X1060Dsl.Covering;
using X1060Dsl.Migrating;
using X1060Dsl.Regression;
using X1060Dsl.Standard;

namespace X1060Dsl.Reports.Tests;

/// <summary>Five hundred texts that want to be obeyed, in every place of every format.</summary>
public sealed partial class HostileTextTests
{
    private const int Count = 500;

    // More than GitHub and GitLab understand: what is no mark here is none there.
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().UseFootnotes().UseMathematics().UseEmojiAndSmiley(enableSmileys: false).Build();

    [Fact]
    public void There_are_as_many_as_promised() => Assert.Equal(Count, Hostile.Texts(Count).Count());

    [Fact]
    public void No_format_gives_orders_that_are_not_its_own()
    {
        foreach (var text in Hostile.Texts(Count))
        {
            var check = Hostile.Everywhere(text);
            foreach (var format in Renderer.Names)
            {
                foreach (var language in Enum.GetValues<DisplayLanguage>())
                {
                    var written = check.As(format, new Rendering(language, Ink.None, "1.0.0"));
                    AssertNothingHidden(written, $"{format}: {text}");
                    AssertNoOrders(written, format);
                }
            }
        }
    }

    [Fact]
    public void Tests_differences_and_groups_give_no_orders_either_and_keep_their_shape()
    {
        foreach (var text in Hostile.Texts(Count))
        {
            var (tested, changed, groups) = (Hostile.Tested(text), Hostile.Changed(text), Hostile.Grouped(text));
            Assert.True(changed.Count(Direction.Worse) > 1);
            OurSchema.Test.Fits(Written(to => TestJson.Write(to, tested, new Rendering(DisplayLanguage.English, Ink.None, "1.0.0"))));
            OurSchema.Diff.Fits(Written(to => ChangesJson.Write(to, changed, "1.0.0")));
            OurSchema.Group.Fits(Written(to => GroupJson.Write(to, groups, tested.Check, "1.0.0")));
            Assert.All(Said(to => GroupCsv.Write(to, groups)).Split('\n').SelectMany(static line => line.Split("\",\"")), static cell => Assert.DoesNotMatch("^\"?[\\s]*[=+@＝＋＠－-]", cell));

            foreach (var language in Enum.GetValues<DisplayLanguage>())
            {
                var how = new Rendering(language, Ink.None, "1.0.0");
                var junit = Written(to => TestJUnit.Write(to, tested, how));
                new XmlDocument { XmlResolver = null }.Load(XmlReader.Create(new StringReader(junit), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }));

                var markdown = Said(to => ChangesMarkdown.Write(to, changed, language));
                AssertInert(Markdig.Markdown.Parse(markdown, Markdown), text);

                string[] all = [junit, markdown, Said(to => ChangesText.Write(to, changed, language, Ink.None)), Said(to => WaiverList.Write(to, tested.Check, language, Ink.None)), Said(to => GroupText.Write(to, groups, language, Ink.None)), Written(to => GroupJson.Write(to, groups, tested.Check, "1.0.0")), Written(to => TestText.Write(to, tested, how)), Written(to => TestJson.Write(to, tested, how)), Written(to => ChangesJson.Write(to, changed, "1.0.0"))];
                Assert.All(all, written =>
                {
                    AssertNothingHidden(written, text);
                    AssertNoOrders(written, "");
                });
            }
        }
    }

    [Fact]
    public void Coverage_by_a_table_of_anybody_and_notes_of_a_migration_give_no_orders_either()
    {
        foreach (var text in Hostile.Texts(Count))
        {
            var cell = new string([.. text.Where(static c => c is not ('\t' or '\n' or '\r'))]);
            var said = new Bilingual(cell, cell);
            var item = new CrosswalkItem(cell, "S", said, Model.Listing.Of("B-1"), Confidence.Judgement, said);
            var table = new Crosswalk(cell, said, said, Model.Listing.Of(new CrosswalkSection("S", said)), Model.Listing.Of(item));
            var coverage = new Coverage(table, text, Edition.X1060_2021, Model.Listing.Of(new CoveredItem(item, Model.Listing.Of(new CoveringService(cell, said, CoverState.Done, 3, 4)))));
            var note = new MigrationNote(new Model.Origin($"/x/{cell}.cdc.csx", 0, 0), said);
            foreach (var language in Enum.GetValues<DisplayLanguage>())
            {
                var markdown = Said(to => CoverageMarkdown.Write(to, coverage, language));
                AssertInert(Markdig.Markdown.Parse(markdown, Markdown), text);

                var csv = Said(to => CoverageCsv.Write(to, [coverage], language)).TrimStart('\uFEFF').Replace("\r\n", "\n");
                Assert.DoesNotMatch("(^|,)\"[=+@-]", csv);
                string[] all = [markdown, csv, Said(to => CoverageText.Write(to, coverage, language, Ink.None)), Said(to => MigrationText.Write(to, [note], new Dictionary<string, Text.SourceFile>(), true, static path => path, language, Ink.None)), Written(to => CoverageJson.Write(to, [(cell, coverage)], table, "1.0.0"))];
                Assert.All(all, written =>
                {
                    AssertNothingHidden(written, text);
                    AssertNoOrders(written, "");
                });
            }
        }
    }

    [Fact]
    public void GitHub_is_told_of_findings_and_of_nothing_else()
    {
        foreach (var text in Hostile.Texts(Count))
        {
            var check = Hostile.Everywhere(text);
            var orders = check.As("github").TrimEnd('\n').Split('\n').Select(static line => Runners.GitHub(line)!).ToList();

            Assert.Equal(["error", "warning", "notice"], orders.Select(static order => order.Name));
            Assert.Equal(["file", "line", "endLine", "title"], orders[0].Properties.Keys.Except(["col", "endColumn"]));
            Assert.Equal(SafeText.Of(check.Shown(check.Definitions[0].Path)), orders[0].Properties["file"]);
            Assert.Equal(SafeText.Of($"AWA001 {text}"), orders[0].Properties["title"]);
            Assert.Equal(SafeText.Of(text) + (text.Length > 0 ? "\n" + SafeText.Of(text) : ""), orders[0].Text);
            Assert.Equal("x1060", orders[2].Properties["title"]);
        }
    }

    [Fact]
    public void Azure_is_told_of_findings_and_of_nothing_else()
    {
        foreach (var text in Hostile.Texts(Count))
        {
            var check = Hostile.Everywhere(text);
            var lines = check.As("azure").TrimEnd('\n').Split('\n');
            var orders = lines.Select(Runners.Azure).OfType<Runners.Order>().ToList();

            Assert.Equal(3, lines.Length);
            Assert.Equal(["task.logissue", "task.logissue"], orders.Select(static order => order.Name));
            Assert.All(lines, static line => Assert.True(line.LastIndexOf("##vso[", StringComparison.OrdinalIgnoreCase) <= 0, line));
            Assert.Equal(["type", "sourcepath", "linenumber", "columnnumber", "code"], orders[0].Properties.Keys);
            Assert.Equal(SafeText.Of(check.Shown(check.Definitions[0].Path)), orders[0].Properties["sourcepath"]);
            Assert.Equal(SafeText.Of(text), orders[0].Text);
        }
    }

    [Fact]
    public void XML_stays_one_document_and_says_what_it_was_told()
    {
        foreach (var text in Hostile.Texts(Count))
        {
            var xml = new XmlDocument { XmlResolver = null };
            xml.Load(XmlReader.Create(new StringReader(Hostile.Everywhere(text).As("junit")), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }));

            Assert.Equal(["testsuites"], xml.ChildNodes.OfType<XmlElement>().Select(static element => element.Name));
            Assert.Equal(3, xml.GetElementsByTagName("testcase").Count);
            Assert.Equal(SafeText.Of(text), xml.GetElementsByTagName("failure")[0]!.Attributes!["message"]!.Value);
        }
    }

    [Fact]
    public void JSON_gives_every_text_back()
    {
        foreach (var text in Hostile.Texts(Count).Where(static text => !HalfCharacter().IsMatch(text)))
        {
            var check = Hostile.Everywhere(text);
            Assert.Equal(text, JsonDocument.Parse(check.As("json")).RootElement.GetProperty("findings")[0].GetProperty("suppression").ValueKind == JsonValueKind.Null
                ? JsonDocument.Parse(check.As("json")).RootElement.GetProperty("findings")[0].GetProperty("message").GetProperty("en").GetString() : null);
            var line = JsonDocument.Parse(check.As("jsonl").Split('\n')[0]).RootElement;
            Assert.Equal(text, line.GetProperty("fixes")[0].GetProperty("edits")[0].GetProperty("text").GetString());
        }
    }

    [Fact]
    public void SARIF_holds_no_links_no_places_for_arguments_and_no_addresses_but_its_own()
    {
        foreach (var text in Hostile.Texts(Count))
        {
            var run = JsonDocument.Parse(Hostile.Everywhere(text).As("sarif")).RootElement.GetProperty("runs")[0];
            var message = run.GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString()!;
            var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Single(static rule => rule.GetProperty("id").GetString() == "AWA001");
            var uri = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;

            Assert.DoesNotContain("](", message, StringComparison.Ordinal);
            Assert.Equal(SafeText.Of(text), message.Replace("{{", "{").Replace("}}", "}").Replace("] (", "]("));
            Assert.DoesNotMatch(@"\{[0-9]", message.Replace("{{", ""));
            Assert.Matches("^[A-Za-z0-9._~%/-]+$", uri);
            Assert.True(!rule.TryGetProperty("helpUri", out var help) || help.GetString()!.StartsWith("http", StringComparison.Ordinal), text);
            Assert.False(rule.GetProperty("help").TryGetProperty("markdown", out _));
        }
    }

    [Fact]
    public void Markdown_shows_a_text_as_it_is_and_links_nothing()
    {
        foreach (var text in Hostile.Texts(Count))
        {
            var shown = SafeText.Of(text);
            var document = Markdig.Markdown.Parse($"- **error** {SafeText.OfMarkdown(text)}\n\n| a | b |\n| --- | --- |\n| x {SafeText.OfMarkdown(text)} y | z |\n", Markdown);

            var item = Assert.IsType<ListBlock>(document[0]);
            Assert.Equal($"error {shown}".TrimEnd(), Text(item.Descendants<ParagraphBlock>().Single()).TrimEnd());
            var table = Assert.IsType<Table>(document[1]);
            var cells = Assert.IsType<TableRow>(table[1]);
            Assert.Equal(2, cells.Count);
            Assert.Equal($"x {shown} y", Text(((TableCell)cells[0]).Descendants<ParagraphBlock>().Single()));
            Assert.Equal(2, document.Count);
            AssertInert(document, text);
        }
    }

    [Fact]
    public void A_comment_is_made_of_its_own_parts_only()
    {
        foreach (var text in Hostile.Texts(Count))
        {
            var document = Markdig.Markdown.Parse(Hostile.Everywhere(text).As("markdown"), Markdown);

            Assert.Equal(["x1060: the check fails", "What regressed", "Waivers about to run out"], document.Descendants<HeadingBlock>().Select(static heading => Text(heading)));
            Assert.Equal(2, document.Descendants<Table>().Count());
            Assert.Equal(["<!-- x1060 -->", "<details><summary>3 findings</summary>", "</details>"], document.Descendants<HtmlBlock>().Select(static block => block.Lines.ToString()));
            AssertInert(document, text);
        }
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData(" -1", "\"' -1\"")]
    [InlineData("\t=1", "\"‹U+0009›=1\"")]
    [InlineData("a\"b,c", "\"a\"\"b,c\"")]
    [InlineData("A-1", "\"A-1\"")]
    [InlineData("", "\"\"")]
    public void A_cell_of_a_sheet_is_text(string text, string cell) => Assert.Equal(cell, SafeText.OfCsv(text));

    [Fact]
    public void No_cell_of_a_sheet_is_a_formula_or_two_cells()
    {
        foreach (var text in Hostile.Texts(Count))
        {
            var cell = SafeText.OfCsv(text);
            Assert.DoesNotMatch("^\"[\\s]*[=+@＝＋＠－-]", cell);
            Assert.DoesNotContain('"', cell[1..^1].Replace("\"\"", ""));
            Assert.DoesNotContain('\n', cell);
        }
    }

    private static string Written(Action<Stream> write)
    {
        var to = new MemoryStream();
        write(to);
        return Encoding.UTF8.GetString(to.ToArray());
    }

    private static string Said(Action<TextWriter> write)
    {
        var to = new StringWriter { NewLine = "\n" };
        write(to);
        return to.ToString();
    }

    private static void AssertNoOrders(string written, string format)
    {
        foreach (var line in written.Split('\n'))
        {
            Assert.True(format == "github" || Runners.GitHub(line) is null, $"{format}: {line}");
            Assert.True(format == "azure" || Runners.Azure(line) is null, $"{format}: {line}");
            Assert.DoesNotContain("##teamcity[", line, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static void AssertNothingHidden(string written, string about)
    {
        foreach (var rune in written.EnumerateRunes())
        {
            Assert.False(rune.Value != '\n' && Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator, $"U+{rune.Value:X4} in {about}");
        }
    }

    private static void AssertInert(MarkdownDocument document, string about)
    {
        Assert.DoesNotContain(document.Descendants(), static at => at is LinkInline or AutolinkInline or EmojiInline or MathInline or MathBlock or CodeInline or CodeBlock or LinkReferenceDefinition or QuoteBlock);
        Assert.All(document.Descendants<HtmlInline>(), html => Assert.True(html.Tag is "<span>" or "</span>", $"{html.Tag} in {about}"));
        foreach (var block in document.Descendants<LeafBlock>().Where(static block => block.Inline is not null))
        {
            foreach (var run in Runs(block))
                Assert.False(Reference().IsMatch(run), $"{run} in {about}");
        }
    }

    // What GitHub and GitLab look for in the text nodes of what comes out.
    [GeneratedRegex(@"(?i)[@#!$%&~][\w""]|\bGH-\d|https?:/|\bwww\.|:[\w+-]+:|\[\w+:")]
    private static partial Regex Reference();

    [GeneratedRegex(@"[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex HalfCharacter();

    private static string Text(LeafBlock block) => string.Concat(Runs(block));

    private static IEnumerable<string> Runs(LeafBlock block)
    {
        var run = new StringBuilder();
        foreach (var inline in block.Inline!.Descendants())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    run.Append(literal.Content.ToString());
                    break;
                case HtmlEntityInline entity:
                    run.Append(entity.Transcoded.ToString());
                    break;
                case HtmlInline:
                    yield return run.ToString();
                    run.Clear();
                    break;
            }
        }

        yield return run.ToString();
    }
}
