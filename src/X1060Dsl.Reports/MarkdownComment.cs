using X1060Dsl.Model;

namespace X1060Dsl.Reports;

/// <summary>A check as a comment on a pull request: the summary, what became worse and better, waivers that run out, and all findings folded away.</summary>
public static class MarkdownComment
{
    // GitHub takes comments of up to 65,536 characters.
    private const int Most = 60_000, Longest = 400, MostListed = 50;

    /// <summary>Writes the comment for a check.</summary>
    public static int Write(Stream to, Check check, Rendering how)
    {
        using var text = FindingsText.Writer(to);
        var all = Told.ByGravity(check);
        var language = how.Language;
        // By the first line a bot finds its comment again.
        text.WriteLine("<!-- x1060 -->");
        text.WriteLine($"## x1060: {Verdict(check, how).In(language)}");
        text.WriteLine();
        text.WriteLine(Summary.Line(check, null, language));
        var left = WriteList(text, new("What regressed", "後退したこと"), [.. all.Where(IsRegression).Select(told => Item(told, check, language))], language);
        left += WriteList(text, new("What improved", "改善したこと"), [.. how.Improvements.Select(better => SafeText.OfMarkdown(SafeText.Shorten(better.In(language), Longest)))], language);
        WriteWaivers(text, check, language);
        return WriteFindings(text, all, check, language);
    }

    private static Bilingual Verdict(Check check, Rendering how) => check.Findings.Any(how.Fails) || check.Unread > 0
        ? new("the check fails", "検査は不合格です") : new("the check passes", "検査は合格です");

    private static bool IsRegression(Told told) => told.Finding is { Suppression: null, Rule.Category: "Regression" };

    private static string Item(Told told, Check check, DisplayLanguage language) =>
        $"**{FindingsText.Word(told.Finding.Severity).In(language)}** {told.Finding.Id}: {Message(told.Finding, language)} ({At(told.Place, check)})";

    private static int WriteList(StreamWriter text, Bilingual heading, IReadOnlyList<string> items, DisplayLanguage language)
    {
        if (items.Count == 0)
            return 0;

        Heading(text, heading, language);
        foreach (var item in items.Take(MostListed))
            text.WriteLine($"- {item}");
        return WriteMore(text, items.Count - MostListed, language);
    }

    private static void WriteWaivers(StreamWriter text, Check check, DisplayLanguage language)
    {
        var soon = WaiverList.InOrder(check).Where(one => WaiverList.RunsOutSoon(one.Standing, check.Today)).ToList();
        if (soon.Count == 0)
            return;

        Heading(text, new("Waivers about to run out", "期限の近い免除"), language);
        text.WriteLine(new Bilingual("| Until | Rule | Services | Reason | By |", "| 期限 | 規則 | サービス | 理由 | 承認者 |").In(language));
        text.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var (_, standing) in soon.Take(MostListed))
        {
            var waiver = standing.Waiver;
            var services = standing.Services.Count == 0 ? new Bilingual("the whole centre", "全体").In(language) : string.Join(", ", standing.Services);
            text.WriteLine($"| {waiver.Until?.Value} | {Cell(waiver.Rule.Value)} | {Cell(services)} | {Cell(waiver.Because.Value)} | {Cell(waiver.By.Value)} |");
        }

        WriteMore(text, soon.Count - MostListed, language);
    }

    private static int WriteFindings(StreamWriter text, IReadOnlyList<Told> all, Check check, DisplayLanguage language)
    {
        if (all.Count == 0)
            return 0;

        text.WriteLine();
        text.WriteLine($"<details><summary>{new Bilingual($"{all.Count} finding{(all.Count == 1 ? "" : "s")}", $"指摘{all.Count}件").In(language)}</summary>");
        text.WriteLine();
        text.WriteLine(new Bilingual("| Severity | Rule | Place | Finding |", "| 重大度 | 規則 | 場所 | 指摘 |").In(language));
        text.WriteLine("| --- | --- | --- | --- |");
        var (shown, room) = (0, Most - 2 * MostListed * Longest / 4);
        foreach (var told in all)
        {
            var row = Row(told, check, language);
            if ((room -= row.Length + 1) < 0)
                break;

            text.WriteLine(row);
            shown++;
        }

        WriteMore(text, all.Count - shown, language);
        text.WriteLine();
        text.WriteLine("</details>");
        return all.Count - shown;
    }

    private static string Row(Told told, Check check, DisplayLanguage language)
    {
        var (finding, word) = (told.Finding, FindingsText.Word(told.Finding.Severity).In(language));
        return finding.Suppression is { } suppression
            ? $"| {FindingsText.LetOff(suppression).In(language)} ({word}) | {finding.Id} | {At(told.Place, check)} | {Message(finding, language)} — {Cell(FindingsText.Why(suppression).In(language))} |"
            : $"| {word} | {finding.Id} | {At(told.Place, check)} | {Message(finding, language)} |";
    }

    private static int WriteMore(StreamWriter text, int more, DisplayLanguage language)
    {
        if (more <= 0)
            return 0;

        text.WriteLine();
        text.WriteLine(new Bilingual($"… and {more} more", $"… ほか{more}件").In(language));
        return more;
    }

    private static void Heading(StreamWriter text, Bilingual heading, DisplayLanguage language)
    {
        text.WriteLine();
        text.WriteLine($"### {heading.In(language)}");
        text.WriteLine();
    }

    private static string At(Place place, Check check) => SafeText.OfMarkdown(FindingsText.At(place, check));

    private static string Message(Finding finding, DisplayLanguage language) => Cell(finding.Message(language));

    private static string Cell(string text) => SafeText.OfMarkdown(SafeText.Shorten(text, Longest));
}
