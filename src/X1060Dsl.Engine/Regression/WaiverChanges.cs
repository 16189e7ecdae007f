using X1060Dsl.Text;

namespace X1060Dsl.Regression;

/// <summary>What changed in the waivers. Those of one rule for the same services are one, however often they are written.</summary>
internal static class WaiverChanges
{
    public static IEnumerable<Change> Between(Posture before, Posture now)
    {
        var (old, current) = (ByReach(before), ByReach(now));
        foreach (var (reach, waiver) in current)
        {
            var until = Until(waiver);
            if (old.FirstOrDefault(one => one.Reach == reach).Waiver is { } was)
            {
                var earlier = Until(was);
                var order = string.CompareOrdinal(until, earlier);
                if (order != 0)
                    yield return Of(order > 0 ? "CDC7016" : null, order > 0 ? Direction.Worse : Direction.Better, waiver[0], earlier, until);
            }
            else if (!old.Any(one => Covers(one.Waiver, waiver[0], until)))
            {
                yield return Of("CDC7015", Direction.Worse, waiver[0], null, until);
            }
        }

        foreach (var (reach, waiver) in old)
        {
            if (!current.Any(one => one.Reach == reach))
                yield return Of(null, Direction.Better, waiver[0], Until(waiver), null);
        }
    }

    private static List<(string Reach, List<LockedEntry> Waiver)> ByReach(Posture from) => from.Of(LockShape.Waiver)
        .GroupBy(static waiver => string.Join(" ", waiver.All("in").Prepend(waiver.Key).Select(Folding.Fold)), StringComparer.Ordinal)
        .Select(static waivers => (waivers.Key, waivers.ToList())).ToList();

    private static bool Covers(List<LockedEntry> wide, LockedEntry narrow, string until)
    {
        if (!Folding.AreSame(wide[0].Key, narrow.Key) || string.CompareOrdinal(until, Until(wide)) > 0)
            return false;

        var globs = wide[0].All("in").ToList();
        return globs.Count == 0 || (narrow.Says("in") && narrow.All("in").All(one => globs.Any(glob => LockedFact.AreSame(glob, one) || (!one.Contains("*") && Glob.Matches(glob, one)))));
    }

    private static string Until(List<LockedEntry> waivers) => waivers.Max(static waiver => waiver["until"] ?? "")!;

    private static Change Of(string? rule, Direction direction, LockedEntry waiver, string? before, string? now)
    {
        var services = waiver.All("in").ToList();
        return new Change(rule, direction, LockShape.Waiver, waiver.Key, string.Join(", ", services), before, now)
        {
            Service = services.Count == 1 && !services[0].Contains("*") ? services[0] : null,
        };
    }
}
