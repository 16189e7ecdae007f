using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Standard;

namespace X1060Dsl.Rules.Profile;

internal sealed class AssignmentAgainstArea() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2025", DiagnosticSeverity.Info,
        title: new("Assignment against the area of sourcing", "調達の領域に反する割り当て"),
        message: new("The definition places {0} in the area '{1}', but {2}", "{0} は「{1}」に置かれていますが、{2}"),
        advice: new("Let the other side take part, or correct .Area(…).", "もう一方の側にも担ってもらうか、.Area(…) を直してください。"));

    private static readonly Bilingual OutsideOnly = new("a provider does it alone", "外部の事業者だけで担っています");
    private static readonly Bilingual InsideOnly = new("nobody outside takes part", "外部の専門組織が加わっていません");

    // An own work that is left to a provider alone is told by CDC2010.
    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        let area = service.Profile.Area
        where area is not null
        let why = area.Value switch
        {
            Area.OwnLed when service.IsOutsourcedOnly() => OutsideOnly,
            Area.ExpertWork when service.IsInsourcedOnly() => InsideOnly,
            _ => null,
        }
        where why is not null
        select Find(Text, service, area.Origin, service.Named(), SourcingAreas.Of(area.Value).Name, why);
}
