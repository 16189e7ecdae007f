using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Profile;

internal sealed class HoursThatDoNotMeet() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2019", DiagnosticSeverity.Warning,
        title: new("Monitoring around the clock that nobody answers at night", "夜間に受け手のいない24時間監視"),
        message: new("{0} goes on around the clock, but this does not: {1}", "{0} は24時間行われますが、次のサービスはそうではありません: {1}"),
        advice: new("Let somebody who is on duty at night take what is found, or declare longer hours with .Hours(\"…\").", "夜間の検知を受ける担い手を加えるか、.Hours(\"…\") の時間帯を見直してください。"));

    public override IEnumerable<Finding> Check(Centre centre)
    {
        if (centre.Find("B-1") is not { IsWanted: true } monitoring)
            yield break;

        var (teams, providers) = (centre.ByTeam(), centre.ByProvider());
        var watch = HoursOf("B-1").Find(static hours => hours is not null && AroundTheClock.IsSaidBy(hours.Value));
        if (watch is null)
            yield break;

        var asleep = new[] { "D-1", "D-2", "D-4" }.Select(centre.Find).OfType<Service>().Where(service => IsAsleep(HoursOf(service.Code))).ToList();
        if (asleep.Count == 0)
            yield break;

        yield return Find(Text, asleep[0], asleep[0].Profile.Assignment!.Origin, monitoring.Named(), Saying.Named(asleep)) with
        {
            Related = Listing.Of(
                new Related(watch.Origin, new("the hours of the monitoring", "監視の時間帯")),
                new Related(HoursOf(asleep[0].Code)[0]!.Origin, new("the hours of who answers", "受け手の時間帯"))),
        };

        // One for each side that provides it; null where a side does not say.
        List<Fact<string>?> HoursOf(string code) =>
        [
            .. teams.Where(team => team.Has(code)).Select(static team => team.Declared?.Hours),
            .. providers.Where(provider => provider.Has(code)).Select(static provider => provider.Declared?.Hours),
        ];
    }

    // Who does not say when it is on duty may well be there.
    private static bool IsAsleep(List<Fact<string>?> hours) =>
        hours.Count > 0 && hours.TrueForAll(static said => said is not null && !string.IsNullOrWhiteSpace(said.Value) && !AroundTheClock.IsSaidBy(said.Value));
}
