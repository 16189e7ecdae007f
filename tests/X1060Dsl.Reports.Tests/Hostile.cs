using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using X1060Dsl.Groups;
using X1060Dsl.Model;
using X1060Dsl.Policies;
using X1060Dsl.Regression;
using X1060Dsl.Settings;
using X1060Dsl.Testing;
using X1060Dsl.Text;
using X1060Dsl.Waiving;

namespace X1060Dsl.Reports.Tests;

/// <summary>Text that wants to be obeyed, and checks that have it in every place where a text of others can stand.</summary>
internal static class Hostile
{
    private static readonly string[] Pieces =
    [
        // Terminals
        "\e[2J", "\e]8;;https://evil.example\e\\click\e]8;;\e\\", "\e]52;c;ZXZpbA==\a", "\ePq\e\\", "\x9B31m", "\e]0;title\a", "\r", "\n", "\r\n", "\b\b\b", "\x7F", "\0",
        "\u202E", "\u2066", "\u200B", "\uFEFF", "\u00AD", "\u2028", "\u2029", "\u0085", "\U000E0041", "\uD800", "\uDC00", "\uFFFE",
        // Pipelines
        "::set-env name=PATH::evil", "\n::error::x", "\n::stop-commands::x", "##[error]", "##vso[task.setvariable variable=x]y", "##teamcity[message]", "##[", "section_start:1:x\r\e[0K",
        "%0A::warning::x", "%25", "%AZP25", "%3A", ",title=x", ";code=x;]", "]", ";", ":", ",", "=", "::",
        // Markdown
        "@octocat", "#123", "GH-1", "!1", "&1", "~bug", "%1", "$1", "[x](https://evil.example)", "![x](https://evil.example/x.png)", "<img src=x onerror=alert(1)>", "https://evil.example", "www.evil.example", "a@evil.example",
        ":tada:", "`", "``", "**", "__", "~~", "|", "| --- |", "\\", "\\|", "- ", "1. ", "# ", "> ", "<!--", "-->", "</details>", "&lt;", "&#64;octocat", "$x$", "[^1]", "[ ]", "==x==", "^x^", "[issue:1]",
        // XML, JSON, SARIF, sheets
        "]]>", "<![CDATA[", "<!DOCTYPE x>", "&amp;", "'", "\"", "\",\"x\":\"", "</script>", "{0}", "{", "}}", "](0)", "=1+1", "＝1", "+1", "-1", "@SUM(A1)", "\t=1",
        "監視", "か\u3099", "葛\U000E0100", "𠮷", "a", " ", "/", "..", "?", "javascript:alert(1)",
    ];

