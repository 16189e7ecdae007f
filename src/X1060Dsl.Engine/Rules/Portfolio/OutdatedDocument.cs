using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class OutdatedDocument() : DatedMeasuredRule(Text, RuleSet.Strict, Months)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3017", DiagnosticSeverity.Warning,
        title: new("Outdated document", "長く見直していない文書"),
        message: new("{0} is insourced at {1}, which means written down, but the document was last reviewed on {2}, more than {3} months ago", "{0} のインソースのスコア {1} は「文書化されている」という意味ですが、文書を最後に見直したのは {2} で、{3}か月より前です"),
        advice: new("Review the document and write the day in .Document(\"…\", reviewed: \"…\").", "文書を見直し、その日を .Document(\"…\", reviewed: \"…\") に書いてください。"));

    private static readonly Threshold Months = Threshold.Ceiling("months", 24, 1, 120, new("for how many months the review of a document holds", "文書の見直しが何か月有効か"));

    // One document that is kept up is enough; which of several matters, nobody but the team can tell.
    public override IEnumerable<Finding> Check(Centre centre, Date today, Measures measures) =>
        from service in centre.Services
        where service.Portfolio.Documents.Count > 0
        let score = service.InsideScore()
        where score is { Value: >= 4 }
        let reviewed = Newest(service.Portfolio.Documents)
        where reviewed is not null && reviewed.Value < today && reviewed.Value.AddMonths(measures[Months]) < today
        select Find(Text, service, reviewed.Origin, service.Named(), score.Value, reviewed.Value, measures[Months]);

    private static Fact<Date>? Newest(Listing<Document> documents)
    {
        Fact<Date>? newest = null;
        foreach (var document in documents)
        {
            if (document.Reviewed is { } reviewed && (newest is null || reviewed.Value > newest.Value))
                newest = reviewed;
        }

        return newest;
    }
}
