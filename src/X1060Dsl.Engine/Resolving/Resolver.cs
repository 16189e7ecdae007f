using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;

namespace X1060Dsl.Resolving;

/// <summary>
/// From what was said to what it means: names become services, texts become dates, and entries become one centre.
/// Reading and running a definition share it.
/// </summary>
internal sealed partial class Resolver
{
    private const int MostCallsCompared = 256;

    private static readonly HashSet<string> Repeatable = new(StringComparer.Ordinal)
    {
        nameof(OrganizationEntry.Floor), nameof(OrganizationEntry.Members), nameof(OrganizationEntry.Assessors), nameof(OrganizationEntry.Auditors), nameof(OrganizationEntry.OwnInfrastructure), nameof(TeamEntry.Members), nameof(ProviderEntry.Expects), nameof(ProviderEntry.Registered), nameof(WaiverEntry.In),
        nameof(ServiceEntry.Document), nameof(ServiceEntry.Evidence), nameof(ServiceEntry.Action), nameof(ServiceEntry.Waive), nameof(ServiceEntry.Note), nameof(ServiceEntry.NotApplicable), nameof(ServiceEntry.Serves),
    };

    private static readonly NamedService Unknown = new("", "", "", "", false);

    private readonly List<Finding> findings = [];
    private readonly ServiceNames names;
    private readonly Facts facts;

    private Resolver(Draft draft)
    {
        facts = new Facts(findings.Add);
        var edition = draft.Entries
            .Where(static entry => entry.Opening.Verb == nameof(Language.Organization))
            .SelectMany(static entry => entry.Calls)
            .FirstOrDefault(static call => call.Verb == nameof(OrganizationEntry.Edition));
        Edition = edition is null ? Edition.X1060_2021 : (Edition)edition.Arguments[0].Value!;
        names = new ServiceNames(Edition);
    }

    private Edition Edition { get; }

    /// <summary>The centre, and what is wrong with what was said.</summary>
    /// <param name="draft">What was said.</param>
    /// <param name="whole">Where a finding about the whole belongs when no organisation is named.</param>
    public static (Centre Centre, IReadOnlyList<Finding> Findings) Resolve(Draft draft, Origin whole)
    {
        var resolver = new Resolver(draft);
        var centre = resolver.CentreOf(draft, whole);
        return (centre, resolver.findings);
    }

    private Centre CentreOf(Draft draft, Origin whole)
    {
        // First of all, as a service may be spoken of before it is added. By place: two entries that say the same are equal.
        var added = draft.Entries.Select(entry => entry.Opening.Verb == nameof(Language.AddedService) ? AddedName(entry) : null).ToList();
        var organization = First(draft, nameof(Language.Organization), OrganizationOf, static found => found.Name, new("The organisation", "組織"));
        var services = new Dictionary<string, Service>(StringComparer.Ordinal);
        var inOrder = new List<Service>();
        for (var place = 0; place < draft.Entries.Count; place++)
        {
            var entry = draft.Entries[place];
            var named = entry.Opening.Verb == nameof(Language.Service) ? Named(entry) : added[place];
            if (named is null)
            {
                // Nobody knows which service is meant, but a date that is none is none of any service.
                if (entry.Opening.Verb is nameof(Language.Service) or nameof(Language.AddedService))
                    ServiceOf(Unknown, entry);
                continue;
            }

            var service = ServiceOf(named, entry);
            if (services.TryGetValue(service.Code, out var first))
            {
                findings.Add(DuplicateService.At(service.Origin, new($"{first.Code} {first.En}", $"{first.Code} {first.Ja}"), first.Origin));
                continue;
            }

            services.Add(service.Code, service);
            inOrder.Add(service);
        }

        if (organization is null && inOrder.Count > 0)
            findings.Add(ServicesWithoutOrganization.At(inOrder[0].Origin));

        return new Centre
        {
            Organization = organization,
            Edition = Edition,
            Teams = All(draft, nameof(Language.Team), TeamOf, static team => team.Name, new("The team", "チーム")),
            Providers = All(draft, nameof(Language.Provider), ProviderOf, static provider => provider.Name, new("The provider", "事業者")),
            Services = inOrder.ToListing(),
            Policies = All(draft, nameof(Language.Policy), PolicyOf, static policy => policy.Id, new("The policy", "ポリシー")),
            // One whose In could not be read would cover everything.
            Waivers = draft.Entries.Where(static entry => entry is { Opening.Verb: nameof(Language.WaiveAll), IsPartial: false }).Select(WaiverOf).ToListing(),
            Evaluations = All(draft, nameof(Language.Evaluation), EvaluationOf, static evaluation => evaluation.Name, new("The evaluation", "評価")),
            Origin = organization?.Name.Origin ?? whole,
        };
    }

    // What may be said again is gathered in one go: added one by one, a long chain would cost the square of its length.
    private static Listing<T> Each<T>(DraftEntry entry, string verb, Func<Call, T> fact)
    {
        List<T>? said = null;
        foreach (var call in entry.Calls)
        {
            if (call.Verb == verb)
                (said ??= []).Add(fact(call));
        }

        return said?.ToListing() ?? default;
    }

    private static Listing<T> AllOf<T>(DraftEntry entry, string verb, Func<Call, IEnumerable<T>> facts)
    {
        List<T>? said = null;
        foreach (var call in entry.Calls)
        {
            if (call.Verb == verb)
                (said ??= []).AddRange(facts(call));
        }

        return said?.ToListing() ?? default;
    }

    private T? First<T>(Draft draft, string verb, Func<DraftEntry, T> resolve, Func<T, Fact<string>> name, Bilingual kind) where T : class
    {
        T? first = null;
        foreach (var entry in draft.Entries)
        {
            if (entry.Opening.Verb != verb)
                continue;

            var found = resolve(entry);
            if (first is not null)
                findings.Add(DuplicateDeclaration.At(name(found).Origin, kind, name(found).Value, name(first).Origin));
            first ??= found;
        }

        return first;
    }

    private Listing<T> All<T>(Draft draft, string verb, Func<DraftEntry, T> resolve, Func<T, Fact<string>> name, Bilingual kind) where T : class
    {
        var byName = new Dictionary<string, T>(StringComparer.Ordinal);
        var inOrder = new List<T>();
        foreach (var entry in draft.Entries)
        {
            if (entry.Opening.Verb != verb)
                continue;

            var found = resolve(entry);
            var folded = Text.Folding.Fold(name(found).Value);
            if (byName.TryGetValue(folded, out var first))
            {
                findings.Add(DuplicateDeclaration.At(name(found).Origin, kind, name(found).Value, name(first).Origin));
                continue;
            }

            byName.Add(folded, found);
            inOrder.Add(found);
        }

        return inOrder.ToListing();
    }

    /// <summary>Whether a verb may be said several times of one entry.</summary>
    public static bool MayRepeat(string verb) => Repeatable.Contains(verb);

    // A verb that can be said once is looked at where it is said last; what was said before of the same is reported.
    private void Once(DraftEntry entry)
    {
        // Chains are short, so looking back is cheaper than a table; a long one is no longer looked at.
        for (var i = 1; i < Math.Min(entry.Calls.Count, MostCallsCompared); i++)
        {
            var call = entry.Calls[i];
            if (MayRepeat(call.Verb))
                continue;

            for (var before = i - 1; before >= 0; before--)
            {
                if (entry.Calls[before].Verb != call.Verb)
                    continue;

                findings.Add(RepeatedVerb.At(call.Origin, call.Verb, entry.Calls[before].Origin));
                break;
            }
        }
    }
}
