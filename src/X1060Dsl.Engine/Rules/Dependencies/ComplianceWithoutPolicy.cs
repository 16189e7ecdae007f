using Microsoft.CodeAnalysis;

namespace X1060Dsl.Rules.Dependencies;

internal sealed class ComplianceWithoutPolicy() : NeedRule(Text, RuleSet.Strict, Needs.Policies)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC4017", DiagnosticSeverity.Warning,
        title: new("Compliance without a policy", "管理されていないポリシーの遵守確認"),
        message: new("{0} is wanted, but {1} is {2}: compliance is checked with rules that nobody keeps", "{0} を行うのに、{1} は{2}とされています。誰も管理していないポリシーを基準に、遵守を確かめることになります"),
        advice: new("Give policy management a level and somebody who does it, or name the service that does its work with .CoveredBy(\"…\").", "ポリシー管理にレベルと担い手を付けるか、代わりのサービスを .CoveredBy(\"…\") で書いてください。"));
}
