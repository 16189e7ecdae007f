using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class ScoreFiveWithoutApproval() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3011", DiagnosticSeverity.Warning,
        title: new("Score of 5 without an approval by the authority", "権限者の承認がない 5 のスコア"),
        message: new("{0} is insourced at 5, which means approved by the CISO or a head with that authority, but {1}", "{0} のインソースのスコア 5 は「CISO などの権限者が承認している」という意味ですが、{1}"),
        advice: new("Have the CISO or the head of the centre approve it and write .ApprovedBy(\"…\"); until then it is a 4.", "CISO かセンター長の承認を取り、.ApprovedBy(\"…\") に書いてください。それまでは 4 です。"));

    private static readonly Bilingual Nobody = new("nobody is named", "承認者が書かれていません");

    public override IEnumerable<Finding> Check(Centre centre)
    {
        var teams = new ByName<Team>(centre.Teams, static team => team.Name.Value);
        return from service in centre.Services
               where service.InsideScore() is { Value: 5 }
               let finding = Unapproved(service) ?? ApprovedTooLow(service, centre, teams)
               where finding is not null
               select finding;
    }

    private static Finding? Unapproved(Service service) =>
        service is { IsPartial: false, Portfolio.ApprovedBy: null }
            ? Find(Text, service, service.InsideScore()!.Origin, service.Named(), Nobody) with { Fixes = Listing.Of(NameWhoApproved(service)) }
            : null;

    // As long as neither CISO nor head is named, nobody can tell who has the authority.
    private static Finding? ApprovedTooLow(Service service, Centre centre, ByName<Team> teams)
    {
        if (service.Portfolio.ApprovedBy is not { Value: var who } approved || string.IsNullOrWhiteSpace(who))
            return null;
        if (centre.Organization is not { } organization || (organization.Ciso ?? organization.CdcHead) is null || organization.IsAuthority(who))
            return null;

        Bilingual? why = service.Profile.Owner is { Value: var owner } && Folding.AreSame(owner, who) ? new($"{who}, who approved it, is its owner", $"承認した {who} は、このサービスの責任者です")
            : teams.Find(service.Profile.Assignment!.Team)?.Lead is { Value: var lead } && Folding.AreSame(lead, who) ? new($"{who}, who approved it, leads the team that does it", $"承認した {who} は担当チームのリーダーです")
            : null;
        return why is null ? null : Find(Text, service, approved.Origin, service.Named(), why);
    }

    private static Fix NameWhoApproved(Service service) =>
        service.Ask(new("Name who approved it", "承認者を書く"), ".ApprovedBy(\"\")");
}
