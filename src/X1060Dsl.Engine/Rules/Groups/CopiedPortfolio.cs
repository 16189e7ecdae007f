using System.Text;
using Microsoft.CodeAnalysis;
using X1060Dsl.Groups;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Groups;

internal sealed class CopiedPortfolio() : GroupRule(Text)
{
    // Small definitions may well agree by chance.
    private const int Few = 20;

    private static readonly DiagnosticDescriptor Text = Describe("CDC8014", DiagnosticSeverity.Info,
        title: new("Portfolio copied from another organisation", "ほかの組織から写したポートフォリオ"),
        message: new("All {0} services have the levels, scores and targets that they have at '{1}'", "{0}件のサービスすべてで、レベル、スコア、目標が「{1}」と同じです"),
        advice: new("Have the organisation assess itself; where the scores are really the same, say so in .Assessed(…) and waive this.", "その組織自身で評価してください。本当に同じであれば、.Assessed(…) に評価日を書き、免除してください。"));

    private static readonly Bilingual There = new("the same there", "同じ内容の定義");

    public override IEnumerable<GroupFinding> Check(Group all) =>
        from one in all.ByTop
        from alike in one.Where(static member => member.Services.Count(static service => service.Score is not null) >= Few).GroupBy(Numbers, StringComparer.Ordinal)
        let first = alike.First()
        from member in alike.Skip(1)
        where member.Fold != first.Fold
        let found = Find(member, member.Organization.Name.Origin, member.Services.Count, first.Organization.Name.Value)
        select found with { Finding = found.Finding with { Related = Listing.Of(new Related(first.Organization.Name.Origin, There)) } };

    private static string Numbers(Member member)
    {
        var all = new StringBuilder();
        foreach (var service in member.Services.OrderBy(static service => service.Code, StringComparer.Ordinal))
            all.Append(service.Code).Append((char)('0' + (int)(service.Level?.Value ?? 0))).Append((char)('0' + (service.Score?.Value ?? 0))).Append((char)('0' + (service.Target ?? 0)));
        return all.ToString();
    }
}
