using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Standard;

namespace X1060Dsl.Covering;

/// <summary>How far a centre does what another framework asks for, by a table that says which services do.</summary>
/// <param name="Crosswalk">The table.</param>
/// <param name="Organization">Whose centre it is; null when the definition does not say.</param>
/// <param name="Edition">The list that the centre follows; under one before X.1060 the correspondence is judgement upon judgement.</param>
/// <param name="Items">The items, in the order of the framework.</param>
public sealed record Coverage(Crosswalk Crosswalk, string? Organization, Edition Edition, Listing<CoveredItem> Items)
{
    /// <summary>The sections, in the order of the framework, those without any item left out; what is in none comes last.</summary>
    public IEnumerable<CoveredSection> Sections =>
        from section in Crosswalk.Sections.Append(new CrosswalkSection("", new Bilingual("other", "その他")))
        let items = Items.Where(item => item.Item.Section == section.Id).ToListing()
        where items.Count > 0
        select new CoveredSection(section, items);

    /// <summary>The whole as one section.</summary>
    public CoveredSection Whole => new(new CrosswalkSection("", new Bilingual("all", "全体")), Items);

    /// <summary>Looks at a centre through a table.</summary>
    public static Coverage Of(Centre centre, Crosswalk crosswalk)
    {
        var roles = Standard.Standard.Of(centre.Edition).IsX1060 ? null : Migration.Of(centre.Edition, Edition.X1060_2021);
        return new Coverage(crosswalk, centre.Organization?.Name.Value, centre.Edition, crosswalk.Items.Select(item => ItemOf(item, centre, roles)).ToListing());
    }

    private static CoveredItem ItemOf(CrosswalkItem item, Centre centre, Migration? roles)
    {
        var codes = roles is null ? item.Services : item.Services.SelectMany(roles.Origins).Select(static row => row.From!).Distinct();
        return new CoveredItem(item, codes.Select(code => ServiceOf(code, centre)).ToListing());
    }

    private static CoveringService ServiceOf(string code, Centre centre)
    {
        if (centre.Find(code) is { } service)
            return new CoveringService(code, new Bilingual(service.En, service.Ja), StateOf(service, centre), centre.ScoreOf(service)?.Value, service.Portfolio.Target?.Combined(centre.Combining())?.Value);

        var listed = Standard.Standard.Of(centre.Edition).Find(code);
        return new CoveringService(code, listed?.Name ?? new Bilingual(code, code), CoverState.Undecided, null, null);
    }

    private static CoverState StateOf(Service service, Centre centre) =>
        service.IsUnnecessary ? CoverState.Unnecessary
        : service.Catalogue.Level is null ? CoverState.Undecided
        : !service.IsAssigned() && service.Profile.ProvidedBy is null ? CoverState.Unassigned
        : centre.ScoreOf(service) is { Value: 1 } ? CoverState.NotDone
        : CoverState.Done;
}

/// <summary>An item of a framework, and what the centre has for it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Services">The services that do what it asks for, as they stand in the centre.</param>
public sealed record CoveredItem(CrosswalkItem Item, Listing<CoveringService> Services)
{
    /// <summary>The services that somebody provides at more than score 1.</summary>
    public IEnumerable<CoveringService> Done => Services.Where(static service => service.State == CoverState.Done);

    /// <summary>Whether all of its services are provided, some of them, or none, and then why.</summary>
    public ItemState State
    {
        get
        {
            var done = Done.Count();
            return Services.Count == 0 ? ItemState.NoService
                : done == Services.Count ? ItemState.Covered
                : done > 0 ? ItemState.Partly
                : (ItemState)(int)Services.Max(static service => service.State);
        }
    }

    /// <summary>The scores of those that are provided and scored.</summary>
    public IEnumerable<int> Scores => Services.Where(static service => service.State is CoverState.Done or CoverState.NotDone).Select(static service => service.Score).OfType<int>();

    /// <summary>The targets of those that are provided and have one.</summary>
    public IEnumerable<int> Targets => Services.Where(static service => service.State is CoverState.Done or CoverState.NotDone).Select(static service => service.Target).OfType<int>();
}

/// <summary>A service as it stands in the centre.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">Whether somebody provides it.</param>
/// <param name="Score">Its score; null when it has none.</param>
/// <param name="Target">Its target; null when it has none.</param>
public sealed record CoveringService(string Code, Bilingual Name, CoverState State, int? Score, int? Target);

/// <summary>The items of a section together.</summary>
public sealed record CoveredSection(CrosswalkSection Section, Listing<CoveredItem> Items)
{
    /// <summary>How many items are in one of these states.</summary>
    public int Count(params ItemState[] states) => Items.Count(item => states.Contains(item.State));

    /// <summary>The lowest score of its items' services; null when none is scored.</summary>
    public int? Lowest => Items.SelectMany(static item => item.Scores).Select(static score => (int?)score).Min();

    /// <summary>The average score, each service counted once; null when none is scored.</summary>
    public double? Average => Mean(static service => service.Score);

    /// <summary>The average target, each service counted once; null when none has one.</summary>
    public double? AverageTarget => Mean(static service => service.Target);

    private double? Mean(Func<CoveringService, int?> number) => Items.SelectMany(static item => item.Services)
        .Where(static service => service.State is CoverState.Done or CoverState.NotDone)
        .GroupBy(static service => service.Code).Select(group => number(group.First())).Where(static value => value is not null).Average();
}

/// <summary>How a service stands, from not even looked at to done.</summary>
public enum CoverState
{
    /// <summary>Nobody decided whether it is wanted.</summary>
    Undecided = 1,

    /// <summary>It was decided that it is not needed.</summary>
    Unnecessary = 2,

    /// <summary>It is wanted, but nobody provides it.</summary>
    Unassigned = 3,

    /// <summary>Somebody is named, but its score is 1.</summary>
    NotDone = 4,

    /// <summary>Somebody provides it, at a score above 1 or not scored yet.</summary>
    Done = 5,
}

/// <summary>How an item stands; where none of its services is done, as the best of them does.</summary>
public enum ItemState
{
    /// <summary>Nobody decided on any of its services.</summary>
    Undecided = CoverState.Undecided,

    /// <summary>Its services are not needed, or undecided.</summary>
    Unnecessary = CoverState.Unnecessary,

    /// <summary>Services are wanted, but nobody provides them.</summary>
    Unassigned = CoverState.Unassigned,

    /// <summary>Somebody is named, but every score is 1.</summary>
    NotDone = CoverState.NotDone,

    /// <summary>All of its services are provided.</summary>
    Covered = CoverState.Done,

    /// <summary>Some of its services are provided.</summary>
    Partly = 6,

    /// <summary>X.1060 has no service for it.</summary>
    NoService = 7,
}
