using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Profile;

internal sealed class CombinationWithoutSplit() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2008", DiagnosticSeverity.Info,
        title: new("Combination that does not say who does what", "分担の書かれていないコンビネーション"),
        message: new("{0} is provided by {1} and {2}, but nothing says who does what", "{0} は {1} と {2} が担いますが、その分担が書かれていません"),
        advice: new("Say in a sentence who does what with .Note(…).", ".Note(…) に、どちらが何を担うかを一文で書いてください。"));

    // A side without a name, and one party on both sides, are told as such.
    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service is { IsWanted: true, NoteJa: null, NoteEn: null, Profile.Assignment: { Team: not null, Provider: not null } }
        let assignment = service.Profile.Assignment!
        let team = assignment.Team!.Value
        let provider = assignment.Provider!.Value
        where !string.IsNullOrWhiteSpace(team) && !string.IsNullOrWhiteSpace(provider) && !Folding.AreSame(team, provider)
        select Find(Text, service, assignment.Origin, service.Named(), team, provider) with { Fixes = Listing.Of(SayWhoDoesWhat(service)) };

    private static Fix SayWhoDoesWhat(Service service) =>
        service.Ask(new("Say who does what", "分担を書く"), ".Note(ja: \"\", en: \"\")");
}
