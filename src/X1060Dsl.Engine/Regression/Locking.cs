using System.Globalization;
using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Regression;

/// <summary>Makes the entries of a lock: what of a centre can regress, sorted.</summary>
internal static class Locking
{
    public static Listing<LockedEntry> EntriesOf(Centre centre, IEnumerable<string> parts, RuleSettings settings) =>
        Sorted(Unsorted(centre, parts, settings));

    /// <summary>Entries in the order in which a lock has them. Only waivers may share a key; their facts then decide.</summary>
    public static Listing<LockedEntry> Sorted(IEnumerable<LockedEntry> entries) => entries
        .OrderBy(static entry => LockShape.OrderOf(entry.Kind))
        .ThenBy(static entry => Sortable(entry.Key), StringComparer.Ordinal)
        .ThenBy(static entry => entry.Kind == LockShape.Waiver ? string.Join("\n", entry.Facts.Select(static fact => $"{fact.Name}={Folding.Fold(fact.Value ?? "")}")) : "", StringComparer.Ordinal)
        .ToListing();

    /// <summary>An entry with its facts in order, each said once.</summary>
    public static LockedEntry Entry(string kind, string key, IEnumerable<LockedFact> facts)
    {
        var shape = LockShape.Find(kind)!;
        var inOrder = facts.OrderBy(fact => shape.OrderOf(fact.Name)).ToList();
        for (var i = 1; i < inOrder.Count; i++)
        {
            if (inOrder[i].Name == inOrder[i - 1].Name)
                return new LockedEntry(kind, key, SortedByValue(inOrder, shape));
        }

        return new LockedEntry(kind, key, inOrder.ToListing());
    }

    private static Listing<LockedFact> SortedByValue(List<LockedFact> facts, LockedKind shape)
    {
        var said = new HashSet<(string, string?)>();
        return facts
            .OrderBy(fact => shape.OrderOf(fact.Name))
            .ThenBy(static fact => LockShape.Repeats(fact.Name) ? Sortable(fact.Value ?? "") : "", StringComparer.Ordinal)
            .ThenBy(static fact => fact.Value, StringComparer.Ordinal)
            .Where(fact => !LockShape.Repeats(fact.Name) || said.Add((fact.Name, fact.Value is null ? null : Folding.Fold(fact.Value))))
            .ToListing();
    }

    private static IEnumerable<LockedEntry> Unsorted(Centre centre, IEnumerable<string> parts, RuleSettings settings)
    {
        if (centre.Organization is { } organization)
            yield return Entry(LockShape.Organization, "", FactsOf(organization));
        foreach (var part in parts)
            yield return Entry(LockShape.Part, part, []);
        if (settings.RuleSet != RuleSet.Recommended)
            yield return Entry(LockShape.Profile, RuleSettings.Profiles[(int)settings.RuleSet - 1], []);
        foreach (var rule in AllRules.InOrder)
        {
            var facts = FactsOf(rule, settings).ToList();
            if (facts.Count > 0)
                yield return Entry(LockShape.Rule, rule.Id, facts);
        }

        foreach (var policy in centre.Policies)
            yield return Entry(LockShape.Policy, policy.Id.Value, FactsOf(policy, settings));
        foreach (var service in centre.Services)
        {
            yield return Entry(LockShape.Service, service.Code, FactsOf(service));
            foreach (var waiver in service.Waivers)
                yield return Entry(LockShape.Waiver, waiver.Rule.Value, FactsOf(waiver, Listing.Of(service.Code)));
        }

        foreach (var waiver in centre.Waivers)
            yield return Entry(LockShape.Waiver, waiver.Rule.Value, FactsOf(waiver, waiver.Services.Select(static glob => glob.Value)));
    }

    private static IEnumerable<LockedFact> FactsOf(Organization organization) => Said(
    [
        ("name", organization.Name.Value),
        ("edition", Word(organization.Edition?.Value)),
        ("ciso", organization.Ciso?.Value),
        ("head", organization.CdcHead?.Value),
        ("top", organization.TopManagement?.Value),
        .. organization.Assessors.Select(static who => ("assessor", (string?)who.Value)),
        .. organization.Auditors.Select(static who => ("auditor", (string?)who.Value)),
        ("parent", organization.Parent?.Value),
        .. organization.Members.Select(static member => ("member", (string?)member.Value)),
        ("country", organization.Country?.Value),
        ("infrastructure", organization.HasOwnInfrastructure ? "own" : null),
        ("combine", Word(organization.CombineScores?.Value)),
        ("review", Number(organization.ReviewEvery?.Value)),
        ("classification", organization.Classification?.Value),
        .. (organization.Floor ?? default).Select(static code => ("floor", (string?)code.Value)),
    ]);

    private static IEnumerable<LockedFact> FactsOf(Rule rule, RuleSettings settings)
    {
        var severity = settings.Weigh(rule).Severity;
        if (severity != Natural(rule, settings.RuleSet))
            yield return new LockedFact("severity", SeverityWord(severity));

        var measures = settings.Measures(rule);
        foreach (var threshold in rule.Thresholds)
        {
            if (measures[threshold] != threshold.Default)
                yield return new LockedFact("threshold", $"{threshold.Key}:{Number(measures[threshold])}");
        }
    }

