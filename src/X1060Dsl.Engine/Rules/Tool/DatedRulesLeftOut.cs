using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Tool;

/// <summary>A check without a day, which leaves out what depends on one.</summary>
public sealed class DatedRulesLeftOut() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC9004", DiagnosticSeverity.Info,
        title: new("Check without a day", "日付のない検査"),
        message: new("Nothing says which day it is, so the rules about dates are left out", "今日の日付が渡されていないため、日付に関する規則は検査していません"),
        advice: new("Set the property X1060Today to a day written yyyy-MM-dd, or check the dates with the command x1060.", "プロパティ X1060Today に yyyy-MM-dd の日付を設定するか、コマンド x1060 で日付を検査してください。"));

    /// <summary>Said once for a project.</summary>
    public static Finding At(Origin at) => Find(Text, at);
}
