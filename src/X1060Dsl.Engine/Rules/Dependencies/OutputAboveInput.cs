using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Dependencies;

internal sealed class OutputAboveInput() : MeasuredRule(Text, RuleSet.All, Difference)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC4016", DiagnosticSeverity.Info,
        title: new("Output far above its input", "土台よりはるかに高いスコア"),
        message: new("{0} is at {1}, but {2}, which it rests on, is at {3}", "{0} のスコアは {1} ですが、その土台となる {2} は {3} です"),
        advice: new("Look at the higher score again, or bring up what it rests on.", "高いほうのスコアを見直すか、土台となるサービスを底上げしてください。"));

    private static readonly Threshold Difference = new("difference", 3, 1, 4, new("how far the score may not lie above that of what it rests on", "土台のスコアを何段階上回ったら知らせるか"));

    // What is missing altogether is told by the rule of that need.
    public override IEnumerable<Finding> Check(Centre centre, Measures measures) =>
        from need in Needs.Inputs
        let input = centre.Find(need.Needed)
        where input is not null && input.IsProvided() && need.In(centre) is null
        let low = centre.ScoreOf(input)
        where low is not null
        from output in need.By.Select(centre.Find).OfType<Service>()
        where output.IsProvided()
        let high = centre.ScoreOf(output)
        where high is not null && high.Value - low.Value >= measures[Difference]
        select Find(Text, output, high.Origin, output.Named(), high.Value, input.Named(), low.Value) with
        {
            Related = Listing.Of(new Related(low.Origin, new("what it rests on", "土台のスコア"))),
        };
}
