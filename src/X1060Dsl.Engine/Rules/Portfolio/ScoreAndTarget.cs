using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

/// <summary>A score and the target it is compared with: of a service as a whole, or of one of its sides.</summary>
internal sealed record ScoreAndTarget(Fact<int> Score, Fact<int> Target, Bilingual Whose)
{
    /// <summary>What can be compared of a service: side by side where both were rated apart, else one number with one number.</summary>
    public static IEnumerable<ScoreAndTarget> Of(Service service, Centre centre)
    {
        var (score, target, name) = (service.Portfolio.Score, service.Portfolio.Target, service.Named());
        var rule = centre.Combining();
        if (score is { Insource: { } insideNow, Outsource: { } outsideNow } && target is { Insource: { } insideThen, Outsource: { } outsideThen })
        {
            yield return new(insideNow, insideThen, new($"{name.En} (insource)", $"{name.Ja} (インソース)"));
            yield return new(outsideNow, outsideThen, new($"{name.En} (outsource)", $"{name.Ja} (アウトソース)"));
        }
        else if (score?.Combined(rule) is { } now && target?.Combined(rule) is { } then)
        {
            yield return new(now, then, name);
        }
    }
}
