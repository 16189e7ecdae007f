using Microsoft.CodeAnalysis;
using X1060Dsl.Groups;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Groups;

internal sealed class CopiedPortfolio() : GroupRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC8014", DiagnosticSeverity.Info,
        title: new("Portfolio copied from another organisation", "ほかの組織から写したポートフォリオ"),
        message: new("All {0} services have the levels, scores and targets that they have at '{1}'", "{0}件のサービスすべてで、レベル、スコア、目標が「{1}」と同じです"),
        advice: new("Have the organisation assess itself; where the scores are really the same, say so in .Assessed(…) and waive this.", "その組織自身で評価してください。本当に同じであれば、.Assessed(…) に評価日を書き、免除してください。"));

    private static readonly Bilingual There = new("the same there", "同じ内容の定義");

    public override IEnumerable<GroupFinding> Check(Group all) =>
        from copy in MemberCopy.In(all)
        let found = Find(copy.Member, copy.Member.Organization.Name.Origin, copy.Member.Services.Count, copy.Of.Organization.Name.Value)
        select found with { Finding = found.Finding with { Related = Listing.Of(new Related(copy.Of.Organization.Name.Origin, There)) } };
}
