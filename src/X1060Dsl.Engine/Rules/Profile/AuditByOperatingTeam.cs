using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Profile;

internal sealed class AuditByOperatingTeam() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2011", DiagnosticSeverity.Warning,
        title: new("Audit by the team that is audited", "運用するチーム自身による監査"),
        message: new("{0} lies with {1}, which would audit its own work: {2}", "{0} を担う {1} は、自らの仕事も監査することになります: {2}"),
        advice: new("Give the audit to a team that runs none of this, or have somebody outside take part with .Outsource(\"…\").", "運用に関わらないチームに任せるか、.Outsource(\"…\") で外部の目を入れてください。"));

    public override bool NamesServices => true;

    public override IEnumerable<Finding> Check(Centre centre)
    {
        if (centre.Find("A-12") is not { } audit || !audit.IsInsourcedOnly())
            yield break;

        foreach (var team in centre.ByTeam().Where(static team => team.Has("A-12")))
        {
            var own = team.Services.FindAll(static service => service.IsOperation() || service.Category == "D");
            if (own.Count > 0)
                yield return Find(Text, audit, audit.Profile.Assignment!.InsourceOrigin, audit.Named(), team.Name.Value, Saying.Named(own));
        }
    }
}
