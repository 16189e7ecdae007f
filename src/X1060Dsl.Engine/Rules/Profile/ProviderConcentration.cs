using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Profile;

internal sealed class ProviderConcentration() : MeasuredRule(Text, RuleSet.Strict, Percent)
{
    private const int Fewest = 5;

    private static readonly DiagnosticDescriptor Text = Describe("CDC2014", DiagnosticSeverity.Warning,
        title: new("Dependence on one provider", "一社への集中"),
        message: new("{0} provides {1} of {2} outsourced Basic services, more than {3} %", "アウトソースしているベーシックのサービス {2}件のうち {1}件を {0} が担い、{3}% を超えています"),
        advice: new("Decide what happens when this provider fails: spread the services, or have a team that can take over.", "この事業者が止まったときに備え、サービスを分けるか、引き継げるチームを用意してください。"));

    private static readonly Threshold Percent = Threshold.Ceiling("percent", 60, 20, 100, new("the share of the outsourced Basic services, in percent, that one provider may have", "アウトソースしているベーシックのサービスのうち、一社が担ってよい割合 (%)"));

    // Of a few services one provider easily has most.
    public override IEnumerable<Finding> Check(Centre centre, Measures measures)
    {
        var providers = centre.ByProvider().Select(static provider => (provider.Name, Basic: provider.Services.Count(static service => service.Catalogue.Level!.Value == Level.Basic))).ToList();
        var basic = providers.Sum(static provider => provider.Basic);
        return from provider in providers
               where basic >= Fewest && provider.Basic * 100 > measures[Percent] * basic
               select Find(Text, provider.Name.Origin, provider.Name.Value, provider.Basic, basic, measures[Percent]);
    }
}
