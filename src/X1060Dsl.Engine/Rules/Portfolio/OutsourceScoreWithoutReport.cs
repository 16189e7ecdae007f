using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class OutsourceScoreWithoutReport() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3014", DiagnosticSeverity.Warning,
        title: new("Outsource score above 1 while no report was read", "報告を確認していないのに 2 以上の委託のスコア"),
        message: new("{0} is outsourced at {1}, but nothing says that the provider's report was read", "{0} のアウトソースのスコアは {1} ですが、委託先の報告を確認した日がありません"),
        advice: new("Write the day on which the last report was read with .ReportReviewed(\"…\"); a result that cannot be checked is a 1.", "報告を最後に確認した日を .ReportReviewed(\"…\") に書いてください。結果を確かめられなければ、スコアは 1 です。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service is { IsPartial: false, Portfolio.ReportReviewed: null }
        let score = service.OutsideScore()
        where score is { Value: >= 2 }
        select Find(Text, service, score.Origin, service.Named(), score.Value);
}
