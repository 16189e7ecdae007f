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
internal sealed class Waivers
{
    private readonly ReadDefinition read;
    private readonly Centre centre;
    private readonly Date? today;
    private readonly Func<string, bool> wasExamined;
    private readonly List<Standing> standing = [];
    private readonly List<Finding> own = [];
    private readonly HashSet<Pragma> used = [];
    private readonly HashSet<Pragma> refused = [];

    private Waivers(ReadDefinition read, Date? today, Func<string, bool> wasExamined)
    {
        (this.read, centre, this.today, this.wasExamined) = (read, read.Centre!, today, wasExamined);
        foreach (var service in centre.Services)
        {
            foreach (var waiver in service.Waivers)
                standing.Add(new Standing(waiver, service));
        }

        foreach (var waiver in centre.Waivers)
            standing.Add(new Standing(waiver, null));
    }

    /// <summary>The findings, those that are let off marked, with what was found about waivers and pragmas themselves.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="findings">What was found in it.</param>
    /// <param name="today">The day it is; null takes every waiver as live.</param>
    /// <param name="wasExamined">Whether anybody looked for findings of an id. What nobody looked for, no waiver can be too much for.</param>
    public static (IReadOnlyList<Finding> Findings, Listing<StandingWaiver> Waivers) Apply(
        ReadDefinition read, IReadOnlyList<Finding> findings, Date? today, Func<string, bool> wasExamined)
    {
        var hasPragmas = read.Pragmas.Count > 0;
        if (!hasPragmas && read.Centre!.Waivers.Count == 0 && !read.Centre.Services.Any(static service => service.Waivers.Count > 0))
            return (findings, default);

        var waivers = new Waivers(read, today, wasExamined);
        var marked = findings.Select(waivers.Marked).ToList();
        waivers.Judge();
        if (hasPragmas)
            waivers.JudgePragmas();
        return ([.. marked, .. waivers.own], waivers.standing.Select(static one => one.Told).ToListing());
    }

    private Finding Marked(Finding finding)
    {
        if (AllRules.Find(finding.Id) is { IsWaivable: false })
            return finding;

        Suppression? suppression = null;
        foreach (var one in standing)
        {
            if (!one.Covers(finding))
                continue;

            one.Waived++;
            if (suppression is null && one.IsLive(today))
                suppression = new Suppression(SuppressionKind.Waiver, one.Waiver.Because.Value, one.Waiver.By.Value, one.Waiver.Until!.Value, one.Waiver.Origin);
        }

        suppression ??= ByPragma(finding);
        return suppression is null ? finding : finding with { Suppression = suppression };
    }

    private Suppression? ByPragma(Finding finding)
    {
        Pragma? hiding = null;
        foreach (var pragma in read.Pragmas)
        {
            if (pragma.Origin.Path == finding.Origin.Path && pragma.Origin.Start <= finding.Origin.Start && pragma.Names(finding.Id))
                hiding = pragma.IsDisable && pragma.Ids.Count > 0 ? pragma : null;
        }

        if (hiding is null)
            return null;

        used.Add(hiding);
        if (finding.Severity < Severity.Error)
            return new Suppression(SuppressionKind.Pragma, hiding.Because, null, null, hiding.Origin);

        if (refused.Add(hiding))
            own.Add(PragmaOnError.At(Named(hiding, finding.Id), finding.Id));
        return null;
    }

    private static Origin Named(Pragma pragma, string id)
    {
        foreach (var named in pragma.Ids)
        {
            if (string.Equals(named.Value, id, StringComparison.OrdinalIgnoreCase))
                return named.Origin;
        }

        return pragma.Origin;
    }

