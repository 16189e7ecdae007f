using X1060Dsl.Text;

namespace X1060Dsl.Regression;

/// <summary>What changed in the services. Where one change explains others, only that one is told.</summary>
internal sealed class ServiceChanges
{
    private readonly List<Change> changes = [];
    private readonly LockedEntry before, now;
    private readonly bool lowestCountedBefore, lowestCounts;

    private ServiceChanges(LockedEntry before, LockedEntry now, bool lowestCountedBefore, bool lowestCounts) =>
        (this.before, this.now, this.lowestCountedBefore, this.lowestCounts) = (before, now, lowestCountedBefore, lowestCounts);

    public static IEnumerable<Change> Between(Posture before, Posture now)
    {
        if (before.Of(LockShape.Service).SequenceEqual(now.Of(LockShape.Service)))
            yield break;

        var (old, current) = (ByCode(before), ByCode(now));
        foreach (var entry in Locking.Sorted(old.Values.Concat(current.Values.Where(entry => !old.ContainsKey(Folding.Fold(entry.Key))))))
        {
            var code = Folding.Fold(entry.Key);
            if (!current.TryGetValue(code, out var after))
                yield return Dropped(entry);
            else if (!old.TryGetValue(code, out var earlier))
                yield return Of(null, Level(after) > 1 ? Direction.Better : Direction.Changed, after, "", null, after["level"] ?? "");
            else if (earlier != after)
            {
                foreach (var change in new ServiceChanges(earlier, after, CountsLowest(before), CountsLowest(now)).Compare())
                    yield return change;
            }
        }
    }

    private static Dictionary<string, LockedEntry> ByCode(Posture from) => from.Of(LockShape.Service).ToDictionary(static entry => Folding.Fold(entry.Key), StringComparer.Ordinal);

    private static bool CountsLowest(Posture from) => from.Find(LockShape.Organization)?["combine"] is nameof(ScoreRule.Lowest) or nameof(ScoreRule.Both);

    private static Change Dropped(LockedEntry gone) => Level(gone) > 1 || IsAssigned(gone)
        ? Of("CDC7006", Direction.Worse, gone, "", gone["level"] ?? "", null)
        : Of(null, Direction.Changed, gone, "", gone["level"] ?? "", null);

    private List<Change> Compare()
    {
        if (Level(before) != 1 && Level(now) == 1)
            return [Of(before.Says("level") || IsAssigned(before) ? "CDC7005" : null, before.Says("level") || IsAssigned(before) ? Direction.Worse : Direction.Changed, now, "level", before["level"], now["level"])];

        CompareLevel();
        if (IsAssigned(before) && !IsAssigned(now) && !now.Says("providedby"))
        {
            Add("CDC7007", Direction.Worse, "assignment", Assignment(before), Assignment(now));
            return changes;
        }

        CompareAssignment();
        Plain("providedby");
        Served();
        Plain("area");
        Person("owner", "CDC7008", "CDC7009");
        Person("deputy", "CDC7012", null);
        CompareRating("score", "CDC7001");
        CompareTarget();
        Plain("coveredby");
        Several("document", "CDC7014");
        Several("evidence", "CDC7013");
        Names();
        return changes;
    }

    private void CompareLevel()
    {
        var (was, level) = (Level(before), Level(now));
        if (was != level)
            Add(level < was ? "CDC7004" : null, level < was ? Direction.Worse : Direction.Better, "level", before["level"], now["level"]);
    }

    private void CompareAssignment()
    {
        var (was, text) = (Assignment(before), Assignment(now));
        if (LockedFact.AreSame(was, text))
            return;

        var sides = new[] { "insource", "outsource" };
        var moved = !sides.Any(side => before.Says(side) && now.Says(side)) && IsAssigned(before);
        var lost = !moved && sides.Any(side => before.Says(side) && !now.Says(side));
        var unnamed = sides.Any(side => before.Says(side) && now.Says(side) && before[side] is not null && now[side] is null);
        if (lost || unnamed || (moved && IsNamed(before) && !IsNamed(now) && IsAssigned(now)))
            Add("CDC7010", Direction.Worse, "assignment", was, text);
        else if (!moved && !sides.Any(side => before[side] is { } name && !LockedFact.AreSame(name, now[side])) && IsAssigned(now))
            Add(null, Direction.Better, "assignment", was, text);
        else
            Add(IsAssigned(before) && IsAssigned(now) ? "CDC7011" : null, Direction.Changed, "assignment", was, text);
    }

    private void Person(string fact, string lost, string? changed)
    {
        var (was, who) = (before[fact], now[fact]);
        if (LockedFact.AreSame(was, who))
            return;

        if (who is null)
            Add(lost, Direction.Worse, fact, was, null);
        else
            Add(was is null ? null : changed, was is null ? Direction.Better : Direction.Changed, fact, was, who);
    }

