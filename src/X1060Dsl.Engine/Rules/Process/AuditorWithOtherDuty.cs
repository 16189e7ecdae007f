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
            var duties = DutyConflict.OfAuditor(centre, auditor).Select(Said).ToList();
            if (duties.Count > 0)
                yield return Find(Text, auditor.Origin, auditor.Value, new Bilingual(Saying.And(duties.ConvertAll(static duty => duty.En)), string.Join("、", duties.Select(static duty => duty.Ja))));
        }
    }

    private static Bilingual Said(DutyConflict conflict) => conflict.Other switch
    {
        Role.Ciso => new("the CISO", "CISO"),
        Role.CdcHead => new("the head of the centre", "センター長"),
        Role.Practitioner => new($"in the team {conflict.Team}", $"チーム {conflict.Team} の一員"),
        _ => new($"owner of {Saying.Named(conflict.Services).En}", $"{Saying.Named(conflict.Services).Ja} の責任者"),
    };
}
