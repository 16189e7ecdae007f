using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Rules.Policies;
using X1060Dsl.Waiving;

namespace X1060Dsl.Groups;

/// <summary>What only shows when the organisations of a call are looked at together. Each finding stands in the definition of one of them.</summary>
internal static class GroupCheck
{
    /// <summary>The definitions, with what their group finds in them.</summary>
    public static IEnumerable<CheckedDefinition> Examine(IReadOnlyList<CheckedDefinition> definitions)
    {
        var all = new Group(definitions.Select(static definition => definition.Member).OfType<Member>());
        if (!all.IsOne && all.Members.Count == all.Members.Select(static member => member.Fold).Distinct(StringComparer.Ordinal).Count())
            return definitions;

        var found = AllRules.InOrder.OfType<GroupRule>().SelectMany(rule => Found(rule, all)).ToLookup(static one => one.About, static one => one.Finding);
        return definitions.Select(definition => definition.Member is { } member ? With(definition, member, found[member].ToList()) : definition);
    }

    private static IEnumerable<GroupFinding> Found(GroupRule rule, Group all)
    {
        try
        {
            return (
                from found in rule.Check(all)
                let severity = found.About.Settings.Weigh(rule).Severity
                where severity is not null && rule.AppliesTo(found.About.Edition)
                select found with { Finding = found.Finding with { Severity = severity.Value } }).ToList();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return [new GroupFinding(all.Members[0], Rules.Tool.InternalFault.At(all.Members[0].Organization.Origin, rule.Id, fault))];
        }
    }

    private static CheckedDefinition With(CheckedDefinition definition, Member member, List<Finding> found)
    {
        if (found.Count == 0 && member.Waiving is null)
            return definition;

        var (told, waivers) = (found.AsEnumerable(), definition.Waivers);
        if (member.Waiving is { } read)
        {
            var (marked, standing) = Waivers.Apply(read, found, member.Today, id => AllRules.Find(id) is GroupRule rule && member.Settings.Weigh(rule).Severity is not null);
            // What is wrong with a waiver in itself was told before; whether one of a group rule is of use shows only here.
            told = marked.Where(finding => found.Exists(one => one.Id == finding.Id && one.Origin.Start == finding.Origin.Start) || IsNew(finding, definition))
                .Select(finding => finding.Rule.Id[3] == '6' ? Weighed(finding, member) : finding).OfType<Finding>();
            waivers = definition.Waivers.Select(one => AllRules.Find(one.Waiver.Rule.Value) is GroupRule ? standing.FirstOrDefault(other => other.Waiver.Origin.Start == one.Waiver.Origin.Start && other.Waiver.Origin.Path == one.Waiver.Origin.Path && other.Services.Equals(one.Services)) ?? one : one).ToListing();
        }

        var added = told.ToList();
        var pointedAt = new HashSet<string>(added.SelectMany(static finding => finding.Related.Select(static related => related.Origin.Path).Append(finding.Origin.Path)), StringComparer.Ordinal);
        var places = new List<string> { definition.Path };
        return definition with
        {
            Findings = definition.Findings.Concat(added)
                .OrderBy(finding => Place(finding.Origin.Path)).ThenBy(static finding => finding.Origin.Start).ToListing(),
            Waivers = waivers,
            Sources = definition.Sources.Concat(member.Sources.Where(source => pointedAt.Contains(source.Path) && definition.Source(source.Path) is null)).ToListing(),
        };

        int Place(string? path)
        {
            var place = places.IndexOf(path ?? definition.Path);
            if (place < 0)
                places.Add(path!);
            return place < 0 ? places.Count - 1 : place;
        }
    }

    private static bool IsNew(Finding finding, CheckedDefinition definition) =>
        AllRules.Find(finding.Id) is StaleWaiver or ExpiredWaiver or PragmaOnError
        && !definition.Findings.Any(one => one.Id == finding.Id && one.Origin.Path == finding.Origin.Path && one.Origin.Start == finding.Origin.Start);

    private static Finding? Weighed(Finding finding, Member member) =>
        AllRules.Find(finding.Id) is { } rule && member.Settings.Weigh(rule).Severity is { } severity ? finding with { Severity = severity } : null;
}
