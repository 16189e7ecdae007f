using Microsoft.CodeAnalysis;

namespace X1060Dsl.Rules.Dependencies;

internal sealed class FindingWithoutFixing() : NeedRule(Text, RuleSet.Recommended, Needs.Fixing)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC4002", DiagnosticSeverity.Warning,
        title: new("Finding vulnerabilities without fixing them", "見つけるだけで直さない脆弱性"),
        message: new("{0} is wanted, but {1} is {2}: what is found stays open", "{0} を行うのに、{1} は{2}とされています。見つけた弱点が残ります"),
        advice: new("Give patching a level and somebody who does it, or name the service that does its work with .CoveredBy(\"…\").", "パッチ管理にレベルと担い手を付けるか、代わりのサービスを .CoveredBy(\"…\") で書いてください。"));
}
