using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Profile;

internal sealed class InsiderServiceByOperatingTeam() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2023", DiagnosticSeverity.Info,
        title: new("Insider service of a team that could be looked into", "調べられる側になり得るチームの内部不正対応"),
        message: new("{0} has a part in internal fraud response, {1}, yet has privileged access itself: {2}", "{0} は内部不正対応 ({1}) を担いますが、自らも強い権限を持っています: {2}"),
        advice: new("Let a team that runs no systems have the lead, such as legal, HR or audit.", "法務、人事、監査など、システムを運用しない部署が主導する形にしてください。"));

    public override bool NamesServices => true;

    public override IEnumerable<Finding> Check(Centre centre) =>
        from team in centre.ByTeam()
        let insider = team.Services.FindAll(static service => service.Code is "H-1" or "H-2" && service.IsInsourcedOnly())
        let keys = team.Services.FindAll(static service => service.IsOperation() || service.Code == "E-2")
        where insider.Count > 0 && keys.Count > 0
        select Find(Text, insider[0], insider[0].Profile.Assignment!.InsourceOrigin, team.Name.Value, Saying.Named(insider), Saying.Named(keys));
}
