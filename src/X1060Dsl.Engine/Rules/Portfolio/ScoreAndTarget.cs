using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

/// <summary>A score and the target it is compared with: of a service as a whole, or of one of its sides.</summary>
internal sealed record ScoreAndTarget(Service Service, Side? Side, Fact<int> Score, Fact<int> Target)
{
    /// <summary>The service, and the side where it is one's.</summary>
    public Bilingual Whose => (Service.Named(), Side) switch
    {
        (var name, X1060Dsl.Side.Insource) => new($"{name.En} (insource)", $"{name.Ja} (インソース)"),
        (var name, X1060Dsl.Side.Outsource) => new($"{name.En} (outsource)", $"{name.Ja} (アウトソース)"),
        (var name, _) => name,
    };

    /// <summary>What can be compared of a service: side by side where both were rated apart, else one number with one number.</summary>
    public static IEnumerable<ScoreAndTarget> Of(Service service, Centre centre)
    {
        var (score, target, rule) = (service.Portfolio.Score, service.Portfolio.Target, centre.Combining());
        if (score is { Insource: { } insideNow, Outsource: { } outsideNow } && target is { Insource: { } insideThen, Outsource: { } outsideThen })
        {
            yield return new(service, X1060Dsl.Side.Insource, insideNow, insideThen);
            yield return new(service, X1060Dsl.Side.Outsource, outsideNow, outsideThen);
        }
        else if (score?.Combined(rule) is { } now && target?.Combined(rule) is { } then)
        {
            yield return new(service, null, now, then);
        }
    }
}
