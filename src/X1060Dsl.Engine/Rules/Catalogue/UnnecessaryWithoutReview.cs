using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Catalogue;

internal sealed class UnnecessaryWithoutReview() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC1009", DiagnosticSeverity.Info,
        title: new("Unnecessary service that nobody will look at again", "見直す予定のない「不要」"),
        message: new("{0} is Unnecessary for a reason, but no day is set to ask whether it still holds", "{0} を不要とする理由はありますが、それを見直す期日がありません"),
        advice: new("Write by when the decision is looked at again with .ReviewBy(\"…\").", "判断を見直す期日を .ReviewBy(\"…\") に書いてください。"));

    // Where the reason says nothing, or the level is contradicted, that is told first.
    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service.IsUnnecessary && service is { IsPartial: false, Catalogue: { ReviewBy: null, Because: not null } }
        where !service.IsAssigned() && !centre.IsCovered(service) && centre.OnFloor(service) is null
        let because = service.Catalogue.Because!
        where !Placeholders.SaysNothing(because.Value)
        select Find(Text, service, because.Origin, service.Named()) with { Fixes = Listing.Of(SetADay(service)) };

    private static Fix SetADay(Service service) =>
        service.Ask(new("Set a day for the review", "見直す期日を書く"), ".ReviewBy(\"\")");
}
