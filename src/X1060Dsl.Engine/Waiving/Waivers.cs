using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Rules.Policies;
using X1060Dsl.Text;

namespace X1060Dsl.Waiving;

/// <summary>Lets off what waivers and pragmas let off, and tells what is wrong with them.</summary>
/// <remarks>
/// A finding that is let off stays among the others, marked. Whatever is unclear about a waiver leaves the finding
/// standing: who waives has to say it so that nobody can mistake it.
/// </remarks>
internal sealed partial class Waivers
{
    private readonly ReadDefinition read;
    private readonly Centre centre;
    private readonly Func<string, bool> wasExamined;
    private readonly HashSet<string> policies;
    private readonly Removal removal;
    private readonly List<Standing> standing = [];
    private readonly Dictionary<(string Id, string? Service), Reach> reaches = [];
    private readonly Lazy<Dictionary<string, (Service Service, string Owner)>> owned;
    private readonly List<Finding> own = [];

    private Waivers(ReadDefinition read, Date? today, Func<string, bool> wasExamined)
    {
        (this.read, centre, this.wasExamined) = (read, read.Centre!, wasExamined);
        policies = new HashSet<string>(centre.Policies.Select(static policy => IdOf(policy.Id.Value)), StringComparer.Ordinal);
        removal = new Removal(read);
        owned = new(() => centre.Services.Where(static service => service.Profile.Owner is not null).ToDictionary(static service => service.Code, static service => (service, Folding.Fold(service.Profile.Owner!.Value)), StringComparer.Ordinal));
        foreach (var service in centre.Services)
        {
            foreach (var waiver in service.Waivers)
                Stand(new Standing(waiver, service, today), [service]);
        }

        var isPartial = centre.Services.Any(static service => service.IsPartial);
        var codes = centre.Waivers.Count == 0 ? [] : centre.Services.Select(static service => (Folded: Folding.Fold(service.Code), Service: service)).ToList();
        foreach (var waiver in centre.Waivers)
        {
            var globs = waiver.Services.Select(static glob => Folding.Fold(glob.Value)).ToList();
            var one = new Standing(waiver, null, today) { IsUnsure = isPartial && globs.Count == 0 };
            Stand(one, globs.Count == 0 ? [null] : from code in codes where globs.Exists(glob => Glob.MatchesFolded(glob, code.Folded)) select code.Service);
        }

        Gather();
    }

    /// <summary>The findings, those that are let off marked, with what was found about waivers and pragmas themselves.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="findings">What was found in it.</param>
    /// <param name="today">The day it is; null takes every waiver as live.</param>
    /// <param name="wasExamined">Whether anybody looked for findings of an id. What nobody looked for, no waiver can be too much for.</param>
    public static (IReadOnlyList<Finding> Findings, Listing<StandingWaiver> Waivers) Apply(
        ReadDefinition read, IReadOnlyList<Finding> findings, Date? today, Func<string, bool> wasExamined)
    {
        if (read.Pragmas.Count == 0 && read.Centre!.Waivers.Count == 0 && !read.Centre.Services.Any(static service => service.Waivers.Count > 0))
            return (findings, default);

        var waivers = new Waivers(read, today, wasExamined);
        var marked = findings.Select(waivers.Marked).ToList();
        waivers.Judge();
        waivers.JudgePragmas();
        return ([.. marked, .. waivers.own], waivers.standing.Select(static one => one.Told).ToListing());
    }

    // Ids are the same in any letter case and width, as names are.
    private static string IdOf(string written) => Folding.Fold(written).ToUpperInvariant();

    private void Stand(Standing one, IEnumerable<Service?> services)
    {
        standing.Add(one);
        foreach (var service in services)
        {
            var key = (one.Id, service?.Code);
            if (!reaches.TryGetValue(key, out var reach))
                reaches.Add(key, reach = new Reach());
            reach.Live ??= one.IsLive ? one : null;
            one.Reaches.Add(reach);
            one.IsUnsure |= service is { IsPartial: true };
        }
    }

    private Finding Marked(Finding finding)
    {
        if (AllRules.Find(finding.Id) is { IsWaivable: false })
            return finding;

        var id = IdOf(finding.Id);
        var (near, wide) = (finding.Service is { } code ? ReachOf(id, code) : null, ReachOf(id, null));
        var live = near?.Live ?? wide?.Live;
        near?.Count(finding, live is not null);
        wide?.Count(finding, live is not null);

        var suppression = live is { Waiver: var waiver }
            ? new Suppression(SuppressionKind.Waiver, waiver.Because.Value, waiver.By.Value, waiver.Until!.Value, waiver.Origin)
            : ByPragma(finding, id);
        return suppression is null ? finding : finding with { Suppression = suppression };
    }

    private Reach? ReachOf(string id, string? service) => reaches.TryGetValue((id, service), out var reach) ? reach : null;

