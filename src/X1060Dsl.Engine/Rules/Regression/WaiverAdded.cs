using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class WaiverAdded() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7015", DiagnosticSeverity.Warning,
        title: new("Waiver that was not agreed to", "合意していない免除"),
        message: new("{0} is waived for {1} until {2}, which is not in the lock", "{0} が {1} について {2} まで免除されていますが、ロックにありません"),
        advice: new("Set it back, or accept it with x1060 lock and have the change of the lock reviewed.", "元に戻すか、x1060 lock で受け入れ、ロックの変更のレビューを受けてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [change.Key, Covered(change), Said(change.Now)];
}
