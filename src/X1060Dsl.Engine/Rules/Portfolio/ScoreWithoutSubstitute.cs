using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class ScoreWithoutSubstitute() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3012", DiagnosticSeverity.Warning,
        title: new("Score of 3 or more with nobody to stand in", "代わりの人がいない 3 以上のスコア"),
        message: new("{0} is insourced at {1}, which means that somebody else can stand in, but nobody else is named", "{0} のインソースのスコア {1} は「ほかの人が代われる」という意味ですが、代わりの人が書かれていません"),
        advice: new("Name who can stand in with .Deputy(\"…\"), or as a member of the team; what one person alone can do is a 2.", "代われる人を .Deputy(\"…\") か、チームのメンバーとして書いてください。一人にしかできないことのスコアは 2 です。"));

    private static readonly Bilingual TheTeam = new("the team that provides it", "担当チームの宣言");

    // Of a team that is not declared nobody knows how many it is.
    public override IEnumerable<Finding> Check(Centre centre)
    {
        var teams = new ByName<Team>(centre.Teams, static team => team.Name.Value);
        return from service in centre.Services
               where !service.IsPartial && service.Profile.Deputy is null
               let score = service.InsideScore()
               where score is { Value: >= 3 }
               let team = teams.Find(service.Profile.Assignment!.Team)
               where team is not null && !HasTwo(team)
               select Find(Text, service, score.Origin, service.Named(), score.Value) with
               {
                   Fixes = Listing.Of(NameADeputy(service)),
                   Related = Listing.Of(new Related(team.Name.Origin, TheTeam)),
               };
    }

    private static bool HasTwo(Team team)
    {
        var first = team.Lead?.Value;
        foreach (var member in team.Members)
        {
            if (first is not null && !Folding.AreSame(first, member.Value))
                return true;
            first = member.Value;
        }

        return false;
    }

    private static Fix NameADeputy(Service service) =>
        service.Ask(new("Name a deputy", "代わりの人を書く"), ".Deputy(\"\")");
}
