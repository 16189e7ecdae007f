using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Dependencies;

internal sealed class OutputAboveInput() : MeasuredRule(Text, RuleSet.All, Difference)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC4016", DiagnosticSeverity.Info,
        title: new("Output far above its input", "土台よりはるかに高いスコア"),
        message: new("{0} is at {1}, but {2}, which it rests on, is at {3}", "{0} のスコアは {1} ですが、その土台となる {2} は {3} です"),
        advice: new("Look at the higher score again, or bring up what it rests on.", "高い方のスコアを見直すか、土台となるサービスを底上げしてください。"));

    private static readonly Threshold Difference = Threshold.Ceiling("difference", 3, 1, 4, new("how far the score may not lie above that of what it rests on", "土台のスコアを何段階上回ったら知らせるか"));

    public override bool NamesServices => true;

    // What is missing altogether is told by the rule of that need.
    public override IEnumerable<Finding> Check(Centre centre, Measures measures)
    {
        var scored = new Dictionary<string, (Service Service, Fact<int> Score)>(StringComparer.Ordinal);
        foreach (var service in centre.Services)
        {
            if (service.IsProvided() && centre.ScoreOf(service) is { } score)
                scored[service.Code] = (service, score);
        }

        foreach (var need in Needs.Inputs)
        {
            if (!scored.TryGetValue(need.Needed, out var input))
                continue;

            foreach (var code in need.By)
            {
                if (scored.TryGetValue(code, out var output) && output.Score.Value - input.Score.Value >= measures[Difference] && need.In(centre) is null)
                    yield return At(output.Service, output.Score, input.Service, input.Score);
            }
        }
    }

    private static Finding At(Service output, Fact<int> high, Service input, Fact<int> low) =>
        Find(Text, output, high.Origin, output.Named(), high.Value, input.Named(), low.Value) with
        {
            Related = Listing.Of(new Related(low.Origin, new("what it rests on", "土台のスコア"))),
        };
}
