using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class ReviewPeriodExtended() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7023", DiagnosticSeverity.Warning,
        title: new("Reviews less often than agreed", "合意より長い見直しの間隔"),
        message: new("The time between two reviews went from {0} to {1}", "見直しの間隔が{0}から{1}に変わっています"),
        advice: new("Set it back, or accept it with x1060 lock and have the change of the lock reviewed.", "元に戻すか、x1060 lock で受け入れ、ロックの変更のレビューを受けてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [Months(change.Before), Months(change.Now)];

    private static Bilingual Months(string? number) => number is null ? NoTime : new(number == "1" ? "1 month" : $"{number} months", $"{number}か月");

    private static readonly Bilingual NoTime = new("no fixed time", "未定");
}
