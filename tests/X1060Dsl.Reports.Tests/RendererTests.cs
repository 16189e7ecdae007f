using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Schema;
using NJsonSchema;
using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Settings;
using X1060Dsl.Text;
using X1060Dsl.Waiving;

namespace X1060Dsl.Reports.Tests;

public sealed class RendererTests
{
    private static readonly Rendering Plain = new(DisplayLanguage.English, Ink.None, "1.0.0");
    private static readonly JsonSchema Sarif = JsonSchema.FromJsonAsync(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json"))).GetAwaiter().GetResult();
    private static readonly XmlSchemaSet JUnit = Schemas();

    public static TheoryData<string> Formats => [.. Renderer.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_has_its_name_and_says_who_reads_it(string name)
    {
        var renderer = Renderer.Find(name)!;

        Assert.Equal(name, renderer.Name);
        Assert.NotEqual(renderer.Description.En, renderer.Description.Ja);
    }

    [Fact]
    public void No_other_name_is_a_format() => Assert.Null(Renderer.Find("SARIF"));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Nothing_at_all_is_a_valid_document_too(string name)
    {
        foreach (var check in new[] { new Check(default, "/repo", null), Given.Of(new SourceFile("/repo/a.cdc.csx", "")), Unread() })
            AssertValid(name, check.As(name, out var left), left);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Hostile_documents_are_valid(string name)
    {
        foreach (var text in Hostile.Texts(120).Where(static (_, place) => place % 4 == 0))
            AssertValid(name, Hostile.Everywhere(text).As(name, out var left), left);
    }

    [Fact]
    public void Many_findings_are_cut_to_what_the_reader_takes_and_the_cut_is_told()
    {
        var check = Many(6_000);

        var run = JsonDocument.Parse(check.As("sarif", out var left)).RootElement.GetProperty("runs")[0];
        Assert.Equal((1_000, 5_000), (left, run.GetProperty("results").GetArrayLength()));
        Assert.Equal("error", run.GetProperty("results")[0].GetProperty("level").GetString());
        Assert.Contains("1000 of 6000 findings are left out", run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);

        var annotations = check.As("github", out left).TrimEnd('\n').Split('\n');
        Assert.Equal(6_000 - 29, left);
        Assert.Equal([10, 10, 10], new[] { "::error ", "::warning ", "::notice " }.Select(kind => annotations.Count(line => line.StartsWith(kind, StringComparison.Ordinal))));
        Assert.Equal("::notice title=x1060::5971 more findings than GitHub shows of one step", annotations[^1]);

        Assert.Equal(5_000, JsonDocument.Parse(check.As("gitlab", out left)).RootElement.GetArrayLength());
        Assert.Equal(1_000, left);

        Assert.Equal(1_001, check.As("azure", out left).TrimEnd('\n').Split('\n').Length);
        Assert.Equal(5_000, left);

        var comment = check.As("markdown", out left);
        Assert.InRange(comment.Length, 40_000, 65_536);
        Assert.Contains($"… and {left} more", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void A_SARIF_log_stays_below_the_size_that_is_taken()
    {
        var source = new SourceFile("/repo/a.cdc.csx", "x");
        var check = Given.Of(source, [.. Enumerable.Range(0, 4_000).Select(i => UnknownService.At(new Origin(source.Path, 0, 1), new string('監', 3_000) + i, []))]);

        var log = check.As("sarif", out var left);

        Assert.InRange(Encoding.UTF8.GetByteCount(log), 8_000_000, 10_000_000);
        Assert.Equal(4_000 - left, JsonDocument.Parse(log).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void A_comment_says_what_regressed_what_improved_and_which_waivers_run_out()
    {
        var comment = Hostile.Everywhere("SOC").As("markdown", Plain with { Improvements = Listing.Of(new Bilingual("The score of B-2 rose from 2 to 3", "B-2 のスコアが 2 から 3 に上がりました")) });

        Assert.Equal("""
            <!-- x1060 -->
            ## x1060: the check fails

            1 service · 1 error · 1 warning · 1 waived in 1 file

            ### What regressed

            - **warning** AWA002: SOC (SOCx.cdc.csx<span>\:</span>1<span>\:</span>1)

            ### What improved

            - The score of B-2 rose from 2 to 3

            ### Waivers about to run out

            | Until | Rule | Services | Reason | By |
            | --- | --- | --- | --- | --- |
            | 2026-10-20 | SOC | SOC | SOC | SOC |

            <details><summary>3 findings</summary>

            | Severity | Rule | Place | Finding |
            | --- | --- | --- | --- |
            | error | AWA001 | SOCx.cdc.csx<span>\:</span>1<span>\:</span>1 | SOC |
            | warning | AWA002 | SOCx.cdc.csx<span>\:</span>1<span>\:</span>1 | SOC |
            | waived (error) | AWA001 | SOCx.cdc.csx<span>\:</span>1<span>\:</span>1 | SOC — SOC (SOC, until 2026-10-20) |

            </details>

            """.ReplaceLineEndings("\n"), comment);
    }

    [Fact]
    public void A_SARIF_result_says_all_there_is_to_say()
    {
        var source = new SourceFile("/repo/組織/a b.cdc.csx", "Team(\"SOC\");\r\nTeam(\"SOC\");\r\n");
        var finding = DuplicateDeclaration.At(new Origin(source.Path, 19, 5), new Bilingual("team", "チーム"), "SOC", new Origin(source.Path, 5, 5)) with
        {
            Fixes = Listing.Of(new Fix(new("Take it away", "取り除く"), Listing.Of(new TextEdit(source.Path, 14, 12, "")), FixKind.Choice)),
            Suppression = new Suppression(SuppressionKind.Waiver, "moving", "CISO", Date.Of(new DateTime(2026, 12, 31)), new Origin(source.Path, 0, 4)),
            Service = "B-1",
        };
        var run = JsonDocument.Parse(Given.Of(source, finding).As("sarif", Plain with { HasBaseline = true })).RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[0];
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];

        Assert.Equal("""{"id":"CDC0026"}""", $$"""{"id":"{{rule.GetProperty("id").GetString()}}"}""");
        Assert.Equal("DuplicateDeclaration", rule.GetProperty("name").GetString());
        Assert.Equal("https://github.com/X1060Dsl/X1060Dsl/blob/main/docs/rules.md#cdc0026", rule.GetProperty("helpUri").GetString());
        Assert.True(rule.GetProperty("defaultConfiguration").GetProperty("enabled").GetBoolean());
        Assert.Equal(["en", "ja"], rule.GetProperty("properties").GetProperty("why").EnumerateObject().Select(static text => text.Name));
        Assert.Contains("## Why", rule.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.Equal("new", result.GetProperty("baselineState").GetString());

        Same("""{"artifactLocation":{"uri":"%E7%B5%84%E7%B9%94/a%20b.cdc.csx","uriBaseId":"%SRCROOT%","index":0},"region":{"startLine":2,"startColumn":6,"endLine":2,"endColumn":11}}""", result.GetProperty("locations")[0].GetProperty("physicalLocation"));
        Same("""[{"name":"B-1","fullyQualifiedName":"A/B-1","kind":"object"}]""", result.GetProperty("locations")[0].GetProperty("logicalLocations"));
        Assert.Equal(1, result.GetProperty("relatedLocations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Same("""[{"artifactLocation":{"uri":"%E7%B5%84%E7%B9%94/a%20b.cdc.csx","uriBaseId":"%SRCROOT%","index":0},"replacements":[{"deletedRegion":{"startLine":2,"startColumn":1,"endLine":2,"endColumn":13},"insertedContent":{"text":""}}]}]""", result.GetProperty("fixes")[0].GetProperty("artifactChanges"));
        var suppression = result.GetProperty("suppressions")[0];
        Assert.Equal(("inSource", "accepted", "moving (CISO, until 2026-12-31)"), (suppression.GetProperty("kind").GetString(), suppression.GetProperty("status").GetString(), suppression.GetProperty("justification").GetString()));
        Same("""{"by":"CISO","until":"2026-12-31"}""", suppression.GetProperty("properties"));
    }

    [Fact]
    public void What_the_baseline_lets_off_is_known_and_not_waived()
    {
        var known = Given.Marked("Service(¦\"B-14\"¦);");
        known = known with { Definitions = known.Definitions.Select(static definition => definition with { Findings = definition.Findings.Select(static finding => finding with { Suppression = new Suppression((SuppressionKind)3, "", null, null, default) }).ToListing() }).ToListing() };

        var result = JsonDocument.Parse(known.As("sarif", Plain with { HasBaseline = true })).RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal(("unchanged", "external"), (result.GetProperty("baselineState").GetString(), result.GetProperty("suppressions")[0].GetProperty("kind").GetString()));
        Assert.Equal("::notice title=x1060::1 known\n", known.As("github"));
        Assert.Contains(": known (error) CDC0020: ", known.As("concise"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"version\":\"2.1.0\"", "\"version\":\"2.0.0\"")]
    [InlineData("\"level\":\"error\"", "\"level\":\"grave\"")]
    [InlineData("\"startLine\":1", "\"startLine\":0")]
    [InlineData("\"uriBaseId\":", "\"base\":")]
    public void The_schema_of_SARIF_finds_mistakes(string right, string wrong)
    {
        var document = Hostile.Everywhere("SOC").As("sarif");

        Assert.Contains(right, document, StringComparison.Ordinal);
        Assert.NotEmpty(Sarif.Validate(document.Replace(right, wrong)));
    }

    [Fact]
    public void A_file_elsewhere_has_an_address_of_its_own()
    {
        var log = Given.Of(new SourceFile("/else where/a.cdc.csx", "x"), UnknownService.At(new Origin("/else where/a.cdc.csx", 0, 1), "x", [])).As("sarif");

        Assert.Contains("""{"uri":"file:///else%20where/a.cdc.csx","index":0}""", log, StringComparison.Ordinal);
        Assert.DoesNotContain("/repo", log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_is_known_again_when_its_line_moves_and_line_ends_change()
    {
        static IReadOnlyList<string> Of(string text)
        {
            var source = new SourceFile("/repo/a.cdc.csx", text);
            var places = new[] { text.IndexOf("\"B-14\"", StringComparison.Ordinal), text.IndexOf("\"Q-1\"", StringComparison.Ordinal), text.LastIndexOf("\"B-14\"", StringComparison.Ordinal) };
            return [.. Told.All(Given.Of(source, [.. places.Select(place => UnknownService.At(new Origin(source.Path, place, 5), text.Substring(place + 1, 3), []) with { Service = "A-1" })])).Select(static told => told.Fingerprint)];
        }

        var before = Of("Service(\"B-14\");\nService(\"Q-1\");\nService(\"B-14\");\n");

        Assert.Equal(3, before.Distinct().Count());
        Assert.Equal(before, Of("// moved\r\n\r\nService(\"B-14\");\r\nService(\"Q-1\");\r\nService(\"B-14\");\r\n"));
        Assert.All(before, static fingerprint => Assert.Matches("^[0-9a-f]{32}$", fingerprint));
    }

    [Fact]
    public void Another_organisation_rule_service_or_name_is_another_finding()
    {
        var source = new SourceFile("/repo/a.cdc.csx", "x");
        var at = new Origin(source.Path, 0, 1);
        var findings = new[]
        {
            UnknownService.At(at, "B-14", []), UnknownService.At(at, "B-15", []), UnknownService.At(at, "B-14", []) with { Service = "A-1" },
            UnknownService.At(at, "B-14", []), ImpossibleDate.At(at, "B-14", null),
        };
        var here = Given.Of(source, findings);
        var there = here with { Definitions = here.Definitions.Select(static definition => definition with { Organization = "B" }).ToListing() };

        Assert.Equal(10, Told.All(here).Concat(Told.All(there)).Select(static told => told.Fingerprint).Distinct().Count());
    }

    [Theory]
    [InlineData(Severity.Error, 1)]
    [InlineData(Severity.Warning, 2)]
    [InlineData(null, 0)]
    public void A_test_result_fails_where_the_check_does(Severity? failOn, int failures)
    {
        var xml = new XmlDocument();
        xml.LoadXml(Hostile.Everywhere("SOC").As("junit", Plain with { FailOn = failOn }));

        Assert.Equal(failures, xml.GetElementsByTagName("failure").Count);
        Assert.Equal(failures.ToString(), xml.DocumentElement!.GetAttribute("failures"));
        Assert.Equal("waived: SOC (SOC, until 2026-10-20)", xml.GetElementsByTagName("skipped")[0]!.Attributes!["message"]!.Value);
    }

    [Fact]
    public void A_rule_that_found_nothing_is_a_test_that_passed()
    {
        var check = Given.Marked("Service(¦\"B-14\"¦);");
        var how = Plain with { Settings = static _ => RuleSettings.Default };
        var xml = new XmlDocument();
        xml.LoadXml(check.As("junit", how));

        var cases = xml.GetElementsByTagName("testcase").OfType<XmlElement>().ToDictionary(static one => one.GetAttribute("name"), static one => one.HasChildNodes);
        Assert.True(cases["CDC0020 Unknown service"]);
        Assert.False(cases["CDC1003 Unnecessary service without a reason"]);
        Assert.DoesNotContain(cases.Keys, static name => AllRules.Find(name[..7]) is { IsDated: true });
    }

    [Fact]
    public void Concise_is_a_line_a_finding() => Assert.Equal(
        "SOCx.cdc.csx:1:1: error AWA001: SOC\nSOCx.cdc.csx:1:1: warning AWA002: SOC\nSOCx.cdc.csx:1:1: waived (error) AWA001: SOC [SOC (SOC, until 2026-10-20)]\n",
        Hostile.Everywhere("SOC").As("concise"));

    [Fact]
    public void Azure_and_GitHub_have_their_lines()
    {
        Assert.Equal("""
            ::error file=SOCx.cdc.csx,line=1,endLine=1,col=1,endColumn=4,title=AWA001 SOC::SOC%0ASOC
            ::warning file=SOCx.cdc.csx,line=1,endLine=1,col=1,endColumn=4,title=AWA002 SOC::SOC%0ASOC
            ::notice title=x1060::1 waived

            """.ReplaceLineEndings("\n"), Hostile.Everywhere("SOC").As("github"));
        Assert.Equal("""
            ##vso[task.logissue type=error;sourcepath=SOCx.cdc.csx;linenumber=1;columnnumber=1;code=AWA001;]SOC
            ##vso[task.logissue type=warning;sourcepath=SOCx.cdc.csx;linenumber=1;columnnumber=1;code=AWA002;]SOC
            SOCx.cdc.csx:1:1: waived (error) AWA001: SOC [SOC (SOC, until 2026-10-20)]

            """.ReplaceLineEndings("\n"), Hostile.Everywhere("SOC").As("azure"));
    }

    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void The_hash_is_SHA_256(string text, string digest) => Assert.Equal(digest, Convert.ToHexStringLower(Sha256.Of(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void The_hash_is_that_of_the_platform_at_every_length()
    {
        var bytes = new byte[300];
        new Random(1060).NextBytes(bytes);
        for (var length = 0; length <= bytes.Length; length++)
            Assert.Equal(SHA256.HashData(bytes.AsSpan(0, length)), Sha256.Of(bytes.AsSpan(0, length)));
    }

    private static Check Unread() => new(Listing.Of(CheckedDefinition.Unread("/repo/x.cdc.csx", UnreadableFile.Missing("/repo/x.cdc.csx"))), "/repo", null);

    // Errors stand last: that they come first is the work of the format.
    private static Check Many(int count)
    {
        var source = new SourceFile("/repo/a.cdc.csx", "x");
        return Given.Of(source, [.. Enumerable.Range(0, count).Select(i => UnknownService.At(new Origin(source.Path, 0, 1), $"Q-{i}", []) with { Severity = i < count / 3 ? Severity.Info : i < count / 3 * 2 ? Severity.Warning : Severity.Error })]);
    }

    private static void AssertValid(string name, string document, int left)
    {
        Assert.Equal(0, left);
        Assert.True(document.Length == 0 || document.EndsWith('\n'), name);
        switch (name)
        {
            case "sarif":
                Assert.Empty(Sarif.Validate(document));
                break;
            case "junit":
                using (var reader = XmlReader.Create(new StringReader(document), new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = JUnit, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings }))
                {
                    while (reader.Read())
                        continue;
                }

                break;
            case "json":
                OurSchema.Check.Fits(document);
                break;
            case "jsonl":
                Assert.All(document.Split('\n', StringSplitOptions.RemoveEmptyEntries), OurSchema.Line.Fits);
                break;
            case "gitlab":
                var issues = JsonDocument.Parse(document).RootElement.EnumerateArray().ToList();
                Assert.Equal(issues.Count, issues.Select(static issue => issue.GetProperty("fingerprint").GetString()).Distinct().Count());
                Assert.All(issues, static issue =>
                {
                    Assert.Equal(["description", "check_name", "fingerprint", "severity", "categories", "location"], issue.EnumerateObject().Select(static member => member.Name));
                    Assert.Contains(issue.GetProperty("severity").GetString(), new[] { "info", "minor", "major", "critical", "blocker" });
                    Assert.True(issue.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32() > 0);
                    Assert.False(issue.GetProperty("location").GetProperty("path").GetString()!.StartsWith("./", StringComparison.Ordinal));
                });
                break;
        }
    }

    private static void Same(string expected, JsonElement actual) => Assert.Equal(expected, actual.GetRawText());

    private static XmlSchemaSet Schemas()
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Path.Combine(AppContext.BaseDirectory, "junit-10.xsd"));
        schemas.Compile();
        return schemas;
    }
}
