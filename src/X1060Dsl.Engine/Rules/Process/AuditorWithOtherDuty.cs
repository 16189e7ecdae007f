using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Surveying;

namespace X1060Dsl.Rules.Process;

internal sealed class AuditorWithOtherDuty() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC5017", DiagnosticSeverity.Warning,
        title: new("Auditor with a duty that is audited", "監査される側の役割も持つ監査人"),
        message: new("The auditor {0} is also {1}, and would audit their own work", "監査人の {0} は{1}でもあり、自分の仕事を監査することになります"),
        advice: new("Name somebody with .Auditors(\"…\") who has no hand in the centre.", "センターの仕事に関わらない人を .Auditors(\"…\") に書いてください。"));

    public override bool NamesServices => true;

    public override IEnumerable<Finding> Check(Centre centre)
    {
        foreach (var auditor in centre.Organization?.Auditors ?? default)
        {
            var duties = Duties(centre, auditor.Value).ToList();
            if (duties.Count > 0)
                yield return Find(Text, auditor.Origin, auditor.Value, new Bilingual(Saying.And(duties.ConvertAll(static duty => duty.En)), string.Join("、", duties.Select(static duty => duty.Ja))));
        }
    }

    // Who answers for the audit itself does nothing else than audit.
    private static IEnumerable<Bilingual> Duties(Centre centre, string auditor)
    {
        if (centre.Organization!.Ciso is { } ciso && Asking.IsSameButForTitle(ciso.Value, auditor))
            yield return new("the CISO", "CISO");
        if (centre.Organization.CdcHead is { } head && Asking.IsSameButForTitle(head.Value, auditor))
            yield return new("the head of the centre", "センター長");

        var owned = centre.Services.Where(service => service.Code != "A-12" && service.IsProvided() && service.Profile.Owner is { } owner && !string.IsNullOrWhiteSpace(owner.Value) && Asking.IsSameButForTitle(owner.Value, auditor)).ToList();
        if (owned.Count > 0)
            yield return new($"owner of {Saying.Named(owned).En}", $"{Saying.Named(owned).Ja} の責任者");
        foreach (var team in centre.ByTeam().Where(team => team.Declared is { } declared && team.Services.Exists(static service => service.Code != "A-12") && DutyConflict.IsIn(declared, auditor)))
            yield return new($"in the team {team.Name.Value}", $"チーム {team.Name.Value} の一員");
    }
}
