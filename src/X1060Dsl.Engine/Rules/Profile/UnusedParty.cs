using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Profile;

internal sealed class UnusedParty() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2024", DiagnosticSeverity.Info,
        title: new("Team or provider that nothing refers to", "どこからも使われていないチーム・事業者"),
        message: new("The {0} \"{1}\" is declared, but provides no service and answers for none", "{0}「{1}」は宣言されていますが、担うサービスも責任を持つサービスもありません"),
        advice: new("Say what it provides, or take the declaration out.", "担うサービスに書くか、宣言を取り除いてください。"));

    private static readonly Bilingual Team = new("team", "チーム");
    private static readonly Bilingual Provider = new("provider", "事業者");

    // Only a definition knows what it uses: what it loads may be there for others as well.
    public override IEnumerable<Finding> Check(Centre centre) => centre.Organization is null || centre.Services.Count == 0 ? [] :
        Unused(centre, Team, centre.Teams.Select(static team => team.Name).ToList(), static assignment => assignment.Team)
            .Concat(Unused(centre, Provider, centre.Providers.Select(static provider => provider.Name).ToList(), static assignment => assignment.Provider));

    private static IEnumerable<Finding> Unused(Centre centre, Bilingual kind, List<Fact<string>> declared, Func<Assignment, Fact<string>?> named)
    {
        var unused = declared.FindAll(name => name.Origin.Path == centre.Origin.Path);
        if (unused.Count == 0)
            return [];

        var referred = new HashSet<string>(Referred(centre, named), StringComparer.Ordinal);
        unused.RemoveAll(name => referred.Contains(name.Value));
        if (unused.Count == 0 || NamesUndeclared(centre, declared, named))
            return [];

        var folded = new HashSet<string>(referred.Select(Folding.Fold), StringComparer.Ordinal);
        return from name in unused
               where !folded.Contains(Folding.Fold(name.Value))
               select Find(Text, name.Origin, kind, name.Value);
    }

    // What is named and not declared may be one of these, misspelt; that is told first.
    private static bool NamesUndeclared(Centre centre, List<Fact<string>> declared, Func<Assignment, Fact<string>?> named)
    {
        var known = new HashSet<string>(declared.Select(static name => name.Value).Concat(declared.Select(static name => Folding.Fold(name.Value))), StringComparer.Ordinal);
        return centre.Services.Any(service => service.Profile.Assignment is { } assignment && named(assignment) is { } party && !known.Contains(party.Value) && !known.Contains(Folding.Fold(party.Value)));
    }

    private static IEnumerable<string> Referred(Centre centre, Func<Assignment, Fact<string>?> named) =>
        from service in centre.Services
        let profile = service.Profile
        from name in new[] { profile.Assignment is null ? null : named(profile.Assignment), profile.Owner, profile.Deputy }.Concat(service.Portfolio.Actions.Select(static action => action.Owner))
        where name is not null
        select name.Value;
}
