using Microsoft.CodeAnalysis;

namespace X1060Dsl.Rules.Dependencies;

internal sealed class AdvancedOperationWithoutBasic() : NeedRule(Text, RuleSet.Strict, Needs.BasicOperation)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC4010", DiagnosticSeverity.Warning,
        title: new("Advanced operation without basic operation", "基本運用のない高度運用"),
        message: new("{0} is wanted, but {1} is {2}: fine tuning has nothing to stand on", "{0} を行うのに、{1} は{2}とされています。高度な調整の土台がありません"),
        advice: new("Give basic operation a level and somebody who does it, or name the service that does its work with .CoveredBy(\"…\").", "基本運用にレベルと担い手を付けるか、代わりのサービスを .CoveredBy(\"…\") で書いてください。"));
}
