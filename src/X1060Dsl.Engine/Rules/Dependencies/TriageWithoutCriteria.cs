using Microsoft.CodeAnalysis;

namespace X1060Dsl.Rules.Dependencies;

internal sealed class TriageWithoutCriteria() : NeedRule(Text, RuleSet.Strict, Needs.TriageCriteria)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC4003", DiagnosticSeverity.Warning,
        title: new("Alerts without triage criteria", "トリアージ基準のない監視・通知"),
        message: new("{0} is wanted, but {1} is {2}: nobody has said which alert counts", "{0} を行うのに、{1} は{2}とされています。どの通知を重く見るかが決まっていません"),
        advice: new("Give the criteria a level and somebody who keeps them, or name the service that does their work with .CoveredBy(\"…\").", "基準の管理にレベルと担い手を付けるか、代わりのサービスを .CoveredBy(\"…\") で書いてください。"));
}
