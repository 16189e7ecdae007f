using Microsoft.CodeAnalysis;

namespace X1060Dsl.Rules.Dependencies;

internal sealed class MonitoringWithoutRetention() : NeedRule(Text, RuleSet.Recommended, Needs.Retention)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC4001", DiagnosticSeverity.Warning,
        title: new("Monitoring without retention", "データを残さない監視"),
        message: new("{0} is wanted, but {1} is {2}: what was not kept cannot be looked into", "{0} を行うのに、{1} は{2}とされています。残していないデータは後から調べられません"),
        advice: new("Give retention a level and somebody who does it, or name the service that keeps the data with .CoveredBy(\"…\").", "保管にレベルと担い手を付けるか、データを残すサービスを .CoveredBy(\"…\") で書いてください。"));
}
