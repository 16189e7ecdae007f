using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Profile;

internal sealed class HoursThatDoNotMeet() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2019", DiagnosticSeverity.Warning,
        title: new("Monitoring around the clock that nobody answers at night", "夜間に受け手のいない24時間監視"),
        message: new("{0} runs around the clock, but what answers it does not: {1}", "{0} は24時間行われますが、それを受けるサービスは時間が限られています: {1}"),
        advice: new("Let somebody who is on duty at night take what is found, or correct the hours in .Hours(\"…\").", "夜間の検知を受ける担い手を加えるか、.Hours(\"…\") の時間帯を直してください。"));

    public override bool NamesServices => true;

    public override IEnumerable<Finding> Check(Centre centre)
    {
        if (centre.Find("B-1") is not { IsWanted: true } monitoring || Hours(monitoring, centre).Find(AroundTheClock.IsSaidBy) is not { } watch)
            yield break;

        var asleep = new[] { "D-1", "D-2", "D-4" }.Select(centre.Find).OfType<Service>().Where(service => service.IsWanted && IsAsleep(Hours(service, centre))).ToList();
        if (asleep.Count == 0)
            yield break;

        yield return Find(Text, asleep[0], asleep[0].Profile.Assignment!.Origin, monitoring.Named(), Saying.Named(asleep)) with
        {
            Related = Listing.Of(
                new Related(watch.Origin, new("the hours of the monitoring", "監視の時間帯")),
                new Related(Hours(asleep[0], centre)[0]!.Origin, new("the hours of who answers", "受け手の時間帯"))),
        };
    }

    // One for each side that provides it; null where a side does not say.
    private static List<Fact<string>?> Hours(Service service, Centre centre)
    {
        var hours = new List<Fact<string>?>();
        if (service.Profile.Assignment is { IsInsourced: true })
            hours.Add(centre.TeamOf(service)?.Hours);
        if (service.Profile.Assignment is { IsOutsourced: true })
            hours.Add(centre.ProviderOf(service)?.Hours);
        return hours;
    }

    // Who does not say when it is on duty may well be there.
    private static bool IsAsleep(List<Fact<string>?> hours) =>
        hours.Count > 0 && hours.TrueForAll(static said => said is not null && !string.IsNullOrWhiteSpace(said.Value) && !AroundTheClock.IsSaidBy(said));
}
