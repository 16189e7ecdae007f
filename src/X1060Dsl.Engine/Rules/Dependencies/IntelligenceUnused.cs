using Microsoft.CodeAnalysis;

namespace X1060Dsl.Rules.Dependencies;

internal sealed class IntelligenceUnused() : NeedRule(Text, RuleSet.Strict, Needs.IntelligenceUse, Needs.IntelligenceCollection)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC4009", DiagnosticSeverity.Info,
        title: new("Threat intelligence collected or used, but not both", "収集と活用の片方しかない脅威情報"),
        message: new("{0} is wanted, but {1} is {2}: one is of no use without the other", "{0} を行うのに、{1} は{2}とされています。収集と活用は、そろって初めて役に立ちます"),
        advice: new("Give the missing half a level, somebody who does it and a score above 1, or leave out the other half as well.", "足りない側にレベルと担い手を付けてスコアを1より上げるか、もう一方も見直してください。"));
}
