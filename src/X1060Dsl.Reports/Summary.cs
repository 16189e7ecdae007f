using X1060Dsl.Rules;

namespace X1060Dsl.Reports;

/// <summary>What a check came to, in one line, and what to do next.</summary>
public static class Summary
{
    /// <summary>The line: services, findings, files, and how long it took where somebody waited for it.</summary>
    public static string Line(Check check, TimeSpan? took, DisplayLanguage language)
    {
        var parts = new List<string> { Counted(check.Services, "service", "サービス").In(language) };
        var (errors, warnings, infos) = (check.Count(Severity.Error), check.Count(Severity.Warning), check.Count(Severity.Info));
        if (errors > 0)
            parts.Add(new Bilingual(Counted(errors, "error", "").En, $"エラー{errors}").In(language));
        if (warnings > 0)
            parts.Add(new Bilingual(Counted(warnings, "warning", "").En, $"警告{warnings}").In(language));
        if (infos > 0)
            parts.Add(new Bilingual($"{infos} info", $"情報{infos}").In(language));
        if (check.Waived > 0)
            parts.Add(new Bilingual($"{check.Waived} waived", $"免除{check.Waived}").In(language));
        if (check.Known > 0)
            parts.Add(new Bilingual($"{check.Known} known", $"既知{check.Known}").In(language));
        if (errors + warnings + infos + check.Waived + check.Known == 0)
            parts.Add(new Bilingual("no findings", "指摘なし").In(language));

        var files = Counted(check.Definitions.Count, "file", "ファイル").In(language);
        if (language == DisplayLanguage.Japanese)
            parts.Add(files);
        else
            parts[^1] += $" in {files}";

        if (check.Unread > 0)
            parts.Add(new Bilingual($"{check.Unread} not read", $"読めない定義{check.Unread}").In(language));
        if (took is { } time)
            parts.Add($"{Math.Max(1, (long)time.TotalMilliseconds)} ms");
        return string.Join(" · ", parts);
    }

    /// <summary>What to do next; null when nothing was found that can be explained from the folder that one is in.</summary>
    public static string? NextStep(Check check, DisplayLanguage language)
    {
        var first = check.Definitions
            .SelectMany(static definition => definition.Findings.Where(static finding => finding.Suppression is null), static (definition, finding) => (Definition: definition, Finding: finding))
            .Where(told => AllRules.Find(told.Finding.Id) is not null || IsAtHand(check, told.Definition))
            .Select(static told => told.Finding)
            .OrderByDescending(static finding => finding.Severity)
            .FirstOrDefault();
        return first is null ? null : new Bilingual($"More on a finding: x1060 explain {first.Id}", $"指摘の詳しい説明: x1060 explain {first.Id}").In(language);
    }

    // A policy is explained from the definitions below the folder; one of a pack from elsewhere is not found there.
    private static bool IsAtHand(Check check, CheckedDefinition definition) =>
        definition.Loads.Append(definition.Path).All(path => path.EndsWith(".cdc.csx", StringComparison.Ordinal) && check.Shown(path) != path);

    private static Bilingual Counted(int number, string en, string ja) => new($"{number} {en}{(number == 1 ? "" : "s")}", $"{number}{ja}");
}
