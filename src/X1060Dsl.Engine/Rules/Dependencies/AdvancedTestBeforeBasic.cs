using Microsoft.CodeAnalysis;

namespace X1060Dsl.Rules.Dependencies;

internal sealed class AdvancedTestBeforeBasic() : NeedRule(Text, RuleSet.Strict, Needs.Assessment)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC4008", DiagnosticSeverity.Warning,
        title: new("Advanced test before the basic one", "基本の診断より先の高度なテスト"),
        message: new("{0} is wanted, but {1} is {2}: the test will mostly find what an assessment finds for less", "{0} を行うのに、{1} は{2}とされています。診断で安く見つかるものを、高いテストで見つけることになります"),
        advice: new("Give vulnerability assessment a level, or name the service that does its work with .CoveredBy(\"…\").", "脆弱性診断にレベルを付けるか、代わりのサービスを .CoveredBy(\"…\") で書いてください。"));
}
