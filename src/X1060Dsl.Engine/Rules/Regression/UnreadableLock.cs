using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Regression;

/// <summary>Lock that cannot be read.</summary>
public sealed class UnreadableLock() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7000", DiagnosticSeverity.Error,
        title: new("Lock that cannot be read", "読めないロック"),
        message: new("This lock cannot be read: {0}", "このロックを読めません。{0}"),
        advice: new("Restore it from version control, or delete it and write it anew with x1060 lock once the posture is agreed to.", "バージョン管理から復元するか、状態に合意したうえで、ロックを削除して x1060 lock で書き直してください。"));

    /// <inheritdoc />
    /// <remarks>A broken lock would otherwise be the way round all that it guards.</remarks>
    public override bool IsConfigurable => false;

    /// <inheritdoc />
    public override bool IsWaivable => false;

    /// <summary>A lock, at the line that cannot be read, and why.</summary>
    public static Finding At(Origin at, Bilingual why) => Find(Text, at, why);
}
