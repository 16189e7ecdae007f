using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Profile;

internal sealed class UndeclaredParty() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2006", DiagnosticSeverity.Warning,
        title: new("Team or provider that is not declared", "宣言されていないチーム・事業者"),
        message: new("{0} names the {1} '{2}', which is not declared{3}", "{0} の{1}「{2}」は宣言されていません{3}"),
        advice: new("Correct the name, or declare it with Team(\"…\") or Provider(\"…\").", "名前を直すか、Team(\"…\") または Provider(\"…\") で宣言してください。"));

    private static readonly Bilingual Team = new("team", "チーム");
    private static readonly Bilingual Provider = new("provider", "事業者");

    // One party on both sides is told as just that: it is declared on one of them at most.
    public override IEnumerable<Finding> Check(Centre centre)
    {
        var teams = Declared(centre.Teams.Select(static team => team.Name.Value));
        var providers = Declared(centre.Providers.Select(static provider => provider.Name.Value));
        return from service in centre.Services
               let assignment = service.Profile.Assignment
               where assignment?.IsOfOneParty() is not true
               from finding in Undeclared(service, Team, assignment?.Team, teams)
                   .Concat(Undeclared(service, Provider, assignment?.Provider, providers))
               select finding;
    }

    // By their names as they are written, which most references repeat letter by letter, and by their folds.
    private static Dictionary<string, string> Declared(IEnumerable<string> names)
    {
        var declared = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            declared[name] = name;
            declared[Folding.Fold(name)] = name;
        }

        return declared;
    }

    // Who declares no team at all has decided to go without declarations. An empty name has been reported by who read it.
    private static IEnumerable<Finding> Undeclared(Service service, Bilingual kind, Fact<string>? named, Dictionary<string, string> declared)
    {
        if (named is null || string.IsNullOrWhiteSpace(named.Value) || declared.Count == 0 || declared.ContainsKey(named.Value) || declared.ContainsKey(Folding.Fold(named.Value)))
            yield break;

        var near = Suggestions.For(named.Value, declared.Values.Distinct());
        yield return Find(Text, service, named.Origin, service.Named(), kind, named.Value, Saying.DidYouMean(near)) with
        {
            Fixes = near.Select(name => named.Origin.Replace(new($"Write \"{name}\"", $"\"{name}\" にする"), SymbolDisplay.FormatLiteral(name, quote: true), FixKind.Choice)).ToListing(),
        };
    }
}
