using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Profile;

internal sealed class IncidentContactOutsideOnly() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2022", DiagnosticSeverity.Warning,
        title: new("Incident contact that is outside only", "組織内にないインシデントの窓口"),
        message: new("{0} is left to a provider alone, and no team inside speaks for the organisation in an incident", "{0} を外部の事業者だけに任せており、インシデントの際に組織を代表して話すチームが組織内にありません"),
        advice: new("Name a team that is the contact inside with .Insource(\"…\"); the provider may still answer first.", ".Insource(\"…\") で組織内の窓口となるチームを書いてください。一次受けは事業者のままで構いません。"));

    public override bool NamesServices => true;

    // Who notifies is inside, and so is somebody to turn to.
    public override IEnumerable<Finding> Check(Centre centre)
    {
        if (centre.Find("D-1") is not { } acceptance || !acceptance.IsOutsourcedOnly() || centre.Find("D-6") is { IsWanted: true, Profile: { Assignment.IsInsourced: true } or { ProvidedBy: not null } })
            yield break;

        yield return Find(Text, acceptance, acceptance.Profile.Assignment!.OutsourceOrigin, acceptance.Named());
    }
}
