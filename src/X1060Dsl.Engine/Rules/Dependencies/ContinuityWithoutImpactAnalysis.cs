using Microsoft.CodeAnalysis;

namespace X1060Dsl.Rules.Dependencies;

internal sealed class ContinuityWithoutImpactAnalysis() : NeedRule(Text, RuleSet.Strict, Needs.ImpactAnalysis)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC4011", DiagnosticSeverity.Warning,
        title: new("Continuity without impact analysis", "影響度分析のない事業継続"),
        message: new("{0} is wanted, but {1} is {2}: nobody knows what has to be back first", "{0} を行うのに、{1} は{2}とされています。何から復旧すべきかが分かりません"),
        advice: new("Give business impact analysis a level and somebody who does it, or name the service that does its work with .CoveredBy(\"…\").", "事業影響度分析にレベルと担い手を付けるか、代わりのサービスを .CoveredBy(\"…\") で書いてください。"));
}
