using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class BecameUnassigned() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7007", DiagnosticSeverity.Error,
        title: new("Service that nobody provides any more", "担い手のいなくなったサービス"),
        message: new("{0} has nobody to provide it any more; it was {1}", "{0} の担い手がいなくなっています。以前は {1} です"),
        advice: new("Set it right, or accept it with x1060 lock and have the lock reviewed.", "元に戻すか、x1060 lock で受け入れて、ロックの変更をレビューしてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [Whose(change, comparison), Said(change.Before)];
}
