using X1060Dsl.Model;

namespace X1060Dsl.Standard;

/// <summary>The management process (clause 10): three phases, two cycles, and which services run in which phase.</summary>
/// <remarks>The names of phases and cycles are not confirmed against the Recommendation. Which service runs in which phase is our judgement.</remarks>
public static class Management
{
    private static readonly Lazy<Dictionary<string, Listing<ManagementPhase>>> ByCode = new(static () =>
        Table.Read("management.tsv").ToDictionary(static cells => cells[0], static cells => cells[1].Split(',').Select(Phase).ToListing(), StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<ManagementPhase, Meant>> Names = new(static () => Table.Read("phases.tsv").ToDictionary(
        static cells => Phase(cells[0]), static cells => new Meant(new Bilingual(cells[1], cells[2]), new Bilingual(cells[3], cells[4]))));

    private static readonly Lazy<Dictionary<ManagementPhase, Cycle>> Cycles = new(static () => Table.Read("phases.tsv").ToDictionary(
        static cells => Phase(cells[0]), static cells => cells[5] == nameof(Cycle.LongCycle) ? Cycle.LongCycle : Cycle.ShortCycle));

    /// <summary>The phases in their order.</summary>
    public static Listing<ManagementPhase> Phases { get; } = Listing.Of(ManagementPhase.Strategic, ManagementPhase.Operation, ManagementPhase.Response);

    /// <summary>The phases that a service runs in; an added one runs in those of its category, and none in a list in which these codes mean something else.</summary>
    public static Listing<ManagementPhase> PhasesOf(Edition edition, string code, string category) =>
        Standard.Of(edition).IsX1060 && (ByCode.Value.TryGetValue(code, out var phases) || ByCode.Value.TryGetValue(category, out phases)) ? phases : default;

    /// <summary>A phase's name and meaning.</summary>
    public static Meant Of(ManagementPhase phase) => Names.Value[phase];

    /// <summary>The cycle that a phase turns in.</summary>
    public static Cycle CycleOf(ManagementPhase phase) => Cycles.Value[phase];

    /// <summary>A cycle's name.</summary>
    public static Bilingual Of(Cycle cycle) => cycle == Cycle.LongCycle ? new("Long cycle", "長期サイクル") : new("Short cycle", "短期サイクル");

    private static ManagementPhase Phase(string word) => word switch
    {
        nameof(ManagementPhase.Strategic) => ManagementPhase.Strategic,
        nameof(ManagementPhase.Operation) => ManagementPhase.Operation,
        _ => ManagementPhase.Response,
    };
}

/// <summary>A phase of the management process.</summary>
/// <clause>10</clause>
public enum ManagementPhase
{
    /// <summary>Deciding, planning and providing.</summary>
    Strategic = 1,

    /// <summary>Running, while nothing is on fire.</summary>
    Operation = 2,

    /// <summary>Dealing with what has happened.</summary>
    Response = 3,
}
