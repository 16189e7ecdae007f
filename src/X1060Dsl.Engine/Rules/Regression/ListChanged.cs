using Microsoft.CodeAnalysis;
using X1060Dsl.Migrating;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class ListChanged() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7024", DiagnosticSeverity.Warning,
        title: new("List of services other than agreed", "合意と異なるサービス一覧"),
        message: new("This follows {0}, but {1} was agreed to; what is not the same work in both could not be compared", "この定義は {0} に従っていますが、合意したのは {1} です。双方で同じ仕事でないものは比べられません"),
        advice: new("Look through what was moved, then accept it with x1060 lock and have the change of the lock reviewed.", "移行した内容を確かめてから x1060 lock で受け入れ、ロックの変更のレビューを受けてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [MigrationWords.NameOf(comparison.Now.Edition), MigrationWords.NameOf(comparison.Before.Edition)];
}
