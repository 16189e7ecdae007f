using Microsoft.CodeAnalysis;

namespace X1060Dsl.Rules.Dependencies;

internal sealed class IncidentsWithoutLearning() : NeedRule(Text, RuleSet.Strict, Needs.Learning)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC4006", DiagnosticSeverity.Warning,
        title: new("Incidents without learning", "振り返りのないインシデント対応"),
        message: new("{0} is wanted, but {1} is {2}: the next incident meets the same gaps", "{0} を行うのに、{1} は{2}とされています。次のインシデントも同じ弱点に当たります"),
        advice: new("Give post-mortem analysis a level and somebody who does it, or name the service that does its work with .CoveredBy(\"…\").", "事後分析にレベルと担い手を付けるか、代わりのサービスを .CoveredBy(\"…\") で書いてください。"));
}
