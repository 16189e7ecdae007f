using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Dependencies;

internal sealed class NobodyReportsToTop() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC4015", DiagnosticSeverity.Warning,
        title: new("Top management that hears nothing", "経営層に届かない報告"),
        message: new("{0} is {1}: top management decides without knowing how the centre is doing", "{0} は{1}とされています。経営層は、センターの状況を知らずに判断することになります"),
        advice: new("Give it a level and somebody who reports, or name the service that does its work with .CoveredBy(\"…\").", "レベルと報告する人を決めるか、代わりのサービスを .CoveredBy(\"…\") で書いてください。"));

    public override bool NamesServices => true;

    public override IEnumerable<Finding> Check(Centre centre)
    {
        if (centre.Find("I-7") is { } reporting && Need.LackOf(reporting, centre, Gap.Unassigned) is { } lack)
            yield return Find(Text, reporting, lack.Origin, reporting.Named(), lack.Word);
    }
}
