using X1060Dsl.Model;
using X1060Dsl.Reading;
using X1060Dsl.Resolving;
using X1060Dsl.Text;

namespace X1060Dsl.Running;

/// <summary>What came of running a definition.</summary>
/// <param name="Draft">What it says; null where it did not run to its end.</param>
/// <param name="Findings">Why it did not.</param>
public sealed record RunOutcome(Draft? Draft, Listing<Finding> Findings)
{
    /// <summary>It ran to its end, and said this.</summary>
    public static RunOutcome Said(Draft draft) => new(draft, default);

    /// <summary>It did not run, or not to its end.</summary>
    public static RunOutcome Failed(params Finding[] why) => new(null, Listing.Of(why));

    // From here on it is as if it had been read: the same resolver, rules, policies, waivers and lock.
    internal ReadDefinition As(SourceFile file, GatheredDefinition gathered)
    {
        var (centre, resolved) = Draft is null ? default : Resolver.Resolve(Draft, new Origin(file.Path, 0, 0));
        return new ReadDefinition(Draft ?? new Draft(default), centre, Reader.InOrder(gathered.Findings.Concat(Findings).Concat(resolved ?? []), [.. gathered.Sources]), gathered.Sources)
        {
            Pragmas = gathered.Pragmas,
            Packs = gathered.IdlePacks,
        };
    }
}
