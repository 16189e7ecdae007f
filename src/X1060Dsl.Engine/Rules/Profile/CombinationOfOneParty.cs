using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Profile;

internal sealed class CombinationOfOneParty() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2009", DiagnosticSeverity.Error,
        title: new("Combination of one party with itself", "内外が同じ相手のコンビネーション"),
        message: new("{0} names {1} both as the team inside and as the provider outside", "{0} では、{1} がインソースのチームにもアウトソースの事業者にもなっています"),
        advice: new("Keep the side it is on, .Insource(…) or .Outsource(…), and name the other party if there is one.", "実際の側の .Insource(…) か .Outsource(…) だけを残すか、もう一方の担い手を書いてください。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where !service.IsUnnecessary && service.Profile.Assignment is { Team: not null, Provider: not null }
        let assignment = service.Profile.Assignment!
        where !string.IsNullOrWhiteSpace(assignment.Team!.Value) && Folding.AreSame(assignment.Team.Value, assignment.Provider!.Value)
        select Find(Text, service, assignment.Provider!.Origin, service.Named(), assignment.Provider.Value) with
        {
            Related = Listing.Of(new Related(assignment.Team!.Origin, new("the side inside", "インソースの記述"))),
        };
}
