using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Profile;

internal sealed class OwnerOfTooMuch() : MeasuredRule(Text, RuleSet.Strict, Services, Basic)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2021", DiagnosticSeverity.Warning,
        title: new("Owner of more services than one person can answer for", "一人で多くのサービスを抱える責任者"),
        message: new("{0} answers for {1} services, {2} of them Basic; {3} services or {4} Basic ones are plenty for one person", "{0} は {1}件 (うちベーシック {2}件) のサービスの責任者です。一人では {3}件、ベーシックなら {4}件までが目安です"),
        advice: new("Let somebody else own some of them; the deputies come first to mind.", "一部の責任者をほかの人に替えてください。交代できる人が、まず候補になります。"));

    private static readonly Threshold Services = Threshold.Ceiling("services", 12, 1, 100, new("how many wanted services one person may own", "一人が責任者になってよい、必要なサービスの件数"));
    private static readonly Threshold Basic = Threshold.Ceiling("basic", 6, 1, 100, new("how many Basic services one person may own", "一人が責任者になってよい、ベーシックのサービスの件数"));

    public override IEnumerable<Finding> Check(Centre centre, Measures measures)
    {
        var loads = new Dictionary<string, Load>(StringComparer.Ordinal);
        foreach (var service in centre.Services)
        {
            if (!service.IsWanted || service.Profile.Owner is not { } owner || string.IsNullOrWhiteSpace(owner.Value))
                continue;

            var name = Folding.Fold(owner.Value);
            var load = loads.TryGetValue(name, out var before) ? before : new Load(owner, 0, 0);
            loads[name] = load with { Services = load.Services + 1, Basic = load.Basic + (service.Catalogue.Level!.Value == Level.Basic ? 1 : 0) };
        }

        return from load in loads
               let owner = load.Value.Owner
               where load.Value.Services > measures[Services] || load.Value.Basic > measures[Basic]
               where !centre.Teams.Any(team => Folding.AreSame(team.Name.Value, load.Key))
               select Find(Text, owner.Origin, owner.Value, load.Value.Services, load.Value.Basic, measures[Services], measures[Basic]);
    }

    // What one person owns; the name is as it stands first.
    private readonly record struct Load(Fact<string> Owner, int Services, int Basic);
}
