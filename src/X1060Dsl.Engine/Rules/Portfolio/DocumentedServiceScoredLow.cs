using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class DocumentedServiceScoredLow() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3013", DiagnosticSeverity.Info,
        title: new("Documented service scored as undocumented", "文書があるのに「文書なし」のスコア"),
        message: new("{0} is insourced at {1}, which means not written down, although it names a document", "{0} のインソースのスコア {1} は「文書化されていない」という意味ですが、文書が書かれています"),
        advice: new("Score it anew, 4 if somebody else can work by the document; what is no description of the work belongs in .Evidence(\"…\").", "その文書でほかの人が代われるなら 4 と、スコアを付け直してください。仕事の進め方を書いたものでなければ、.Evidence(\"…\") に移してください。"));

    private static readonly Bilingual TheDocument = new("the document", "文書の記述");

    // In a combination the document may be the other side's.
    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service.Portfolio.Documents.Count > 0 && service.Profile.Assignment is { IsCombination: false }
        let score = service.InsideScore()
        where score is { Value: 2 or 3 }
        select Find(Text, service, score.Origin, service.Named(), score.Value) with
        {
            Related = Listing.Of(new Related(service.Portfolio.Documents[0].Uri.Origin, TheDocument)),
        };
}