    private void CompareRating(string fact, string rule)
    {
        // Where the sides were rated apart and are no longer, or the other way round, the one number that counts is compared.
        if (before.Says(fact) != now.Says(fact) && Combined(before, fact, lowestCountedBefore) is { } was && Combined(now, fact, lowestCounts) is { } number)
        {
            Compare(rule, fact, was, number);
            return;
        }

        foreach (var side in new[] { "", ".insource", ".outsource" })
        {
            // With the side goes its number; that the side went is told.
            if (side.Length == 0 || now.Says(side.Substring(1)) || !before.Says(side.Substring(1)))
                Compare(rule, fact + side, LockShape.Number(before[fact + side]), LockShape.Number(now[fact + side]));
        }
    }

    private void Compare(string rule, string fact, int? was, int? number)
    {
        if (was == number || (fact.StartsWith("target", StringComparison.Ordinal) && number is null && Combined(now, "score", lowestCounts) >= was))
            return;

        var isWorse = (number ?? 0) < (was ?? 0);
        Add(isWorse ? rule : null, isWorse ? Direction.Worse : Direction.Better, fact, Digit(was), Digit(number));
    }

    private void CompareTarget()
    {
        var told = changes.Count;
        CompareRating("target", "CDC7002");
        var (was, by) = (before["target.by"], now["target.by"]);
        if (was == by || changes.Count > told)
            return;

        // A day without a target promises nothing, and a target that is reached needs no day.
        var isReached = Combined(now, "score", lowestCounts) is { } score && (Combined(now, "target", lowestCounts) is not { } target || score >= target);
        if (isReached || was is null)
            Add(null, was is null ? Direction.Better : Direction.Changed, "target.by", was, by);
        else
            Add(by is null || string.CompareOrdinal(by, was) > 0 ? "CDC7003" : null, by is null || string.CompareOrdinal(by, was) > 0 ? Direction.Worse : Direction.Better, "target.by", was, by);
    }

    // A proof of this month in the place of that of last month is as good; only fewer are fewer.
    private void Several(string fact, string rule)
    {
        var (gone, added) = WholeChanges.Differences(before.All(fact), now.All(fact));
        if (gone.Count + added.Count > 0)
            Add(gone.Count > added.Count ? rule : null, gone.Count > added.Count ? Direction.Worse : gone.Count < added.Count ? Direction.Better : Direction.Changed, fact, Joined(gone), Joined(added));
    }

    // Whether it is worse to provide a service to fewer of the group, only those can say.
    private void Served()
    {
        var (gone, added) = WholeChanges.Differences(before.All("serves"), now.All("serves"));
        if (gone.Count + added.Count > 0)
            Add(null, Direction.Changed, "serves", Joined(gone), Joined(added));
    }

    private void Names()
    {
        foreach (var fact in new[] { "category", "ja", "en" })
            Plain(fact);
    }

    private void Plain(string fact)
    {
        if (!LockedFact.AreSame(before[fact], now[fact]))
            Add(null, Direction.Changed, fact, before[fact], now[fact]);
    }

    private void Add(string? rule, Direction direction, string fact, string? was, string? value) => changes.Add(Of(rule, direction, now, fact, was, value));

    private static Change Of(string? rule, Direction direction, LockedEntry service, string fact, string? was, string? value) =>
        new(rule, direction, LockShape.Service, service.Key, fact, was, value) { Service = service.Key };

    // How binding a level is. That Basic binds most is the standard's (9.2, table 1); to be silent binds least, but for saying no.
    private static int Level(LockedEntry service) => service["level"] switch
    {
        nameof(X1060Dsl.Level.Basic) => 6,
        nameof(X1060Dsl.Level.Standard) => 5,
        nameof(X1060Dsl.Level.Advanced) => 4,
        nameof(X1060Dsl.Level.Optional) => 3,
        nameof(X1060Dsl.Level.Unnecessary) => 1,
        _ => 0,
    };

    private static bool IsAssigned(LockedEntry service) => service.Says("insource") || service.Says("outsource");

    private static bool IsNamed(LockedEntry service) => service["insource"] is not null || service["outsource"] is not null;

    // In the words of the language, which both languages share.
    private static string? Assignment(LockedEntry service)
    {
        var sides = new[] { "insource", "outsource", "unassigned" }.Where(service.Says)
            .Select(side => $"{char.ToUpperInvariant(side[0])}{side.Substring(1)}{(service[side] is { } name ? $"({name})" : "")}").ToList();
        return sides.Count == 0 ? null : string.Join(" + ", sides);
    }

    private static int? Combined(LockedEntry service, string fact, bool lowestCounts)
    {
        var (whole, insource, outsource) = (LockShape.Number(service[fact]), LockShape.Number(service[fact + ".insource"]), LockShape.Number(service[fact + ".outsource"]));
        return whole ?? (insource is { } inside && outsource is { } outside ? (lowestCounts ? Math.Min(inside, outside) : Math.Max(inside, outside)) : insource ?? outsource);
    }

    private static string? Digit(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string? Joined(List<string> values) => values.Count == 0 ? null : string.Join(", ", values);
}
