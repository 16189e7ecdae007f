using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Standard;

namespace X1060Dsl.Rules.Process;

internal sealed class PhaseWithoutRunningService() : CentreRule(Text, RuleSet.Strict)
{
    // A definition that has only begun speaks of too few services to tell.
    private const int FewestServices = 5;

    private static readonly DiagnosticDescriptor Text = Describe("CDC5014", DiagnosticSeverity.Warning,
        title: new("Phase of management without a running service", "動いているサービスのない管理の段階"),
        message: new("Of the {1} services of {0} that are decided on, none is running: each is Unnecessary, unassigned or scored 1", "「{0}」の段階で判断済みのサービス {1}件のうち、動いているものがありません。すべて不要、未割当、またはスコア 1 です"),
        advice: new("Begin with the one that matters most, and say who provides it; x1060 gap --by phase shows them.", "最も大切なものから担い手を決めてください。x1060 gap --by phase で一覧できます。"));

    public override IEnumerable<Finding> Check(Centre centre)
    {
        foreach (var phase in Management.Phases)
        {
            var decided = centre.Services.Where(service => service.Catalogue.Level is not null && Management.PhasesOf(centre.Edition, service.Code, service.Category).Contains(phase)).ToList();
            if (decided.Count >= FewestServices && !decided.Exists(service => IsRunning(centre, service)))
                yield return Find(Text, centre.Origin, Management.Of(phase).Name, decided.Count);
        }
    }

    // What has no score yet may be running.
    private static bool IsRunning(Centre centre, Service service) =>
        service.IsPartial || (service.IsWanted && (service.IsAssigned() || service.Profile.ProvidedBy is not null) && centre.ScoreOf(service) is null or { Value: > 1 });
}
