using X1060Dsl.Text;

namespace X1060Dsl.Regression;

/// <summary>What changed in the waivers. Those of one rule for the same services are one, however often they are written.</summary>
internal static class WaiverChanges
{
    // Whether one waiver lies within another is asked of so many; beyond, every new one is told as new.
    private const int MostWide = 100;

    public static IEnumerable<Change> Between(Posture before, Posture now)
    {
        var (old, current) = (ByReach(before), ByReach(now));
        var wide = old.Values.Where(static waivers => !waivers[0].Says("in") || waivers[0].All("in").Any(IsGlob)).Take(MostWide + 1).ToList();
        foreach (var waiver in current)
        {
            var until = Until(waiver.Value);
            if (old.TryGetValue(waiver.Key, out var was))
            {
                var earlier = Until(was);
                var order = string.CompareOrdinal(until, earlier);
                if (order != 0)
                    yield return Of(order > 0 ? "CDC7016" : null, order > 0 ? Direction.Worse : Direction.Better, waiver.Value[0], earlier, until);
            }
            else if (wide.Count > MostWide || !wide.Exists(one => Covers(one, waiver.Value[0], until)))
            {
                yield return Of("CDC7015", Direction.Worse, waiver.Value[0], null, until);
            }
        }

        foreach (var waiver in old.Where(one => !current.ContainsKey(one.Key)))
            yield return Of(null, Direction.Better, waiver.Value[0], Until(waiver.Value), null);
    }

    private static Dictionary<string, List<LockedEntry>> ByReach(Posture from) => from.Of(LockShape.Waiver)
        .GroupBy(static waiver => string.Join("\n", waiver.All("in").Select(Folding.Fold).Prepend(Folding.Fold(waiver.Key))), StringComparer.Ordinal)
        .ToDictionary(static waivers => waivers.Key, static waivers => waivers.ToList(), StringComparer.Ordinal);

    private static bool IsGlob(string service) => service.IndexOf('*') >= 0 || service.IndexOf('?') >= 0;

    private static bool Covers(List<LockedEntry> wide, LockedEntry narrow, string until)
    {
        if (!Folding.AreSame(wide[0].Key, narrow.Key) || string.CompareOrdinal(until, Until(wide)) > 0)
            return false;

        var globs = wide[0].All("in").ToList();
        return globs.Count == 0 || (narrow.Says("in") && narrow.All("in").All(one => globs.Any(glob => LockedFact.AreSame(glob, one) || (!IsGlob(one) && Glob.Matches(glob, one)))));
    }

    private static string Until(List<LockedEntry> waivers) => waivers.Max(static waiver => waiver["until"] ?? "")!;

    private static Change Of(string? rule, Direction direction, LockedEntry waiver, string? before, string? now)
    {
        var services = waiver.All("in").ToList();
        return new Change(rule, direction, LockShape.Waiver, waiver.Key, string.Join(", ", services), before, now)
        {
            Service = services.Count == 1 && !IsGlob(services[0]) ? services[0] : null,
        };
    }
}