    private static IEnumerable<LockedFact> FactsOf(Policy policy, RuleSettings settings) => Said(
    [
        ("severity", SeverityWord(settings.Weigh(policy).Severity)),
        ("for", policy.For is { Value: var condition } ? CanonicalCondition.Of(condition) : null),
        ("require", policy.Require is { Value: var demand } ? CanonicalCondition.Of(demand) : null),
    ]);

    private static IEnumerable<LockedFact> FactsOf(Waiver waiver, IEnumerable<string> services) => Said(
    [
        .. services.Select(static service => ("in", (string?)service)),
        ("until", waiver.Until?.Value.ToString()),
        ("by", waiver.By.Value),
    ]);

    private static IEnumerable<LockedFact> FactsOf(Service service)
    {
        var (profile, portfolio) = (service.Profile, service.Portfolio);
        IEnumerable<LockedFact> facts = Said(
        [
            ("category", service.IsAdded ? service.Category : null),
            ("ja", service.IsAdded ? service.Ja : null),
            ("en", service.IsAdded ? service.En : null),
            ("level", Word(service.Catalogue.Level?.Value)),
            ("coveredby", service.Catalogue.CoveredBy?.Value),
            ("providedby", profile.ProvidedBy?.Value),
            .. profile.Serves.Select(static organization => ("serves", (string?)organization.Value)),
            ("area", Word(profile.Area?.Value)),
            ("owner", profile.Owner?.Value),
            ("deputy", profile.Deputy?.Value),
            ("score", Number(portfolio.Score?.Whole?.Value)),
            ("score.insource", Number(portfolio.Score?.Insource?.Value)),
            ("score.outsource", Number(portfolio.Score?.Outsource?.Value)),
            ("target", Number(portfolio.Target?.Whole?.Value)),
            ("target.insource", Number(portfolio.Target?.Insource?.Value)),
            ("target.outsource", Number(portfolio.Target?.Outsource?.Value)),
            ("target.by", portfolio.TargetBy?.Value.ToString()),
            .. portfolio.NotApplicable.Select(static side => ("na", Word(side.Value))),
            .. portfolio.Documents.Select(static document => ("document", (string?)document.Uri.Value)),
            .. portfolio.Evidence.Select(static evidence => ("evidence", (string?)evidence.Uri.Value)),
        ]);
        return profile.Assignment is { } assignment ? facts.Concat(FactsOf(assignment)) : facts;
    }

    private static IEnumerable<LockedFact> FactsOf(Assignment assignment)
    {
        if (assignment.IsInsourced)
            yield return new LockedFact("insource", assignment.Team?.Value);
        if (assignment.IsOutsourced)
            yield return new LockedFact("outsource", assignment.Provider?.Value);
        if (assignment.IsUnassigned)
            yield return new LockedFact("unassigned", null);
    }

    /// <summary>How grave the findings of a rule are where only a profile is set; null where the profile leaves it out.</summary>
    public static Severity? Natural(Rule rule, RuleSet profile) => rule.RuleSet <= profile ? Finding.SeverityOf(rule.Descriptor) : null;

    /// <summary>A severity as settings write it.</summary>
    public static string SeverityWord(Severity? severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "none",
    };

    // By hand: to ask an enum for its names is the dearest thing that a lock would do.
    private static string? Word(Edition? edition) => edition switch { Edition.X1060_2021 => nameof(Edition.X1060_2021), Edition.X1060_2026 => nameof(Edition.X1060_2026), Edition.ISOGJ_2_1 => nameof(Edition.ISOGJ_2_1), _ => null };

    private static string? Word(ScoreRule? rule) => rule switch { ScoreRule.Highest => nameof(ScoreRule.Highest), ScoreRule.Lowest => nameof(ScoreRule.Lowest), ScoreRule.Both => nameof(ScoreRule.Both), _ => null };

    private static string? Word(Area? area) => area switch { Area.OwnWork => nameof(Area.OwnWork), Area.OwnLed => nameof(Area.OwnLed), Area.ExpertLed => nameof(Area.ExpertLed), Area.ExpertWork => nameof(Area.ExpertWork), _ => null };

    private static string? Word(Side? side) => side switch { Side.Insource => nameof(Side.Insource), Side.Outsource => nameof(Side.Outsource), _ => null };

    private static string? Word(Level? level) => level switch
    {
        Level.Unnecessary => nameof(Level.Unnecessary),
        Level.Basic => nameof(Level.Basic),
        Level.Standard => nameof(Level.Standard),
        Level.Advanced => nameof(Level.Advanced),
        Level.Optional => nameof(Level.Optional),
        _ => null,
    };

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<LockedFact> Said(IEnumerable<(string Name, string? Value)> facts) =>
        facts.Where(static fact => fact.Value is not null).Select(static fact => new LockedFact(fact.Name, fact.Value));

    /// <summary>A key to sort by: A-2 before A-10, as people count.</summary>
    public static string Sortable(string key)
    {
        var folded = Folding.Fold(key);
        var digits = 0;
        while (digits < folded.Length && folded[folded.Length - 1 - digits] is >= '0' and <= '9')
            digits++;
        return folded.Substring(0, folded.Length - digits) + folded.Substring(folded.Length - digits).PadLeft(9, '0');
    }
}
