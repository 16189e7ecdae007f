using Microsoft.CodeAnalysis;

namespace X1060Dsl.Rules.Dependencies;

internal sealed class RiskManagementWithoutAssessment() : NeedRule(Text, RuleSet.Strict, Needs.RiskAssessment)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC4012", DiagnosticSeverity.Warning,
        title: new("Risk management without assessment", "アセスメントのないリスクマネジメント"),
        message: new("{0} is wanted, but {1} is {2}: risks are managed that nobody has looked at", "{0} を行うのに、{1} は{2}とされています。誰も調べていないリスクを管理することになります"),
        advice: new("Give risk assessment a level and somebody who does it, or name the service that does its work with .CoveredBy(\"…\").", "リスクアセスメントにレベルと担い手を付けるか、代わりのサービスを .CoveredBy(\"…\") で書いてください。"));
}
