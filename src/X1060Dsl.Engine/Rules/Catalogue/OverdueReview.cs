using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Catalogue;

internal sealed class OverdueReview() : DatedRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC1008", DiagnosticSeverity.Warning,
        title: new("Overdue review of a decision", "期日を過ぎた判断の見直し"),
        message: new("The decision on {0} was to be looked at again by {1}", "{0} の判断は {1} までに見直す予定でした"),
        advice: new("Look at it again, then write the next date with .ReviewBy(\"…\").", "判断を見直し、次の期日を .ReviewBy(\"…\") に書いてください。"));

    public override IEnumerable<Finding> Check(Centre centre, Date today) =>
        from service in centre.Services
        let due = service.Catalogue.ReviewBy
        where due is not null && due.Value < today
        select Find(Text, service, due.Origin, service.Named(), due.Value);
}
