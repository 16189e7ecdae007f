using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class OutsourceFiveWithoutEvidence() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3016", DiagnosticSeverity.Info,
        title: new("Outsource score of 5 without evidence", "証跡のない 5 の委託のスコア"),
        message: new("{0} is outsourced at 5, which means a result as expected, but no evidence shows it", "{0} のアウトソースのスコア 5 は「期待どおりの結果」という意味ですが、それを示す証跡がありません"),
        advice: new("Name what shows it with .Evidence(\"…\"): a measured service level, a test, a report that compares.", "サービスレベルの実績、試験の結果、期待と比べた報告など、結果を示すものを .Evidence(\"…\") で書いてください。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where !service.IsPartial && service.Portfolio.Evidence.Count == 0
        let score = service.OutsideScore()
        where score is { Value: 5 }
        select Find(Text, service, score.Origin, service.Named()) with { Fixes = Listing.Of(NameTheEvidence(service)) };

    private static Fix NameTheEvidence(Service service) =>
        service.Ask(new("Name the evidence", "証跡を書く"), ".Evidence(\"\")");
}
