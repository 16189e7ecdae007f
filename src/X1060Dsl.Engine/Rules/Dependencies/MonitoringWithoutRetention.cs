using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Dependencies;

internal sealed class MonitoringWithoutRetention() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC4001", DiagnosticSeverity.Warning,
        title: new("Monitoring without retention", "データを残さない監視"),
        message: new("{0} is wanted, but {1} is Unnecessary: what was not kept cannot be looked into", "{0} を行うのに、{1} は不要とされています。残していないデータは後から調べられません"),
        advice: new("Give retention a level, or name the service that keeps the data with .CoveredBy(\"…\").", "保管にレベルを付けるか、データを残すサービスを .CoveredBy(\"…\") で書いてください。"));

    public override IEnumerable<Finding> Check(Centre centre)
    {
        if (centre.Find("B-1") is { IsWanted: true } monitoring && centre.Find("B-2") is { IsUnnecessary: true } retention && !centre.IsCovered(retention))
        {
            yield return Find(Text, retention, retention.Catalogue.Level!.Origin, monitoring.Named(), retention.Named()) with
            {
                Related = Listing.Of(new Related(monitoring.Origin, new("the monitoring", "監視の記述"))),
            };
        }
    }
}