    /// <summary>Texts of one to five pieces, the same on every run; each piece comes alone too.</summary>
    public static IEnumerable<string> Texts(int count)
    {
        var random = new Random(1060);
        return Pieces.Concat(Enumerable.Range(0, count - Pieces.Length).Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 6)).Select(_ => Pieces[random.Next(Pieces.Length)]))));
    }

    /// <summary>A check that says the text wherever it can: path, organisation, service, policy, message, label, fix, waiver.</summary>
    public static Check Everywhere(string text)
    {
        var path = $"/repo/{text.Replace("/", "", StringComparison.Ordinal)}x.cdc.csx";
        var source = new SourceFile(path, $"{text}Service(\"{text}\");{text}");
        var origin = new Origin(path, 0, Math.Min(3, source.Text.Length));
        var said = new Bilingual(text, text);
        var policy = new DiagnosticDescriptor("AWA001", said, new Bilingual("{0}", "{0}"), "Policies", DiagnosticSeverity.Error, isEnabledByDefault: true, description: said, helpLinkUri: text);
        var regression = new DiagnosticDescriptor("AWA002", said, new Bilingual("{0}", "{0}"), "Regression", DiagnosticSeverity.Warning, isEnabledByDefault: true, description: said);
        var finding = new Finding(policy, origin, Listing.Of<object>(text))
        {
            Service = text,
            Related = Listing.Of(new Related(origin, said)),
            Fixes = Listing.Of(new Fix(said, Listing.Of(new TextEdit(path, 0, 0, text)), FixKind.Choice)),
        };
        var date = new Fact<Date>(Date.Of(new DateTime(2026, 10, 20)), origin);
        var waiver = new Waiver(new(text, origin), new(text, origin), new(text, origin), date) { Origin = origin };
        return new Check(
            Listing.Of(new CheckedDefinition(
                path, text, 1, IsRead: true, Listing.Of(
                    finding, new Finding(regression, origin, Listing.Of<object>(text)),
                    finding with { Suppression = new Suppression(SuppressionKind.Waiver, text, text, date.Value, origin) }), Listing.Of(source), default)
            {
                Waivers = Listing.Of(new StandingWaiver(waiver, Listing.Of(text), WaiverState.Live, 1)),
            }),
            "/repo", Date.Of(new DateTime(2026, 10, 1)));
    }

    /// <summary>A run of tests that says the text wherever it can: path, organisation, message, hint, policy, fact.</summary>
    public static TestReport Tested(string text)
    {
        var check = Everywhere(text);
        var definition = check.Definitions[0];
        var (place, said) = (Place.Of(definition.Path, 0, 1, definition.Sources[0]), new Bilingual(text, text));
        var mismatches = Enum.GetValues<MismatchKind>().Select(kind => new Mismatch(kind, text, place, said, said) { Finding = kind == MismatchKind.Unexpected ? definition.Findings[0] : null });
        return new TestReport(
            new TestOutcome(
                Listing.Of(new TestResult(definition, default, mismatches.ToListing())), 0,
                new PolicyCoverage(Listing.Of(new PolicyTally(new Fact<string>(text, new Origin(definition.Path, 0, 1)), WasJudged: true, 1, 0))),
                new MutationOutcome(1, 0, Listing.Of(new UnguardedFact(text, said, said, place)))),
            check, 100);
    }

    /// <summary>A difference that says the text wherever it can: path, organisation, party, person, code, date, policy, waiver.</summary>
    public static Difference Changed(string text)
    {
        var (before, now) = (PostureOf(text, 4), PostureOf(text + "x", 2));
        return new Difference(Listing.Of(new ChangedDefinition(text, Comparison.Of(before, now), IsGone: false), new ChangedDefinition(text, null, IsGone: true)), 2);
    }

    /// <summary>Two organisations that say the text wherever their group reads one: names, codes, countries.</summary>
    public static Listing<GroupSurvey> Grouped(string text) => GroupSurvey.Of(new Group(Together(text).Definitions.Select(static definition => definition.Member).OfType<Member>()));

    /// <summary>The check of two organisations that say the text wherever their group reads one.</summary>
    public static Check Together(string text)
    {
        var (word, other) = (SymbolDisplay.FormatLiteral(text, quote: true), SymbolDisplay.FormatLiteral(text + "x", quote: true));
        string[] definitions =
        [
            $"Organization({other}).Country({word}).Members({word});\nService(\"B-1\").Level(Basic).Insource().Score(4);\nService(\"C-2\").Level(Basic).ProvidedBy(\"y\" + {word});",
            $"Organization(\"y\" + {word}).Parent({other}).Country({word});\nAddedService({word}, ja: {word}, en: {word}, category: \"B\").Level(Basic).ProvidedBy({other}).Score(2);\nService(\"B-1\").Level(Basic).ProvidedBy(\"z\" + {word});\nService(\"C-2\").Level(Basic).ProvidedBy({other});\nService(\"C-3\").Level(Basic).Unassigned();",
        ];
        return new Check(Engine.Together([.. definitions.Select(static (definition, i) => Engine.Check(new SourceFile($"/repo/{i}.cdc.csx", definition), new NoFiles(), CheckOptions.Default))]), "/repo", Date.Of(new DateTime(2026, 11, 1)));
    }

    private static Posture PostureOf(string text, int score)
    {
        var word = SymbolDisplay.FormatLiteral(text, quote: true);
        var source = new SourceFile("/repo/x.cdc.csx", $"""
            Organization({word}).Edition(X1060_2021).Ciso({word}).CdcHead({word}).Parent({word});
            Team("SOC").Lead({word}).Hours({word});
            Provider({word}).Contract({word}, until: {word});
            Policy("AWA001", Error).For({word}).Require({word}).Message(ja: {word}, en: {word});
            AddedService({word}, ja: {word}, en: {word}, category: "A").Level(Basic).Insource({word}).Owner({word}).Score({score});
            Service("B-1").Level(Basic).Because({word}).Outsource({word}).Owner({word}).Deputy({word}).Score({score}).Target(5, by: {word}).Waive({word}, because: {word}, by: {word}, until: {word});
            """);
        return Posture.Of(Engine.Read(source, new NoFiles()), RuleSettings.Default);
    }

    private sealed class NoFiles : IDefinitionFiles
    {
        public string Root => "/repo";

        public OpenedFile Open(string path) => OpenedFile.Missing;
    }
}
