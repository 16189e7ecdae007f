using X1060Dsl.Rules;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Regression;

/// <summary>What changed in the organisation, in what it loads, and in what is set for its rules.</summary>
internal static class WholeChanges
{
    public static IEnumerable<Change> Between(Posture before, Posture now) => Organization(before, now).Concat(Parts(before, now)).Concat(Profile(before, now)).Concat(Rules(before, now));

    private static IEnumerable<Change> Organization(Posture before, Posture now)
    {
        if (before.Find(LockShape.Organization) is not { } was || now.Find(LockShape.Organization) is not { } organization)
            yield break;

        foreach (var fact in new[] { "name", "edition", "ciso", "head", "top", "parent", "country", "infrastructure", "combine", "classification" })
        {
            if (LockedFact.AreSame(was[fact], organization[fact]))
                continue;

            var isRole = fact is "ciso" or "head" or "top";
            var isOtherList = fact == "edition" && Standard.Standard.Of(before.Edition).IsX1060 != Standard.Standard.Of(now.Edition).IsX1060;
            var direction = isRole && organization[fact] is null ? Direction.Worse : isRole && was[fact] is null ? Direction.Better : Direction.Changed;
            yield return new Change(isOtherList ? "CDC7024" : null, direction, LockShape.Organization, "", fact, was[fact], organization[fact]);
        }

        if (was["review"] != organization["review"])
        {
            var isWorse = was["review"] is not null && !(LockShape.Number(organization["review"]) < LockShape.Number(was["review"]));
            yield return new Change(isWorse ? "CDC7023" : null, isWorse ? Direction.Worse : Direction.Better, LockShape.Organization, "", "review", was["review"], organization["review"]);
        }

        foreach (var fact in new[] { "assessor", "auditor", "member" })
        {
            var (left, joined) = Differences(was.All(fact), organization.All(fact));
            if (left.Count + joined.Count > 0)
                yield return new Change(null, Direction.Changed, LockShape.Organization, "", fact, left.Count > 0 ? string.Join(", ", left) : null, joined.Count > 0 ? string.Join(", ", joined) : null);
        }

        var (gone, added) = Differences(was.All("floor"), organization.All("floor"));
        if (gone.Count > 0)
            yield return new Change("CDC7022", Direction.Worse, LockShape.Organization, "", "floor", string.Join(", ", gone), null);
        if (added.Count > 0)
            yield return new Change(null, Direction.Better, LockShape.Organization, "", "floor", null, string.Join(", ", added));
    }

    private static IEnumerable<Change> Parts(Posture before, Posture now)
    {
        var (gone, added) = Differences(before.Of(LockShape.Part).Select(static part => part.Key), now.Of(LockShape.Part).Select(static part => part.Key));
        return gone.Select(static path => new Change(null, Direction.Changed, LockShape.Part, path, "", path, null))
            .Concat(added.Select(static path => new Change(null, Direction.Changed, LockShape.Part, path, "", null, path)));
    }

    private static IEnumerable<Change> Profile(Posture before, Posture now)
    {
        var (was, profile) = (ProfileOf(before), ProfileOf(now));
        if (was != profile)
            yield return new Change(profile < was ? "CDC7020" : null, profile < was ? Direction.Worse : Direction.Better, LockShape.Profile, "", "profile", Word(was), Word(profile));
    }

    // A rule of which neither says anything differs at most by its profile, and that is told.
    private static IEnumerable<Change> Rules(Posture before, Posture now)
    {
        var (locked, current) = (ById(before), ById(now));
        foreach (var rule in AllRules.InOrder)
        {
            locked.TryGetValue(rule.Id, out var was);
            current.TryGetValue(rule.Id, out var entry);
            if (was is null && entry is null)
                continue;

            var (old, severity) = (Severity(rule, was, before), Severity(rule, entry, now));
            if (old != severity && (was?["severity"] is not null || entry?["severity"] is not null))
            {
                var isWorse = Rank(severity) < Rank(old);
                yield return new Change(isWorse ? "CDC7020" : null, isWorse ? Direction.Worse : Direction.Better, LockShape.Rule, rule.Id, "severity", old, severity);
            }

            foreach (var threshold in rule.Thresholds)
            {
                var (limit, number) = (Limit(was, threshold), Limit(entry, threshold));
                if (limit == number)
                    continue;

                var isLooser = threshold.IsFloor == number < limit;
                yield return new Change(isLooser ? "CDC7021" : null, isLooser ? Direction.Worse : Direction.Better, LockShape.Rule, rule.Id, threshold.Key, Digits(limit), Digits(number));
            }
        }
    }

    private static Dictionary<string, LockedEntry> ById(Posture from)
    {
        var byId = new Dictionary<string, LockedEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in from.Of(LockShape.Rule))
            byId[rule.Key] = rule;
        return byId;
    }

    private static RuleSet ProfileOf(Posture from) => RuleSettings.Said(from.Of(LockShape.Profile).FirstOrDefault()?.Key) ?? RuleSet.Recommended;

    private static string Word(RuleSet profile) => RuleSettings.Profiles[(int)profile - 1];

    private static string Severity(Rule rule, LockedEntry? entry, Posture from) => entry?["severity"] ?? Locking.SeverityWord(Locking.Natural(rule, ProfileOf(from)));

    /// <summary>The words for severities in their order.</summary>
    public static int Rank(string? severity) => severity switch { "error" => 3, "warning" => 2, "info" => 1, _ => 0 };

    private static int Limit(LockedEntry? entry, Threshold threshold)
    {
        var prefix = threshold.Key + ":";
        var said = entry?.All("threshold").FirstOrDefault(text => text.StartsWith(prefix, StringComparison.Ordinal));
        return LockShape.Number(said?.Substring(prefix.Length)) ?? threshold.Default;
    }

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Which texts went and which came, in any spelling.</summary>
    public static (List<string> Gone, List<string> Added) Differences(IEnumerable<string> before, IEnumerable<string> now)
    {
        var (old, current) = (before.ToList(), now.ToList());
        var (known, left) = (new HashSet<string>(old.Select(Folding.Fold), StringComparer.Ordinal), new HashSet<string>(current.Select(Folding.Fold), StringComparer.Ordinal));
        return (old.FindAll(one => !left.Contains(Folding.Fold(one))), current.FindAll(one => !known.Contains(Folding.Fold(one))));
    }
}
