using Microsoft.CodeAnalysis;

namespace X1060Dsl.Rules.Dependencies;

internal sealed class ForensicsWithoutEvidence() : NeedRule(Text, RuleSet.Strict, Needs.Evidence)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC4004", DiagnosticSeverity.Warning,
        title: new("Forensics without evidence", "証拠のないフォレンジック"),
        message: new("{0} is wanted, but {1} is {2}: there will be nothing sound to analyse", "{0} を行うのに、{1} は{2}とされています。解析に耐える証拠が残りません"),
        advice: new("Give evidence collection a level and somebody who does it, or name the service that does its work with .CoveredBy(\"…\").", "証拠収集にレベルと担い手を付けるか、代わりのサービスを .CoveredBy(\"…\") で書いてください。"));
}
