using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Standard;

namespace X1060Dsl.Rules.Catalogue;

internal sealed class LevelsWithoutPriority() : MeasuredRule(Text, RuleSet.Strict, Percent)
{
    private const int Fewest = 20;

    private static readonly DiagnosticDescriptor Text = Describe("CDC1012", DiagnosticSeverity.Info,
        title: new("Levels that give no order", "優先順位の見えないレベル"),
        message: new("{0} of {1} wanted services are {2}, more than {3} %: the levels do not say what comes first", "必要とされている {1}件のサービスのうち {0}件が{2}で、{3}% を超えています。どれから始めるかがレベルから分かりません"),
        advice: new("Keep Basic for what cannot wait, and spread the rest over Standard, Advanced and Optional.", "待てないものだけをベーシックとし、残りをスタンダード、アドバンスド、オプションに分けてください。"));

    private static readonly Threshold Percent = Threshold.Ceiling("percent", 70, 50, 100, new("the share of the wanted services, in percent, that may have one level", "必要とされているサービスのうち、一つのレベルが占めてよい割合 (%)"));

    public override IEnumerable<Finding> Check(Centre centre, Measures measures)
    {
        var wanted = centre.Services.Where(static service => service.IsWanted).ToList();
        return from services in wanted.GroupBy(static service => service.Catalogue.Level!.Value)
               let count = services.Count()
               where wanted.Count >= Fewest && count * 100 > measures[Percent] * wanted.Count
               select Find(Text, centre.Origin, count, wanted.Count, Rubric.Of(services.Key).Name, measures[Percent]);
    }
}
