using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Profile;

internal sealed class ProviderWithoutContract() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2015", DiagnosticSeverity.Info,
        title: new("Provider without a contract", "契約の書かれていない事業者"),
        message: new("{0} provides {1}, but no contract with it is named", "{0} は {1} を担っていますが、契約が書かれていません"),
        advice: new("Name the contract and its last day with .Contract(\"…\", until: \"…\").", ".Contract(\"…\", until: \"…\") で契約とその最終日を書いてください。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from provider in centre.ByProvider()
        where provider is { Declared.Contract: null, Services.Count: > 0 }
        select Find(Text, provider.Name.Origin, provider.Name.Value, Saying.Named(provider.Services)) with { Fixes = Listing.Of(NameTheContract(provider.Declared!)) };

    private static Fix NameTheContract(Provider provider) =>
        provider.Origin.Append(new("Name the contract", "契約を書く"), ".Contract(\"\", until: \"\")", FixKind.Blank);
}
