using X1060Dsl.Testing;

namespace X1060Dsl.Reports;

/// <summary>Tests for people: what is not as expected, what was seen of each policy, and which facts nothing guards.</summary>
public static class TestText
{
    private const int Most = 200;

    /// <summary>Writes a report, and gives how many mismatches were left out.</summary>
    public static int Write(Stream to, TestReport report, Rendering how)
    {
        using var text = FindingsText.Writer(to);
        var (language, ink, left) = (how.Language, how.Ink, 0);
        foreach (var result in report.Outcome.Definitions)
        {
            foreach (var mismatch in result.Mismatches.Take(Most))
                Write(text, mismatch, result.Definition, report.Check, language, ink);

            if (result.Mismatches.Count - Most is > 0 and var more)
            {
                left += more;
                text.WriteLine($"{SafeText.OfPath(report.Check.Shown(result.Definition.Path))}: {More(more).In(language)}\n");
            }
        }

        WriteCoverage(text, report, language, ink);
        if (report.Outcome.Mutation is { } mutation)
            Write(text, mutation, report.Check, language, ink);
        return left;
    }

    private static void Write(TextWriter to, Mismatch mismatch, CheckedDefinition definition, Check check, DisplayLanguage language, Ink ink)
    {
        string Paint(string text) => ink.Of(Severity.Error, text);

        var word = TestReport.Word(mismatch.Kind).In(language);
        if (mismatch.Finding is { } finding)
            word += $" {FindingsText.Word(finding.Severity).In(language)} {finding.Id}";
        to.WriteLine($"{ink.Strong($"{FindingsText.At(mismatch.Place, check)}:")} {Paint(word)}: {ink.Strong(SafeText.Of(mismatch.What.In(language)))}");

        var indent = "   ";
        if (definition.Source(mismatch.Place.Path) is { } source)
        {
            var frame = new CodeFrame(source, mismatch.Place);
            var gutter = Math.Max(2, frame.LastLine.ToString().Length);
            indent = new string(' ', gutter + 1);
            frame.Write(to, gutter, '^', ink, Paint);
        }

        if (TestReport.Help(mismatch, definition) is { } help)
            to.WriteLine($"{indent}{ink.Helpful(FindingsText.Help.In(language))} {SafeText.Of(help.In(language))}");
        to.WriteLine();
    }

    private static void WriteCoverage(TextWriter to, TestReport report, DisplayLanguage language, Ink ink)
    {
        var policies = report.Outcome.Coverage.Policies;
        if (policies.Count == 0)
            return;

        to.WriteLine(ink.Strong(new Bilingual("Policies", "ポリシー").In(language)));
        TextTable.Write(to, [.. policies.OrderBy(PolicyCoverage.IsCovered).Take(Most).Select(policy =>
        {
            var (fired, passed) = TestReport.Seen(policy);
            return new[]
            {
                new TextTable.Cell("  " + SafeText.Of(policy.Id.Value)),
                new(fired.In(language), policy.Fired == 0 ? text => ink.Of(Severity.Warning, text) : null),
                new(passed.In(language), policy.Passed == 0 ? text => ink.Of(Severity.Warning, text) : null),
            };
        })]);
        if (policies.Count - Most is > 0 and var more)
            to.WriteLine($"  {More(more).In(language)}");
        if (!report.IsCovered)
            to.WriteLine($"  {ink.Of(Severity.Error, new Bilingual($"{report.Outcome.Coverage.Percent}% are covered, {report.Threshold}% are required", $"網羅率 {report.Outcome.Coverage.Percent}% は、求める {report.Threshold}% に届いていません").In(language))}");
        to.WriteLine();
    }

    private static void Write(TextWriter to, MutationOutcome mutation, Check check, DisplayLanguage language, Ink ink)
    {
        if (mutation.Unguarded.Count > 0)
            to.WriteLine(ink.Strong(new Bilingual("Facts that no rule or policy guards", "どの規則やポリシーも見ていない事実").In(language)));
        foreach (var about in mutation.Unguarded.Take(Most).GroupBy(static fact => (fact.Service, fact.About.En, fact.Place.Path)))
        {
            to.WriteLine($"  {SafeText.Of(about.First().About.In(language))}");
            foreach (var fact in about)
                to.WriteLine($"    {FindingsText.At(fact.Place, check)}: {SafeText.Of(fact.Change.In(language))}");
        }

        if (mutation.Unguarded.Count - Most is > 0 and var more)
            to.WriteLine($"  {More(more).In(language)}");
        if (mutation.LeftOut > 0)
            to.WriteLine($"  {new Bilingual($"{mutation.LeftOut} further changes were not tried", $"ほか{mutation.LeftOut}件の変更は試していません").In(language)}");
        if (mutation.Unguarded.Count > 0 || mutation.LeftOut > 0)
            to.WriteLine();
    }

    private static Bilingual More(int more) => new($"… and {more} more", $"… ほか{more}件");
}
