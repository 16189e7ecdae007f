using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Process;

internal sealed class EvaluationWithoutAnswer() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC5006", DiagnosticSeverity.Info,
        title: new("Evaluation without an answer", "答えのない振り返り"),
        message: new("The evaluation '{0}' says nothing of {1}", "「{0}」に、{1}についての答えがありません"),
        advice: new("Answer for all three phases, even if the answer is that all stays as it is, and why.", "三つの段階すべてに答えてください。変えないという答えにも、その理由を添えてください。"));

    private static readonly Bilingual Catalogue = new("the catalogue", "カタログ");
    private static readonly Bilingual Profile = new("the profile", "プロファイル");
    private static readonly Bilingual Portfolio = new("the portfolio", "ポートフォリオ");

    public override IEnumerable<Finding> Check(Centre centre) => centre.Evaluations.SelectMany(Check);

    private static IEnumerable<Finding> Check(Evaluation evaluation)
    {
        var answers = new[]
        {
            (Phase: Catalogue, Verb: nameof(EvaluationEntry.Catalogue), Answer: evaluation.Catalogue),
            (Phase: Profile, Verb: nameof(EvaluationEntry.Profile), Answer: evaluation.Profile),
            (Phase: Portfolio, Verb: nameof(EvaluationEntry.Portfolio), Answer: evaluation.Portfolio),
        };
        var silent = answers.Where(static phase => phase.Answer is null).ToList();
        if (silent.Count > 0)
        {
            var phases = new Bilingual(Saying.And([.. silent.Select(static phase => phase.Phase.En)]), string.Join("、", silent.Select(static phase => phase.Phase.Ja)));
            yield return Find(Text, evaluation.Name.Origin, evaluation.Name.Value, phases) with
            {
                Fixes = Listing.Of(evaluation.Origin.Append(new("Answer the rest", "残りの問いに答える"), string.Concat(silent.Select(static phase => $".{phase.Verb}(\"\")")), FixKind.Blank)),
            };
        }

        // An empty answer has been reported by who read it.
        foreach (var (phase, _, answer) in answers)
        {
            if (answer is not null && !string.IsNullOrWhiteSpace(answer.Value) && Placeholders.SaysNothing(answer.Value))
                yield return Find(Text, answer.Origin, evaluation.Name.Value, phase);
        }
    }
}
