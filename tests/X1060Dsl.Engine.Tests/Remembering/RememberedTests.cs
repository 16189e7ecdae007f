using System.Collections;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using X1060Dsl.Editing;
using X1060Dsl.Model;
using X1060Dsl.Remembering;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Tests.Remembering;

/// <summary>What is remembered from one state of a text to the next changes nothing but the time that it takes.</summary>
public sealed class RememberedTests
{
    private static readonly string[] Pieces =
    [
        "", "", "", " ", "\n", "\r\n", "1", "x", ".", ";", ",", "(", ")", "{", "}", "[", "]", "\"", "'", "$", "@", "\"\"\"", "$\"{", "}\"", "$$\"\"\"", "//", "/*", "*/", "#", "\\", "=>", "=", "<", ">", "?", ":", "..", "!",
        "Service(\"A-1\").Level(Basic);\n", ".Owner(\"森\")", "#load \"parts/teams.csx\"\n", "#region a\n", "#endregion\n", "#if A\n", "#endif\n", "#nullable enable\n", "#pragma warning disable CDC1003 // 理由\n", "#pragma warning restore CDC1003\n", "#!x\n",
        "const string x = \"B-1\";\n", "const int x = 1;\n", "foreach (var c in new[] { \"G-2\" })\n    Service(c).Level(Standard).Unassigned();\n", "void F(string c) { Service(c); }\n", "ServiceEntry G(string c) => Service(c);\n", "if (1 < 2) { ", "else ", "switch (x) { case 1: break; }\n", "await ", "async ", "using ", "var y = x switch { 1 => 2, _ => 3 };\n", "record struct ", "class ", "int ", "return ", "static ", "partial ", "file ", "field", "yield ", "from a in b select ", "where ",
        "Policy(\"ORG001\", Error).For(\"level = basic\").Require(\"owner is set\");\n", "Policy(\"ORG002\", Warning).Require(\"score >= 3\");\n", "score < 4", "か\u3099", "👩‍💻", "（", "；", "\u202E", "\0", "\uFEFF",
    ];

    private static int Edits { get; } = int.TryParse(Environment.GetEnvironmentVariable("X1060_CASES"), out var wanted) ? Math.Max(150, wanted) : 150;

    private static int Seed { get; } = int.TryParse(Environment.GetEnvironmentVariable("X1060_SEED"), out var seed) ? seed : Environment.GetEnvironmentVariable("X1060_CASES") is null ? 1060 : Random.Shared.Next();

    public static TheoryData<string> Texts { get; } = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.csx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(static path => Path.GetRelativePath(Repository.Root, path))];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Reading_upon_what_was_read_gives_what_reading_afresh_gives(string sample)
    {
        var (random, start) = (new Random(Seed), File.ReadAllText(Path.Combine(Repository.Root, sample)));
        var (text, remembered) = (start, new Remembered());
        for (var edit = 0; edit < Edits; edit++)
        {
            var before = text;
            text = edit % 25 == 0 ? start : Edited(random, text);
            Agree(before, text, remembered, seed: $"X1060_SEED={Seed}, edit {edit} of {sample}");
        }
    }

    [Fact]
    public void What_is_remembered_of_parts_and_packs_counts_as_they_are_now()
    {
        var remembered = new Remembered();
        foreach (var team in new[] { "SOC", "CSIRT", "", "SOC" })
        {
            var files = new Given(("/root/parts/teams.csx", team.Length == 0 ? "Team(" : $"Team(\"{team}\");\nconst string soc = \"{team}\";"));
            var file = new SourceFile(Given.Path, "#load \"parts/teams.csx\"\nOrganization(\"A\").Edition(X1060_2021);\nService(\"A-1\").Level(Basic).Insource(soc).Owner(\"森\");");
            Assert.Equal(Shown(Editor.Open(file, files, CheckOptions.Default)), Shown(Editor.Open(file, files, CheckOptions.Default, remembered)));
        }
    }

    private static void Agree(string before, string text, Remembered remembered, string seed)
    {
        var options = new CheckOptions { Today = Given.Day("2026-11-20"), Settings = RuleSettings.Default };
        var (fresh, upon) = (Editor.Open(new SourceFile(Given.Path, text), new Given(), options), Editor.Open(new SourceFile(Given.Path, text), new Given(), options, remembered));
        Assert.True(fresh.Root is null == upon.Root is null, seed);
        if (fresh.Root is { } root)
            Assert.True(root.IsEquivalentTo(upon.Root) && root.ToFullString() == upon.Root!.ToFullString() && Told(root) == Told(upon.Root), $"{seed}\n{Told(root)}\n---\n{Told(upon.Root!)}\n=== before\n{before}\n=== after\n{text}");
        Assert.True(Shown(fresh) == Shown(upon), seed);
    }

    // What the parser says; it may throw where it miscounts, and then does so in both.
    private static string Told(SyntaxNode root)
    {
        try
        {
            return string.Join("\n", root.SyntaxTree.GetDiagnostics().Select(static told => $"{told.Id} {told.Location.SourceSpan}"));
        }
        catch (ArgumentOutOfRangeException)
        {
            return "?";
        }
    }

    private static string Edited(Random random, string text)
    {
        for (var left = random.Next(4) == 0 ? 2 : 1; left > 0; left--)
        {
            var from = random.Next(text.Length + 1);
            var length = random.Next(6) switch { 0 => Math.Min(text.Length - from, random.Next(200)), < 3 => 0, _ => Math.Min(text.Length - from, random.Next(4)) };
            // What is in the text already, moved: that is how most of a text comes to be.
            var source = random.Next(text.Length + 1);
            var piece = random.Next(5) == 0 ? text.Substring(source, Math.Min(text.Length - source, random.Next(60))) : Pieces[random.Next(Pieces.Length)];
            text = text[..from] + piece + text[(from + length)..];
        }

        return text;
    }

    // Everything, with the places that take no part in equality.
    private static string Shown(OpenText text)
    {
        var shown = new StringBuilder();
        Show(shown, text.Read.Draft);
        Show(shown, text.Read.Centre);
        Show(shown, text.Read.Pragmas);
        Show(shown, text.Checked.Findings);
        Show(shown, text.Checked.Waivers);
        Show(shown, text.Checked.Policies);
        foreach (var (symbol, origin) in text.Program.Names.Uses)
            shown.Append(CultureInfo.InvariantCulture, $"{symbol.Name} {origin}");
        return shown.ToString();
    }

    private static void Show(StringBuilder shown, object? value)
    {
        switch (value)
        {
            case null or string or Enum or Origin or Date or Period or bool or int or double:
                shown.Append(CultureInfo.InvariantCulture, $"{value};");
                break;
            case DiagnosticDescriptor rule:
                shown.Append(rule.Id).Append(((Bilingual)rule.MessageFormat).En).Append(((Bilingual)rule.Description).Ja);
                break;
            case IEnumerable several:
                foreach (var one in several)
                    Show(shown, one);
                break;
            default:
                shown.Append(value.GetType().Name).Append('(');
                foreach (var property in value.GetType().GetProperties().Where(static property => property.GetIndexParameters().Length == 0 && property.CanWrite))
                    Show(shown, property.GetValue(value));
                shown.Append(')');
                break;
        }
    }
}
