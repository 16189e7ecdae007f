using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Profile;

internal sealed class OverloadedTeam() : MeasuredRule(Text, RuleSet.All, ServicesPerFte)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2020", DiagnosticSeverity.Info,
        title: new("Team with more services than its people can carry", "人数に対してサービスの多すぎるチーム"),
        message: new("{0} provides {1} services with {2} full-time people, more than {3} for each", "{0} は {1}件のサービスを {2}人分の人員で担っており、一人あたり {3}件を超えています"),
        advice: new("Give it more people, or hand services to another team or a provider.", "人員を増やすか、サービスをほかのチームや事業者に移してください。"));

    private static readonly Threshold ServicesPerFte = Threshold.Ceiling("services-per-fte", 12, 1, 64, new("how many services one full-time person may carry", "フルタイム一人が担ってよいサービスの件数"));

    public override IEnumerable<Finding> Check(Centre centre, Measures measures) =>
        from team in centre.ByTeam()
        let capacity = team.Declared?.Capacity
        where capacity is not null && team.Services.Count > measures[ServicesPerFte] * capacity.Value
        select Find(Text, capacity.Origin, team.Name.Value, team.Services.Count, capacity.Value, measures[ServicesPerFte]);
}
