using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class PriorityInversion() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3023", DiagnosticSeverity.Info,
        title: new("Plan for what matters less before what matters most", "優先順位の逆転"),
        message: new("There is a plan for {0}, but none for what is Basic: {1}", "{0} には計画がありますが、ベーシックの {1} にはありません"),
        advice: new("Plan the Basic services first, with .Action(\"…\") and a date, or give them their level anew.", "ベーシックのサービスを先に、.Action(\"…\") と期日で計画するか、レベルを見直してください。"));

    private static readonly Bilingual Planned = new("planned", "計画のあるサービス");
    private static readonly Bilingual Unplanned = new("Basic, without a plan", "計画のないベーシック");

    public override IEnumerable<Finding> Check(Centre centre)
    {
        if (centre.Organization is null)
            yield break;

        var (basic, later) = (new List<Service>(), new List<Service>());
        foreach (var service in centre.Services)
        {
            var level = service.Catalogue.Level?.Value;
            if (level is Level.Basic && service is { IsPartial: false } && service.IsProvided() && !service.HasPlan() && service.Gap(centre) is not null)
                basic.Add(service);
            else if (level is Level.Advanced or Level.Optional && service.HasPlan() && service.Gap(centre) is not null)
                later.Add(service);
        }

        if (basic.Count > 0 && later.Count > 0)
        {
            yield return Find(Text, centre.Origin, Saying.Named(later), Saying.Named(basic)) with
            {
                Related = Listing.Of(new Related(basic[0].Origin, Unplanned), new Related(later[0].Origin, Planned)),
            };
        }
    }
}
