using X1060Dsl.Fixing;
using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Testing;
using X1060Dsl.Text;

namespace X1060Dsl.Fuzz;

/// <summary>A definition on its whole way: read, resolved, examined, tested, locked and repaired.</summary>
internal sealed class ReaderTarget : Target, IDefinitionFiles
{
    private const string Path = "/root/fuzz.cdc.csx";

    private static readonly CheckOptions Options = new() { Today = Date.TryRead("2026-11-23", out var day) ? day : throw new InvalidOperationException() };

    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["/root/teams.cdc.csx"] = "Team(\"SOC\").Lead(\"森\");\nconst string Soc = \"SOC\";\nServiceEntry Helped(string code) => Service(code).Insource(Soc);\n",
        ["/root/broken.csx"] = "Team(\"SOC\";\n#load \"fuzz.cdc.csx\"\n",
    };

    public static IReadOnlyList<string> Language { get; } =
    [
        "Service(\"A-1\")", "Service(", ".Level(Basic)", ".Level(", "Basic", "Unnecessary", ".Insource(\"SOC\")", ".Outsource(\"ACME\")", ".Unassigned()", ".Owner(\"森\")", ".Score(3)", ".Score(insource: 2, outsource: 4)", ".Target(4, by: \"2027-03-31\")",
        ".Because(\"x\")", ".ReviewBy(\"2027-04-01\")", ".Waive(\"CDC2005\", because: \"b\", by: \"c\", until: \"2026-12-31\")", "WaiveAll(\"CDC1*\", because: \"b\", by: \"c\", until: \"2026-12-31\").In(\"A-*\")", ".Evidence(\"e.md\", asOf: \"2026-01-01\", validFor: 6)", ".CoveredBy(\"A-2\")",
        "Organization(\"A\")", ".Edition(X1060_2021)", ".Ciso(\"c\")", ".Floor(\"A-1\", \"B-1\")", "Team(\"SOC\")", "Provider(\"ACME\").Contract(\"1\", until: \"2026-12-01\")", "AddedService(\"X-1\", ja: \"a\", en: \"b\", category: \"A\")", "Evaluation(\"e\", on: \"2026-01-01\")",
        "Policy(\"AWA001\", Error)", ".For(\"level = basic\")", ".Require(\"owner is set and score >= 3\")", ".Message(ja: \"a\", en: \"b\")", "count(level = basic) >= 3", "// expect: CDC1001\n", "// 期待: AWA001\n", "#pragma warning disable CDC1001 // because\n", "#pragma warning restore\n",
        "#load \"teams.cdc.csx\"\n", "#load \"broken.csx\"\n", "#load \"../x.csx\"\n", "#r \"X1060Dsl\"\n", "#region r\n", "#endregion\n", "#if X\n", "#nullable enable\n", "foreach (var c in new[] { \"A-1\", \"A-2\" }) ", "foreach (var (a, b) in new[] { (\"A-1\", 1) }) ", "for (var i = 0; i < 3; i++) ", "if (1 < 2) ", "else ", "switch (n) { case 1: break; default: break; }",
        "n switch { 1 => 2, _ => 3 }", "var x = ", "const string C = \"a\";", "string F(string s) => s + s;", "static void F() { }", "return ", "new[] {", "[", "]", "(", ")", "{", "}", ";", ",", ".", "=>", "? :", "\"", "\"\"\"", "$\"{", "$\"\"\"", "$$\"\"\"{{", "@\"", "//", "/*", "*/", "+", "-", "!", "==", "&&", "1", "-2147483648", "2147483647", "0.5", "X1060.RiskManagement", "Level.Basic", "null", "default", "is not ", "a?b:", "(int)", "<", ">", "ref ",
    ];

    public override string Name => "reader";

    public override IReadOnlyList<string> Seeds { get; } = [.. Texts.Column("conformance.tsv", 1), .. Texts.Definitions.SelectMany(static text => text.Chunk(1500)).Select(static piece => new string(piece))];

    public override IReadOnlyList<string> Words => Language;

    public override int Longest => 2048;

    string IDefinitionFiles.Root => "/root";

    public override int Try(string text)
    {
        var file = new SourceFile(Path, text);
        var tested = DefinitionTest.Of(file, this, Options, new TestTerms(IsNamed: false, TestScope.All, Mutates: false));
        var definition = tested.Definition;
        var kind = new HashCode();
        foreach (var finding in definition.Findings)
        {
            Law(finding.Id != "CDC9001", $"no rule breaks: {(finding.Id == "CDC9001" ? finding.Message(DisplayLanguage.English) : "")}");
            Law(IsInside(finding.Origin, definition) && finding.Related.All(related => IsInside(related.Origin, definition)), $"{finding.Id} lies inside of its file");
            Law(finding.Fixes.All(fix => fix.Edits.All(edit => IsInside(new Origin(edit.Path, edit.Start, edit.Length), definition))), $"the fix of {finding.Id} lies inside of its file");
            Law(finding.Message(DisplayLanguage.English) != "" && finding.Message(DisplayLanguage.Japanese) != "", $"{finding.Id} says something");
            kind.Add(finding.Id);
        }

        var read = Engine.Read(file, this);
        foreach (var entry in read.Draft.Entries)
            kind.Add(entry.Opening.Verb);
        Law(read.Draft == Engine.Read(new SourceFile(Path, text), this).Draft, "reading twice gives the same");
        HoldsItsLock(read);
        IsRepaired(file, definition);
        return kind.ToHashCode();
    }

    OpenedFile IDefinitionFiles.Open(string path)
    {
        Law(path.StartsWith("/root/", StringComparison.Ordinal) && !path.Contains("/../", StringComparison.Ordinal), "nothing outside of the root is opened");
        return Parts.TryGetValue(path, out var text) ? new OpenedFile(new SourceFile(path, text), null) : OpenedFile.Missing;
    }

    private static bool IsInside(Origin origin, CheckedDefinition definition) =>
        !origin.IsKnown || (origin.Start >= 0 && origin.Length >= 0 && definition.Source(origin.Path) is { } source && origin.End <= source.Text.Length);

    private static void HoldsItsLock(ReadDefinition read)
    {
        var posture = Posture.Of(read, Settings.RuleSettings.Default);
        var (again, fault) = Posture.Read(new SourceFile("/root/fuzz.cdc.lock", posture.Text));
        Law(read.Centre is null || (fault is null && again!.IsSame(posture)), "the lock of what was read reads back as it was");
        Law(again is null || Comparison.Of(again, posture).Changes.Count == 0, "nothing has changed since the lock was written");
    }

    private void IsRepaired(SourceFile file, CheckedDefinition before)
    {
        // What could not be read at all may show mistakes once it can be.
        if (!before.IsRead || !before.Findings.Any(static finding => finding.Fixes.Count > 0))
            return;

        var selection = new FixSelection(Choices: true, Blanks: true, default);
        var outcome = Engine.Fix(file, this, Options, selection);
        Law(Unread(outcome.After) <= Unread(before), "a repair makes no more of the text unreadable");
        if (outcome.Changed.Any(static changed => changed.Path != Path))
            return;

        var again = Engine.Fix(outcome.Changed.FirstOrDefault() ?? file, this, Options, selection);
        Law(again.Made.Count == 0, $"what was repaired needs no repair more: {again.Made.FirstOrDefault()?.Finding.Id}");
    }

    // An empty place is what some repairs are for.
    private static int Unread(CheckedDefinition definition) =>
        definition.Findings.Count(static finding => finding.Severity == Severity.Error && finding.Id.StartsWith("CDC0", StringComparison.Ordinal) && finding.Id != "CDC0024");
}
