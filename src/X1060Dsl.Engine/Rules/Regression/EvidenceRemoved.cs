using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class EvidenceRemoved() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7013", DiagnosticSeverity.Warning,
        title: new("Evidence that was removed", "取り除かれた証跡"),
        message: new("{0} has less evidence than agreed; gone: {1}", "{0} の証跡が合意より減っています。なくなったもの: {1}"),
        advice: new("Set it back, or accept it with x1060 lock and have the change of the lock reviewed.", "元に戻すか、x1060 lock で受け入れ、ロックの変更のレビューを受けてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [Whose(change, comparison), Said(change.Before)];
}
