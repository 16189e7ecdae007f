using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class OverdueAction() : DatedRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3022", DiagnosticSeverity.Warning,
        title: new("Overdue action", "期日を過ぎた施策"),
        message: new("An action for {0} was due by {1}, but the score is still {2}, not {3}", "{0} の施策の期日は {1} でしたが、スコアはまだ {2} で、目標の {3} に届いていません"),
        advice: new("If it is done, score the service anew or take the action out; if not, give it a new date.", "終わっていればスコアを付け直すか、施策を消してください。まだなら、新しい期日を書いてください。"));

    // Where the target itself is overdue, that says it all.
    public override IEnumerable<Finding> Check(Centre centre, Date today) =>
        from service in centre.Services
        where service.IsWanted && service.Portfolio.Actions.Count > 0
        let gap = service.Gap(centre)
        where gap is not null
        from action in service.Portfolio.Actions
        let due = action.Due
        where due is not null && due.Value < today && !(service.Portfolio.TargetBy is { } day && day.Value < today)
        select Find(Text, service, due.Origin, gap.Whose, due.Value, gap.Score.Value, gap.Target.Value);
}
