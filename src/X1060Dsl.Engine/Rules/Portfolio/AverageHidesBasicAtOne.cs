using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class AverageHidesBasicAtOne() : CentreRule(Text, RuleSet.Strict)
{
    private const int Fine = 3;

    private static readonly DiagnosticDescriptor Text = Describe("CDC3026", DiagnosticSeverity.Info,
        title: new("Average that hides a Basic service at 1", "スコア 1 のベーシックを隠す平均"),
        message: new("Category {0} averages {1}, which hides that {2} is Basic and at 1", "カテゴリー {0} の平均は {1} ですが、ベーシックの {2} は 1 です"),
        advice: new("Report the lowest score beside the average, and raise the Basic service first.", "平均とともに最も低いスコアも報告し、ベーシックのサービスから引き上げてください。"));

    // What has no score is left out of an average, and is no zero.
    public override IEnumerable<Finding> Check(Centre centre) =>
        from category in ScoresOf(centre).GroupBy(static scored => scored.Service.Category, StringComparer.Ordinal)
        let weak = category.FirstOrDefault(static scored => scored is { Score.Value: 1, Service.Catalogue.Level.Value: Level.Basic })
        where weak is not null
        let count = category.Count()
        let sum = category.Sum(static scored => scored.Score.Value)
        where sum >= Fine * count
        from listed in Standard.Standard.Of(centre.Edition).Categories
        where listed.Code == category.Key
        select Find(Text, weak.Service, weak.Score.Origin, Named(listed), InTenths(sum, count), weak.Service.Named());

    private static IEnumerable<Scored> ScoresOf(Centre centre) =>
        from service in centre.Services
        where service.IsWanted
        let score = service.Portfolio.Score?.Combined(centre.Combining())
        where score is not null
        select new Scored(service, score);

    private static Bilingual Named(Standard.ListedCategory category) => new($"{category.Code} {category.Name.En}", $"{category.Code} {category.Name.Ja}");

    // Without a format string, so that no culture has a say in the point.
    private static string InTenths(int sum, int count)
    {
        var tenths = ((sum * 20) + count) / (2 * count);
        return $"{tenths / 10}.{tenths % 10}";
    }

    private sealed record Scored(Service Service, Fact<int> Score);
}
