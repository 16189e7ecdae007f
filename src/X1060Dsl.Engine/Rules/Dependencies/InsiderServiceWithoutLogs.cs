using Microsoft.CodeAnalysis;

namespace X1060Dsl.Rules.Dependencies;

internal sealed class InsiderServiceWithoutLogs() : NeedRule(Text, RuleSet.Strict, Needs.Logs)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC4014", DiagnosticSeverity.Warning,
        title: new("Insider service without logs", "ログのない内部不正対応"),
        message: new("{0} is wanted, but {1} is {2}: nothing shows who did what", "{0} を行うのに、{1} は{2}とされています。誰が何をしたかを示すものがありません"),
        advice: new("Give retention a level and somebody who does it, and bring it above a score of 1.", "イベントデータ保管にレベルと担い手を付け、スコアを1より上げてください。"));
}
