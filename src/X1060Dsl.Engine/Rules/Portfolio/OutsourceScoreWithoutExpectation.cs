using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class OutsourceScoreWithoutExpectation() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3015", DiagnosticSeverity.Warning,
        title: new("Outsource score of 4 or 5 without a written expectation", "期待が書かれていない 4 以上の委託のスコア"),
        message: new("Nothing written says what is expected of {0}, though scores of 4 and 5 are measured by it: {1}", "{0} に何を期待するかが書かれていません。4 以上のスコアは期待に照らして付けます: {1}"),
        advice: new("Name the document that says what is done and what result is expected with .Expects(\"…\").", "委託の内容と期待する結果を書いた文書を .Expects(\"…\") で示してください。"));

    // What a provider is to do is written once, whatever number of services it covers.
    public override IEnumerable<Finding> Check(Centre centre)
    {
        var providers = new ByName<Provider>(centre.Providers, static provider => provider.Name.Value);
        var scored = centre.Services.Where(static service => service.OutsideScore() is { Value: >= 4 })
            .ToLookup(service => providers.Find(service.Profile.Assignment!.Provider)?.Name.Value, StringComparer.Ordinal);
        return from provider in centre.Providers
               where provider.Expectations.Count == 0 && scored.Contains(provider.Name.Value)
               select Find(Text, provider.Name.Origin, provider.Name.Value, Saying.Named(scored[provider.Name.Value].ToList())) with
               {
                   Fixes = Listing.Of(NameTheExpectation(provider)),
               };
    }

    private static Fix NameTheExpectation(Provider provider) =>
        provider.Origin.Append(new("Name what is expected", "期待する内容の文書を書く"), ".Expects(\"\")", FixKind.Blank);
}
