using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Groups;

/// <summary>One organisation as its group sees it: what the others need to know of its definition, and no more.</summary>
/// <remarks>A group may have a thousand of them, so it keeps neither the model nor, of who says nothing of a group, the text.</remarks>
public sealed class Member
{
    private readonly Dictionary<string, MemberService> services;

    private Member(SourceFile file, ReadDefinition read, CheckOptions options)
        : this(file.Path, read.Centre!.Organization!, read.Centre.Services.Select(service => MemberService.Of(service, read.Centre)).ToListing())
    {
        var centre = read.Centre!;
        Edition = centre.Edition;
        Combining = centre.Combining();
        Providers = centre.Providers.Select(static provider => provider.Name).ToListing();
        IsReadToItsEnd = !read.Findings.Any(static finding => finding.Severity == Severity.Error) && !centre.Services.Any(static service => service.IsPartial);
        (Settings, Today) = (options.Settings, options.Today);
        Sources = SpeaksOfAGroup ? read.Sources : Listing.Of(UpToItsName(read));
        Waiving = LetsOffGroupRules(read) ? read : null;
    }

    /// <summary>One that was kept, and says what it said then.</summary>
    internal Member(string path, Organization organization, Listing<MemberService> services)
    {
        (Path, Organization, Services) = (path, organization, services);
        Fold = Folding.Fold(organization.Name.Value);
        this.services = new Dictionary<string, MemberService>(services.Count, StringComparer.Ordinal);
        foreach (var service in services)
            this.services[Folding.Fold(service.Code)] = service;
    }

    /// <summary>The definition's full path.</summary>
    public string Path { get; }

    /// <summary>What it says of itself.</summary>
    public Organization Organization { get; }

    /// <summary>Its name, folded: what it is known by in its group.</summary>
    public string Fold { get; }

    /// <summary>The edition whose list of services it follows.</summary>
    public Edition Edition { get; internal init; }

    /// <summary>Which score counts where both sides provide a service.</summary>
    public ScoreRule Combining { get; internal init; }

    /// <summary>The providers that it declares.</summary>
    public Listing<Fact<string>> Providers { get; internal init; }

    /// <summary>The services that it speaks of, in its order.</summary>
    public Listing<MemberService> Services { get; }

    /// <summary>Whether all of it could be read: of what was not, nobody can say that it is missing.</summary>
    public bool IsReadToItsEnd { get; internal init; }

    /// <summary>Whether it names any other organisation as one of its group.</summary>
    public bool SpeaksOfAGroup => Organization.Parent is not null || Organization.Members.Count > 0 || Services.Any(static service => service.ProvidedBy is not null || service.Serves.Count > 0);

    internal RuleSettings Settings { get; init; } = RuleSettings.Default;

    internal Date? Today { get; init; }

    internal Listing<SourceFile> Sources { get; init; }

    /// <summary>The whole definition where something in it may let off what its group finds; null where nothing does.</summary>
    internal ReadDefinition? Waiving { get; }

    /// <summary>The service of this code; null where it is silent about it.</summary>
    public MemberService? Find(string code) => services.TryGetValue(Folding.Fold(code), out var service) ? service : null;

    internal static Member? Of(SourceFile file, ReadDefinition read, CheckOptions options) => read.Centre?.Organization is null ? null : new Member(file, read, options);

    // Who says nothing of a group can only be told of its name. The line it stands in is all that is shown of the text.
    private SourceFile UpToItsName(ReadDefinition read)
    {
        var name = Organization.Name.Origin;
        var source = read.Sources.First(one => one.Path == name.Path);
        var end = source.Text.IndexOf('\n', Math.Min(name.End, source.Text.Length));
        return end < 0 ? source : new SourceFile(source.Path, source.Text.Substring(0, end + 1));
    }

    private static bool LetsOffGroupRules(ReadDefinition read) =>
        read.Pragmas.SelectMany(static pragma => pragma.Ids).Concat(read.Centre!.Waivers.Select(static waiver => waiver.Rule))
            .Concat(read.Centre.Services.SelectMany(static service => service.Waivers).Select(static waiver => waiver.Rule))
            .Any(static id => AllRules.Find(Folding.Fold(id.Value)) is GroupRule);
}

/// <summary>A service as the group sees it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Ja">Its Japanese name.</param>
/// <param name="En">Its English name.</param>
/// <param name="Category">The letter of its category.</param>
/// <param name="Origin">Where it is named.</param>
public sealed record MemberService(string Code, string Ja, string En, string Category, Origin Origin)
{
    /// <summary>Its level; null while undecided.</summary>
    public Fact<Level>? Level { get; init; }

    /// <summary>Whether somebody inside or outside provides it.</summary>
    public bool IsAssigned { get; init; }

    /// <summary>Whether it was said that nobody provides it.</summary>
    public bool IsUnassigned { get; init; }

    /// <summary>The provider outside; null where none is named.</summary>
    public Fact<string>? Provider { get; init; }

    /// <summary>The organisation of the group that provides it.</summary>
    public Fact<string>? ProvidedBy { get; init; }

    /// <summary>The organisations of the group that it is provided to; empty when to any of them.</summary>
    public Listing<Fact<string>> Serves { get; init; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>Today's score, 1 to 5, by the organisation's own rule for both sides; null while there is none.</summary>
    public Fact<int>? Score { get; init; }

    /// <summary>The score to be reached, 1 to 5; null while there is none.</summary>
    public int? Target { get; init; }

    /// <summary>Whether it has a level other than Unnecessary.</summary>
    public bool IsWanted => Level is { Value: not X1060Dsl.Level.Unnecessary };

    /// <summary>Its code, and its name in the language of who reads it.</summary>
    public Bilingual Name => new($"{Code} {En}", $"{Code} {Ja}");

    internal static MemberService Of(Service service, Centre centre) => new(service.Code, service.Ja, service.En, service.Category, service.Origin)
    {
        Level = service.Catalogue.Level,
        IsAssigned = service.IsAssigned(),
        IsUnassigned = service.Profile.Assignment is { IsUnassigned: true },
        Provider = service.Profile.Assignment?.Provider,
        ProvidedBy = service.Profile.ProvidedBy is { Value: var by } named && !string.IsNullOrWhiteSpace(by) ? named : null,
        Serves = service.Profile.Serves,
        Owner = service.Profile.Owner?.Value,
        Score = centre.ScoreOf(service),
        Target = service.Portfolio.Target?.Combined(centre.Combining())?.Value,
    };
}
