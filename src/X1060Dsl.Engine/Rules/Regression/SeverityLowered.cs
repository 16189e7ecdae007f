using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class SeverityLowered() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7020", DiagnosticSeverity.Error,
        title: new("Rule weighed less than agreed", "合意より軽く扱われる規則"),
        message: new("{0} is weighed less: it was {1} and is now {2}", "{0}の扱いが軽くなっています。以前は {1}、今は {2} です"),
        advice: new("Set it back, or accept it with x1060 lock and have the change of the lock reviewed.", "元に戻すか、x1060 lock で受け入れ、ロックの変更のレビューを受けてください。"));

    private static readonly Bilingual Profile = new("The profile", "プロファイル");

    /// <inheritdoc />
    /// <remarks>Who could turn it down in the same change would need no other rule turned down.</remarks>
    public override bool IsConfigurable => false;

    private protected override object[] Words(Change change, Comparison comparison) => [change.Key.Length == 0 ? Profile : new Bilingual(change.Key, change.Key + " "), Said(change.Before), Said(change.Now)];
}
