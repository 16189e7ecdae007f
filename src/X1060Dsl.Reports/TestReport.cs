using X1060Dsl.Policies;
using X1060Dsl.Testing;

namespace X1060Dsl.Reports;

/// <summary>What a run of tests came to, as it is told.</summary>
/// <param name="Outcome">What it came to.</param>
/// <param name="Check">The check of the definitions that were tested, for their paths and their day.</param>
/// <param name="Threshold">The least share of the policies that has to be covered, in percent; null where none has to be.</param>
public sealed record TestReport(TestOutcome Outcome, Check Check, int? Threshold)
{
    /// <summary>Whether enough of the policies is covered.</summary>
    public bool IsCovered => Threshold is not { } least || Outcome.Coverage.Percent >= least;

    /// <summary>What it came to, in one line.</summary>
    public string Line(DisplayLanguage language)
    {
        var (missing, unexpected, malformed) = (Outcome.Count(MismatchKind.Missing), Outcome.Count(MismatchKind.Unexpected), Outcome.Count(MismatchKind.Malformed));
        var parts = new List<Bilingual>
        {
            new($"{Counted(Outcome.Definitions.Count, "definition")} tested", $"試験した定義{Outcome.Definitions.Count}"),
            new($"{Counted(Outcome.Expected, "finding")} expected", $"期待{Outcome.Expected}"),
        };
        if (missing > 0)
            parts.Add(new($"{missing} missing", $"不足{missing}"));
        if (unexpected > 0)
            parts.Add(new($"{unexpected} unexpected", $"期待外{unexpected}"));
        if (malformed > 0)
            parts.Add(new($"{malformed} malformed", $"読めない期待{malformed}"));
        if (Outcome.Unread > 0)
            parts.Add(new($"{Outcome.Unread} not read", $"読めない定義{Outcome.Unread}"));
        if (Outcome.IsAsExpected)
            parts.Add(new("all as expected", "すべて期待どおり"));
        if (Outcome.Coverage is { Policies.Count: > 0 and var policies } coverage)
            parts.Add(new($"{coverage.Covered} of {Counted(policies, "policy", "policies")} covered ({coverage.Percent}%)", $"ポリシー網羅 {coverage.Covered}/{policies} ({coverage.Percent}%)"));
        if (Outcome.Mutation is { } mutation)
            parts.Add(new($"{mutation.Tried - mutation.Unguarded.Count} of {Counted(mutation.Tried, "change")} noticed ({mutation.Score}%)", $"気付いた変更 {mutation.Tried - mutation.Unguarded.Count}/{mutation.Tried} ({mutation.Score}%)"));
        if (Outcome.Skipped > 0)
            parts.Add(new($"{Outcome.Skipped} without expectations skipped", $"期待の記載なし{Outcome.Skipped}"));
        return string.Join(" · ", parts.Select(part => part.In(language)));
    }

    /// <summary>What a mismatch is, as a word.</summary>
    internal static Bilingual Word(MismatchKind kind) => kind switch
    {
        MismatchKind.Missing => new("missing", "不足"),
        MismatchKind.Unexpected => new("unexpected", "期待外"),
        _ => new("malformed", "読めない期待"),
    };

    /// <summary>What to do about a mismatch; null where nobody knows.</summary>
    internal static Bilingual? Help(Mismatch mismatch, CheckedDefinition definition) => mismatch.Hint
        ?? (mismatch.Kind == MismatchKind.Unexpected && definition.IsRead
            ? new($"repair it, or expect it in this line with // expect: {mismatch.Id}", $"直すか、この行に「// 期待: {mismatch.Id}」と書いてください")
            : null);

    /// <summary>What was seen of a policy, in words.</summary>
    internal static (Bilingual Fired, Bilingual Passed) Seen(PolicyTally policy) => policy.WasJudged
        ? (policy.Fired == 0 ? new("never fired", "指摘なし") : new($"fired {policy.Fired}", $"指摘{policy.Fired}"), policy.Passed == 0 ? new("never passed", "合格なし") : new($"passed {policy.Passed}", $"合格{policy.Passed}"))
        : (new("not judged", "判定なし"), Bilingual.Empty);

    private static string Counted(int number, string one, string? many = null) => $"{number} {(number == 1 ? one : many ?? one + "s")}";
}
