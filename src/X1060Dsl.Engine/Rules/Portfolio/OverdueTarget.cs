using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class OverdueTarget() : DatedRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3006", DiagnosticSeverity.Warning,
        title: new("Overdue target", "期日を過ぎた目標"),
        message: new("{0} was to reach {1} by {2}, but is at {3}", "{0} は {2} までに {1} にする目標でしたが、今は {3} です"),
        advice: new("If the target was reached, score it anew; if not, set a new date and say what closes the gap with .Action(\"…\").", "達成していればスコアを付け直してください。まだなら期日を改め、差を埋める施策を .Action(\"…\") で書いてください。"));

    // Both sides have one date between them: the first that is late speaks for both.
    public override IEnumerable<Finding> Check(Centre centre, Date today) =>
        from service in centre.Services
        let due = service.Portfolio.TargetBy
        where service.IsWanted && due is not null && due.Value < today
        from late in ScoreAndTarget.Of(service, centre).Where(static rated => rated.Score.Value < rated.Target.Value).Take(1)
        select Find(Text, service, due.Origin, late.Whose, late.Target.Value, due.Value, late.Score.Value);
}
