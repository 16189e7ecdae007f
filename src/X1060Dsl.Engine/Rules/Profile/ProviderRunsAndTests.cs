using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Profile;

internal sealed class ProviderRunsAndTests() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2013", DiagnosticSeverity.Warning,
        title: new("Provider that tests what it runs", "自ら運用するものを診断する事業者"),
        message: new("{0} does {1}, and runs what is tested: {2}", "{0} は {1} を担いますが、診断される側の運用も担っています: {2}"),
        advice: new("Have the test done by another provider, or by a team inside.", "診断は、別の事業者か組織内のチームに任せてください。"));

    public override bool NamesServices => true;

    public override IEnumerable<Finding> Check(Centre centre) =>
        from provider in centre.ByProvider()
        let tests = provider.Services.FindAll(static service => service.Code is "E-3" or "E-5" or "E-6")
        let runs = provider.Services.FindAll(static service => service.IsOperation())
        where tests.Count > 0 && runs.Count > 0
        let assignment = tests[0].Profile.Assignment
        select Find(Text, tests[0], assignment.Provider!.Origin, provider.Name.Value, Saying.Named(tests), Saying.Named(runs)) with
        {
            Related = Listing.Of(new Related(runs[0].Profile.Assignment!.Provider!.Origin, new("what it runs", "運用の記述"))),
        };
}
