using X1060Dsl.Rules;

namespace X1060Dsl.Reports;

/// <summary>The page of a rule in one language, for a terminal or as Markdown.</summary>
public static class RuleText
{
    private static readonly (Bilingual Heading, Func<RulePage, DisplayLanguage, string> Text)[] Sections =
    [
        (new("Why", "なぜ"), static (page, language) => page.Why(language)),
        (new("Repair", "直し方"), static (page, language) => page.Repair(language)),
        (new("Reported", "指摘される例"), static (page, _) => page.Section("Reported")),
        (new("Repaired", "直した例"), static (page, _) => page.Section("Fixed")),
        (new("Accepted", "指摘されない例"), static (page, _) => page.Section("Accepted")),
    ];

    private static readonly Bilingual Scope = new(
        "Looked for where the definition follows X.1060: in ISOG-J v2.1 the same codes mean other work.", "X.1060 に従う定義だけを調べます。ISOG-J v2.1 では、同じコードが別の仕事を指すためです。");

    /// <summary>Writes the page for a terminal.</summary>
    public static void Write(TextWriter to, Rule rule, DisplayLanguage language, Ink ink)
    {
        to.WriteLine(ink.Strong($"{rule.Id}: {rule.Title.In(language)}"));
        to.WriteLine($"{SeverityOf(rule, language)} · {RuleList.Band(rule).In(language)}");
        Paragraph(to, Ground(rule, language));
        if (rule.NamesServices)
            Paragraph(to, Scope.In(language));
        foreach (var (heading, text) in Sections)
        {
            if (text(rule.Page, language) is not { Length: > 0 } body)
                continue;

            to.WriteLine();
            to.WriteLine(ink.Strong(heading.In(language)));
            Paragraph(to, body);
        }
    }

    /// <summary>Writes the page as Markdown.</summary>
    public static void WriteMarkdown(TextWriter to, Rule rule, DisplayLanguage language)
    {
        to.WriteLine($"# {rule.Id}: {rule.Title.In(language)}\n");
        to.WriteLine($"{SeverityOf(rule, language)} · {RuleList.Band(rule).In(language)}\n");
        to.WriteLine(Ground(rule, language));
        if (rule.NamesServices)
            to.WriteLine($"\n{Scope.In(language)}");
        foreach (var (heading, text) in Sections)
        {
            if (text(rule.Page, language) is { Length: > 0 } body)
                to.WriteLine($"\n## {heading.In(language)}\n\n{body}");
        }
    }

    private static string Ground(Rule rule, DisplayLanguage language) => new Bilingual($"Ground: {rule.Page.Ground(DisplayLanguage.English)}", $"根拠: {rule.Page.Ground(DisplayLanguage.Japanese)}").In(language);

    private static string SeverityOf(Rule rule, DisplayLanguage language) => FindingsText.Word(RuleList.SeverityOf(rule)).In(language);

    // Fences say "code" in Markdown; on a terminal the deeper indent does.
    private static void Paragraph(TextWriter to, string text)
    {
        var isCode = false;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            else
                to.WriteLine(line.Length == 0 ? "" : (isCode ? "      " : "  ") + SafeText.Of(line.TrimEnd('\r')));
        }
    }
}
