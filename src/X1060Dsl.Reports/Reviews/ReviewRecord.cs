using System.Text;
using X1060Dsl.Reviewing;

namespace X1060Dsl.Reports;

/// <summary>A review as the statement of a definition that records it, with blanks where answers are missing.</summary>
public static class ReviewRecord
{
    private static readonly (ReviewPhase Phase, string Verb)[] Verbs =
    [
        (ReviewPhase.Catalogue, nameof(EvaluationEntry.Catalogue)),
        (ReviewPhase.Profile, nameof(EvaluationEntry.Profile)),
        (ReviewPhase.Portfolio, nameof(EvaluationEntry.Portfolio)),
    ];

    /// <summary>The statement, its lines ending in LF.</summary>
    /// <param name="sheet">The review.</param>
    /// <param name="language">The language of the comments.</param>
    /// <param name="withFacts">Whether what is known stands above each blank.</param>
    public static string Of(ReviewSheet sheet, DisplayLanguage language, bool withFacts)
    {
        var text = new StringBuilder();
        text.Append($"Evaluation({Literal(sheet.Name)}, on: \"{sheet.Today}\")\n");
        foreach (var (phase, verb) in Verbs)
        {
            var review = sheet.Review.Phases.First(one => one.Phase == phase);
            foreach (var question in review.Questions)
                text.Append($"    // {question.In(language)}\n");
            foreach (var topic in withFacts ? review.Topics : default)
            {
                text.Append($"    //   {topic.Title.In(language)}\n");
                foreach (var item in topic.Items)
                    text.Append($"    //     {(item.IsPressing ? "! " : "- ")}{Comment(item.About.In(language))}{(ReviewWords.Of(item) is { } said ? ": " + Comment(said.In(language)) : "")}\n");
            }

            text.Append($"    .{verb}({Literal(sheet.Answers.TryGetValue(phase, out var answer) ? answer : "")})\n");
        }

        text.Length--;
        return text.Append(";\n").ToString();
    }

    // The record is shown as well as written, and a pipeline that shows it must find no command of its own in it.
    private static string Literal(string text) => StringLiteral.Of(text).Replace("##", "#\\u0023", StringComparison.Ordinal);

    // One line, whatever stands in it.
    private static string Comment(string text) => SafeText.Of(text);
}