    // A waiver in a loop is written once and stands many times: it is judged by all that it does together.
    private void Judge()
    {
        foreach (var written in standing.GroupBy(static one => (one.Waiver.Origin.Path, one.Waiver.Origin.Start, Id: Folding.Fold(one.Waiver.Rule.Value))))
        {
            var all = written.ToList();
            var (first, waived) = (all[0], all.Sum(static one => one.Waived));
            var waiver = first.Waiver;
            var state = Fault(waiver.Rule) is not null || waiver.Until is null ? WaiverState.Void
                : waived == 0 && wasExamined(first.Id) && !all.Any(static one => one.Service is { IsPartial: true }) ? WaiverState.Stale
                : first.IsLive(today) ? WaiverState.Live : WaiverState.Expired;
            foreach (var one in all)
                one.State = state;

            switch (state)
            {
                case WaiverState.Stale:
                    own.Add(StaleWaiver.At(waiver.Rule.Origin, waiver.Rule.Value, Removal.Of(waiver.Origin, first.Service is not null, read)));
                    break;
                case WaiverState.Expired when waiver.Until is { } until && waived > 0:
                    own.Add(ExpiredWaiver.At(until.Origin, waiver.Rule.Value, until.Value));
                    break;
            }

            if (all.FirstOrDefault(IsOwnersOwn) is { Service: var about } && state != WaiverState.Void)
                own.Add(SelfApprovedWaiver.At(waiver.By.Origin, waiver.Rule.Value, waiver.By.Value) with { Service = about?.Code });
        }
    }

    private bool IsOwnersOwn(Standing one) => one.Service is { Profile.Owner.Value: var owner }
        ? Folding.AreSame(owner, one.Waiver.By.Value)
        : one.Service is null && centre.Services.Any(service => one.Reaches(service.Code) && service.Profile.Owner is { Value: var answering } && Folding.AreSame(answering, one.Waiver.By.Value));

    // An empty id has been reported by who read it.
    private Finding? Fault(Fact<string> named)
    {
        var fault = AllRules.Find(Folding.Fold(named.Value)) is { } rule ? (rule.IsWaivable ? null : UnwaivableRule.At(named.Origin, rule))
            : string.IsNullOrWhiteSpace(named.Value) || IsPolicy(named.Value) ? null
            : UnknownWaivedRule.At(named.Origin, named.Value, Suggestions.For(named.Value, Known()));
        if (fault is not null)
            own.Add(fault);
        return fault;
    }

    private bool IsPolicy(string id) => centre.Policies.Any(policy => Folding.AreSame(policy.Id.Value, id));

    private IEnumerable<string> Known() => AllRules.InOrder.Where(static rule => rule.IsWaivable).Select(static rule => rule.Id)
        .Concat(centre.Policies.Select(static policy => policy.Id.Value));

    // What a pragma says to the C# compiler is no business of ours: only ids of rules and policies are.
    private void JudgePragmas()
    {
        foreach (var pragma in read.Pragmas.Where(static pragma => pragma.IsDisable))
        {
            if (pragma.Ids.Count == 0)
            {
                own.Add(BlanketPragma.At(pragma.Origin));
                continue;
            }

            var ours = pragma.Ids.Where(IsOurs).ToList();
            if (ours.Count == 0)
                continue;

            if (Placeholders.SaysNothing(pragma.Because))
                own.Add(PragmaWithoutReason.At(pragma.Origin, string.Join(", ", ours.Select(static id => id.Value))));

            var faults = ours.Select(Fault).OfType<Finding>().Count();
            if (faults == 0 && !used.Contains(pragma) && ours.All(id => wasExamined(id.Value)))
                own.Add(StaleWaiver.At(pragma.Origin, ours[0].Value, pragma.Ids.Count == ours.Count ? Removal.OfLine(pragma.Origin, read) : null));
        }
    }

    private bool IsOurs(Fact<string> id) =>
        id.Value.StartsWith("CDC", StringComparison.OrdinalIgnoreCase) || IsPolicy(id.Value);

    /// <summary>A waiver for one service, or for the centre, and what it has let off so far.</summary>
    private sealed class Standing(Waiver waiver, Service? service)
    {
        public Waiver Waiver => waiver;

        public Service? Service => service;

        public string Id { get; } = Folding.Fold(waiver.Rule.Value).ToUpperInvariant();

        public int Waived { get; set; }

        public WaiverState State { get; set; }

        public StandingWaiver Told => new(waiver, service is null ? waiver.Services.Select(static glob => glob.Value).ToListing() : Listing.Of(service.Code), State, Waived);

        // One whose last day cannot be read lets nothing off.
        public bool IsLive(Date? today) => waiver.Until is { Value: var until } && (today is not { } day || day <= until);

        public bool Covers(Finding finding) =>
            string.Equals(Id, finding.Id, StringComparison.OrdinalIgnoreCase) && (service is not null ? service.Code == finding.Service : Reaches(finding.Service));

        public bool Reaches(string? code) => waiver.Services.Count == 0 || (code is not null && waiver.Services.Any(glob => Glob.Matches(glob.Value, code)));
    }
}
