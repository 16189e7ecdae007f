using Microsoft.CodeAnalysis;

namespace X1060Dsl.Rules.Dependencies;

internal sealed class BrokenIncidentChain() : NeedRule(Text, RuleSet.Recommended, Needs.IncidentChain)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC4005", DiagnosticSeverity.Warning,
        title: new("Broken incident chain", "途切れたインシデント対応の流れ"),
        message: new("{0} is wanted, but {1} is {2}: an incident gets stuck there", "{0} を行うのに、{1} は{2}とされています。インシデント対応がそこで途切れます"),
        advice: new("Give the missing link a level, or name the service that does its work with .CoveredBy(\"…\").", "欠けているサービスにレベルを付けるか、代わりのサービスを .CoveredBy(\"…\") で書いてください。"));
}
