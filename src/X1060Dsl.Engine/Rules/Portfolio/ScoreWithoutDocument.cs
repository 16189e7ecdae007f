using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class ScoreWithoutDocument() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3010", DiagnosticSeverity.Warning,
        title: new("Score of 4 or 5 without a document", "文書のない 4 以上のスコア"),
        message: new("{0} is insourced at {1}, which means written down, but no document is named", "{0} のインソースのスコア {1} は「文書化されている」という意味ですが、文書が書かれていません"),
        advice: new("Name the document with .Document(\"…\"); without one, 3 is the highest score.", ".Document(\"…\") で文書を書いてください。文書がなければ、スコアは 3 までです。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where !service.IsPartial && service.Portfolio.Documents.Count == 0
        let score = service.InsideScore()
        where score is { Value: >= 4 }
        select Find(Text, service, score.Origin, service.Named(), score.Value) with { Fixes = Listing.Of(NameTheDocument(service)) };

    private static Fix NameTheDocument(Service service) =>
        service.Ask(new("Name the document", "文書を書く"), ".Document(\"\")");
}