    // A waiver in a loop is written once and stands many times: whether it is of use is judged by all that it does together.
    private void Judge()
    {
        var written = standing.GroupBy(static one => (one.Waiver.Origin.Path, one.Waiver.Origin.Start, one.Id)).Select(static group => group.ToList()).ToList();
        foreach (var all in written)
            Decide(all);

        // What a function says for several rules must not go because one of them does not need it.
        var needed = new HashSet<(string, int)>(standing.Where(static one => one.State != WaiverState.Stale).Select(static one => (one.Waiver.Origin.Path, one.Waiver.Origin.Start)));
        foreach (var all in written)
            Tell(all, needed.Contains((all[0].Waiver.Origin.Path, all[0].Waiver.Origin.Start)));
    }

    private void Decide(List<Standing> all)
    {
        var isVoid = Fault(all[0].Waiver.Rule) is not null;
        var isNeeded = !wasExamined(all[0].Id) || all.Any(static one => one.IsUnsure || one.Waived > 0);
        foreach (var one in all)
        {
            one.State = isVoid || !one.IsComplete ? WaiverState.Void
                : !isNeeded ? WaiverState.Stale
                : one.IsLive ? WaiverState.Live : WaiverState.Expired;
        }
    }

    private void Tell(List<Standing> all, bool isNeeded)
    {
        var rule = all[0].Waiver.Rule;
        if (all[0].State == WaiverState.Stale)
            own.Add(StaleWaiver.At(rule.Origin, rule.Value, isNeeded ? null : removal.Of(all[0].Waiver.Origin, all[0].Service is not null)));

        foreach (var until in all.Where(static one => one.State == WaiverState.Expired && one.Waived > 0).Select(static one => one.Waiver.Until!).GroupBy(static until => until.Value))
            own.Add(ExpiredWaiver.At(until.First().Origin, rule.Value, until.Key));

        foreach (var one in all)
        {
            if (one.State is WaiverState.Live or WaiverState.Expired && OwnedByApprover(one) is { } service)
            {
                own.Add(SelfApprovedWaiver.At(one.Waiver.By.Origin, rule.Value, one.Waiver.By.Value, service));
                break;
            }
        }
    }

    // A waiver for several services is an owner's own where it lets off one of theirs.
    private Service? OwnedByApprover(Standing one)
    {
        var codes = one.Service is { Code: var code } ? [code] : one.Reaches.SelectMany(static reach => reach.Services);
        var by = Folding.Fold(one.Waiver.By.Value);
        return codes.Where(owned.Value.ContainsKey).Select(code => owned.Value[code]).FirstOrDefault(service => service.Owner == by).Service;
    }

    // An empty id has been reported by who read it.
    private Finding? Fault(Fact<string> named)
    {
        var id = IdOf(named.Value);
        var fault = AllRules.Find(id) is { } rule ? (rule.IsWaivable ? null : UnwaivableRule.At(named.Origin, rule))
            : id.Length == 0 || policies.Contains(id) ? null
            : UnknownWaivedRule.At(named.Origin, named.Value, Suggestions.For(named.Value, Known()));
        if (fault is not null)
            own.Add(fault);
        return fault;
    }

    private IEnumerable<string> Known() => AllRules.InOrder.Where(static rule => rule.IsWaivable).Select(static rule => rule.Id)
        .Concat(centre.Policies.Select(static policy => policy.Id.Value));

    /// <summary>What the waivers of one rule meet for one service, or for the centre.</summary>
    private sealed class Reach
    {
        private int covered, uncovered;

        /// <summary>The first of them that has not run out.</summary>
        public Standing? Live { get; set; }

        /// <summary>The codes of the services that had a finding.</summary>
        public HashSet<string> Services { get; } = new(StringComparer.Ordinal);

        public void Count(Finding finding, bool isCovered)
        {
            (covered, uncovered) = isCovered ? (covered + 1, uncovered) : (covered, uncovered + 1);
            if (finding.Service is { } code)
                Services.Add(code);
        }

        // One that has run out is of no use where another one lets the finding off.
        public int Waived(bool isLive) => isLive ? covered : uncovered;
    }

    /// <summary>A waiver for one service, or for the centre, on the day.</summary>
    private sealed class Standing(Waiver waiver, Service? service, Date? today)
    {
        private int? waived;

        public Waiver Waiver => waiver;

        public Service? Service => service;

        public string Id { get; } = IdOf(waiver.Rule.Value);

        /// <summary>Whether it says all that it has to, and its last day can be read; else it lets nothing off.</summary>
        public bool IsComplete { get; } = waiver.Until is not null && !string.IsNullOrWhiteSpace(waiver.Because.Value) && !string.IsNullOrWhiteSpace(waiver.By.Value);

        public bool IsLive => IsComplete && (today is not { } day || day <= waiver.Until!.Value);

        public List<Reach> Reaches { get; } = [];

        /// <summary>Whether what it covers could not be read to the end, so that nobody knows what there is to let off.</summary>
        public bool IsUnsure { get; set; }

        public WaiverState State { get; set; }

        // Asked only when every finding has been counted.
        public int Waived => waived ??= Reaches.Sum(reach => reach.Waived(IsLive));

        public StandingWaiver Told => new(waiver, service is null ? waiver.Services.Select(static glob => glob.Value).ToListing() : Listing.Of(service.Code), State, Waived);
    }
}
