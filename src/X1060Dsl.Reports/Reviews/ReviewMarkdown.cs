using X1060Dsl.Reviewing;

namespace X1060Dsl.Reports;

/// <summary>A review as a worksheet in Markdown: questions, what is known beside them, and room for the answers.</summary>
public static class ReviewMarkdown
{
    /// <summary>Writes a review.</summary>
    public static void Write(TextWriter to, ReviewSheet sheet, DisplayLanguage language)
    {
        to.WriteLine($"# {SafeText.OfMarkdown(sheet.Name)}: {SafeText.OfMarkdown(sheet.Organization)}\n");
        foreach (var (name, value) in ReviewWords.Facts(sheet))
            to.WriteLine($"- **{name.In(language)}**: {SafeText.OfMarkdown(value.In(language))}");
        foreach (var phase in sheet.Review.Phases)
            Write(to, sheet, phase, language);
        to.WriteLine(new Bilingual("\n## The record\n\nFill it in and add it to the definition; x1060 review --add does both.\n", "\n## 記録\n\n記入して定義に加えてください。x1060 review --add でも行えます。\n").In(language));
        to.WriteLine("```csharp");
        to.Write(ReviewRecord.Of(sheet, language, withFacts: false));
        to.WriteLine("```");
    }

    private static void Write(TextWriter to, ReviewSheet sheet, PhaseReview phase, DisplayLanguage language)
    {
        to.WriteLine($"\n## {ReviewWords.Heading(phase.Phase).In(language)} ({ReviewWords.Clause(phase.Phase).In(language)})\n");
        foreach (var question in phase.Questions)
            to.WriteLine($"> {question.In(language)}  ");
        if (phase.Topics.Count == 0)
            to.WriteLine($"\n{ReviewWords.Nothing.In(language)}");
        foreach (var topic in phase.Topics)
        {
            to.WriteLine($"\n### {topic.Title.In(language)}\n");
            foreach (var item in topic.Items)
            {
                var mark = item.IsPressing ? "**!** " : "";
                to.WriteLine($"- [ ] {mark}{SafeText.OfMarkdown(item.About.In(language))}{(ReviewWords.Of(item) is { } text ? ": " + SafeText.OfMarkdown(text.In(language)) : "")}");
            }
        }

        if (phase.Phase != ReviewPhase.Whole)
            to.WriteLine($"\n**{ReviewWords.Answer.In(language)}:** {(sheet.Answers.TryGetValue(phase.Phase, out var answer) ? SafeText.OfMarkdown(answer) : "")}");
    }
}
