using X1060Dsl.Model;
using X1060Dsl.Policies;
using X1060Dsl.Rules;
using X1060Dsl.Waiving;

namespace X1060Dsl.Testing;

/// <summary>What became of changing definitions for the worse, one fact at a time.</summary>
/// <param name="Tried">How many changes were tried.</param>
/// <param name="LeftOut">How many were not, as a definition holds more facts than are tried.</param>
/// <param name="Unguarded">The facts whose change nothing finds, in the order in which they were said.</param>
public sealed record MutationOutcome(int Tried, int LeftOut, Listing<UnguardedFact> Unguarded)
{
    /// <summary>The share of the changes that is found in whole percent, rounded down; 100 where none was tried.</summary>
    public int Score => Tried == 0 ? 100 : (Tried - Unguarded.Count) * 100 / Tried;

    internal static MutationOutcome Together(IEnumerable<MutationOutcome> outcomes)
    {
        var all = outcomes.ToList();
        return new MutationOutcome(all.Sum(static one => one.Tried), all.Sum(static one => one.LeftOut), all.SelectMany(static one => one.Unguarded).ToListing());
    }
}

/// <summary>A fact that may get worse without any rule or policy noticing.</summary>
/// <param name="Service">The code of the service; null for the organisation and the parties.</param>
/// <param name="About">Of whom or what it is said.</param>
/// <param name="Change">The change that nothing finds.</param>
/// <param name="Place">Where the fact was said.</param>
public sealed record UnguardedFact(string? Service, Bilingual About, Bilingual Change, Place Place);

/// <summary>Changes the model of a definition for the worse, one fact at a time, and asks all rules and policies that are on.</summary>
internal static class Mutation
{
    /// <summary>The most changes that are tried in one definition.</summary>
    public const int Most = 2000;

    public static MutationOutcome Of(ReadDefinition read, CheckOptions options, TestTerms terms, Action<int, int> progress)
    {
        var centre = read.Centre!;
        var (mutants, usable) = (Mutants.Of(centre).ToList(), PolicyCheck.Usable(centre));
        var before = Count(Findings(centre));
        var (tried, unguarded) = (Math.Min(mutants.Count, Most), new List<UnguardedFact>());
        for (var i = 0; i < tried; i++)
        {
            progress(i, tried);
            var mutant = mutants[i];
            if (!IsNoticed(mutant.Apply(centre)))
                unguarded.Add(new UnguardedFact(mutant.Service?.Code, mutant.About, mutant.Change, Shown(mutant)));
        }

        progress(tried, tried);
        return new MutationOutcome(tried, mutants.Count - tried, unguarded.ToListing());

        bool IsNoticed(Centre changed)
        {
            foreach (var after in Count(Findings(changed)))
            {
                if (!before.TryGetValue(after.Key, out var count) || after.Value > count)
                    return true;
            }

            return false;
        }

        // What would be let off is noticed by nobody; nor does it count when a rule breaks down.
        IEnumerable<Finding> Findings(Centre changed)
        {
            List<Finding> found = [.. terms.Scope == TestScope.Policies ? [] : Engine.Examine(changed, options), .. PolicyCheck.Judge(usable, changed, options)];
            return Waivers.Apply(read with { Centre = changed }, found, options.Today, static _ => false).Findings.Take(found.Count)
                .Where(finding => finding.Suppression is null && terms.Counts(finding) && AllRules.Find(finding.Id) is not Rules.Tool.InternalFault);
        }

        Place Shown(Mutant mutant)
        {
            // What a constant or a function says for many services is told where the service is named.
            var origin = mutant.Service is { } service && !IsWithin(mutant.Origin, service.Chain) ? service.Origin : mutant.Origin.IsKnown ? mutant.Origin : centre.Origin;
            return origin.IsKnown ? Place.Of(origin.Path, origin.Start, origin.Length, read.Sources.FirstOrDefault(source => source.Path == origin.Path)) : new Place(read.Sources[0].Path, 1, 1, 1, 1);
        }
    }

    private static bool IsWithin(Origin origin, Origin chain) => origin.IsKnown && origin.Path == chain.Path && origin.Start >= chain.Start && origin.End <= chain.End;

    // By what it is about: its words and its place within the service may change with the fact.
    private static Dictionary<(string Id, string? Service, string? Path, int Start), int> Count(IEnumerable<Finding> findings)
    {
        var counts = new Dictionary<(string, string?, string?, int), int>();
        foreach (var finding in findings)
        {
            var key = finding.Service is { } service ? (finding.Id, service, null, 0) : (finding.Id, (string?)null, finding.Origin.Path, finding.Origin.Start);
            counts.TryGetValue(key, out var count);
            counts[key] = count + 1;
        }

        return counts;
    }
}
