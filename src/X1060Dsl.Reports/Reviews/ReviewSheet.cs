using X1060Dsl.Model;
using X1060Dsl.Reviewing;

namespace X1060Dsl.Reports;

/// <summary>An evaluation in preparation, and what has to be told of it.</summary>
/// <param name="Path">The definition, as people read it.</param>
/// <param name="Review">The review.</param>
/// <param name="Name">What the record will be called.</param>
public sealed record ReviewSheet(string Path, Review Review, string Name)
{
    /// <summary>What the definition was compared with, as people read it; null where with nothing.</summary>
    public Bilingual? ComparedWith { get; init; }

    /// <summary>The answers that were given already, by phase.</summary>
    public IReadOnlyDictionary<ReviewPhase, string> Answers { get; init; } = new Dictionary<ReviewPhase, string>();

    /// <summary>How many findings are open.</summary>
    public int Findings { get; init; }

    /// <summary>How many of them are errors.</summary>
    public int Errors { get; init; }

    /// <summary>Whose centre it is.</summary>
    public string Organization => Review.Survey.Centre.Organization?.Name.Value ?? Path;

    /// <summary>The day of the review.</summary>
    public Date Today => Review.Survey.Today;
}

/// <summary>Words that every form of a review shares.</summary>
internal static class ReviewWords
{
    /// <summary>That nothing is known.</summary>
    public static Bilingual Nothing { get; } = new("Nothing to tell.", "お伝えすることはありません。");

    /// <summary>What an answer is written after.</summary>
    public static Bilingual Answer { get; } = new("Answer", "答え");

    /// <summary>A heading for a phase.</summary>
    public static Bilingual Heading(ReviewPhase phase) => phase switch
    {
        ReviewPhase.Catalogue => new("Catalogue", "カタログ"),
        ReviewPhase.Profile => new("Profile", "プロファイル"),
        ReviewPhase.Portfolio => new("Portfolio", "ポートフォリオ"),
        _ => new("The whole", "全体"),
    };

    /// <summary>The clause behind a phase, or that there is none.</summary>
    public static Bilingual Clause(ReviewPhase phase) => phase switch
    {
        ReviewPhase.Catalogue => new("X.1060, clause 11.2", "X.1060 11.2節"),
        ReviewPhase.Profile => new("X.1060, clause 11.3", "X.1060 11.3節"),
        ReviewPhase.Portfolio => new("X.1060, clause 11.4", "X.1060 11.4節"),
        _ => new("not asked by the standard", "標準にはない問い"),
    };

    /// <summary>What is told of an item.</summary>
    public static Bilingual? Of(ReviewItem item) => item.Change is { } change ? FactWords.Of(change) : item.Text;

    /// <summary>The facts that stand at the top.</summary>
    public static IEnumerable<(Bilingual Name, Bilingual Value)> Facts(ReviewSheet sheet)
    {
        var (review, summary) = (sheet.Review, sheet.Review.Survey.Summary);
        yield return (new("Day", "基準日"), Same($"{sheet.Today}"));
        yield return (new("Compared with", "比較の対象"), sheet.ComparedWith ?? new("nothing: there is no earlier revision and no lock", "なし (以前のリビジョンもロックもありません)"));
        yield return (new("Latest evaluation", "前回の評価"), review.Latest is { } latest ? new($"{latest.Name.Value} ({latest.On!.Value})", $"{latest.Name.Value} ({latest.On.Value})") : new("none on record", "記録なし"));
        yield return (new("Next review", "次の見直し"), new($"by {review.Next}", $"{review.Next} まで"));
        yield return (new("Scores", "スコア"), new($"score {Figures.Of(summary.Score)}, target {Figures.Of(summary.Target)}; gaps: {summary.Gaps}, {summary.OverdueGaps} of them overdue", $"スコア {Figures.Of(summary.Score)}、目標 {Figures.Of(summary.Target)}。差{summary.Gaps}件、うち期日超過{summary.OverdueGaps}件"));
        yield return (new("Findings", "指摘"), new($"{sheet.Findings} open, {sheet.Errors} of them errors (x1060 check)", $"{sheet.Findings}件、うちエラー{sheet.Errors}件 (x1060 check)"));
        if (!review.KnowsYear)
            yield return (new("Not known", "分からないこと"), new("what has not moved for a year: no commit is that old", "1年動いていないもの (1年前のコミットがないため)"));
    }

    private static Bilingual Same(string text) => new(text, text);
}
