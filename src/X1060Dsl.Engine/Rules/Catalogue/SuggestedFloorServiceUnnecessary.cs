using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Rules.Dependencies;
using X1060Dsl.Standard;

namespace X1060Dsl.Rules.Catalogue;

internal sealed class SuggestedFloorServiceUnnecessary() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC1002", DiagnosticSeverity.Info,
        title: new("Unnecessary service that we would hold to be Basic", "推奨フロアにあるのに「不要」のサービス"),
        message: new("{0} is Unnecessary; in our judgement, not the standard's, every centre needs it: {1}", "{0} は不要とされていますが、どのセンターにも要ると考えます (標準ではなく、このツールの判断です)。{1}"),
        advice: new("Reconsider it, name the service that does its work with .CoveredBy(\"…\"), or give a floor of your own with .Floor(…).", "見直すか、.CoveredBy(\"…\") で代わりのサービスを書くか、.Floor(…) で自組織のフロアを決めてください。"));

    public override bool NamesServices => true;

    // That a wanted service needs it says more than our opinion.
    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where centre.Organization?.Floor is null
        where service.IsUnnecessary && !service.IsAssigned() && !centre.IsCovered(service)
        where !Needs.AlwaysTold.Any(need => need.Needed == service.Code && need.In(centre) is not null)
        from suggested in SuggestedFloor.Services
        where suggested.Code == service.Code
        select Find(Text, service, service.Catalogue.Level!.Origin, service.Named(), suggested.Why);
}
