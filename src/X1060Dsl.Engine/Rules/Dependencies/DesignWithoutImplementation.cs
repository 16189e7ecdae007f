using Microsoft.CodeAnalysis;

namespace X1060Dsl.Rules.Dependencies;

internal sealed class DesignWithoutImplementation() : NeedRule(Text, RuleSet.Strict, Needs.Implementation, Needs.Design)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC4013", DiagnosticSeverity.Info,
        title: new("Design without implementation, or the reverse", "設計と実装の片方しかないアーキテクチャ"),
        message: new("{0} is wanted, but {1} is {2}: what is designed and what is built part ways", "{0} を行うのに、{1} は{2}とされています。設計と実装がつながりません"),
        advice: new("Give the missing half a level and somebody who does it, or name the service that does its work with .CoveredBy(\"…\").", "足りない側にレベルと担い手を付けるか、代わりのサービスを .CoveredBy(\"…\") で書いてください。"));
}
