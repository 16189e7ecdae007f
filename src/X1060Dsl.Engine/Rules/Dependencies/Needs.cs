namespace X1060Dsl.Rules.Dependencies;

/// <summary>Which service rests on which.</summary>
/// <remarks>X.1060 lists the services and ties none to another: every line here is common sense, and our judgement.</remarks>
internal static class Needs
{
    private static readonly string[] Incident = ["D-1", "D-2", "D-3", "D-4", "D-5", "D-6", "D-7"];

    public static readonly Need Retention = new("B-2", Gap.Unassigned, "B-1");
    public static readonly Need Fixing = new("E-4", Gap.Unassigned, "E-3");
    public static readonly Need TriageCriteria = new("A-9", Gap.Unassigned, "B-1", "B-3");
    public static readonly Need Evidence = new("C-4", Gap.Unassigned, "C-1");
    public static readonly Need[] IncidentChain = [.. Incident.Select(static link => new Need(link, Gap.Unnecessary, [.. Incident.Where(other => other != link)]))];
    public static readonly Need Learning = new("F-1", Gap.Unassigned, "D-2");
    public static readonly Need Inventory = new("E-2", Gap.NotDone, "E-3", "E-4");
    public static readonly Need Assessment = new("E-3", Gap.Unnecessary, "E-5", "E-6");
    public static readonly Need IntelligenceUse = new("F-5", Gap.NotDone, "F-3");
    public static readonly Need IntelligenceCollection = new("F-3", Gap.NotDone, "F-5") { Instead = "F-2" };
    public static readonly Need[] BasicOperation = [new("G-2", Gap.Unassigned, "G-3"), new("G-4", Gap.Unassigned, "G-5"), new("G-6", Gap.Unassigned, "G-7"), new("G-9", Gap.Unassigned, "G-10")];
    public static readonly Need ImpactAnalysis = new("A-6", Gap.Unassigned, "A-5");
    public static readonly Need RiskAssessment = new("A-2", Gap.Unassigned, "A-1");
    public static readonly Need Implementation = new("G-1", Gap.Unassigned, "A-8");
    public static readonly Need Design = new("A-8", Gap.Unassigned, "G-1");
    public static readonly Need Logs = new("B-2", Gap.NotDone, "H-1", "H-2") { ToldFirst = Retention };
    public static readonly Need Policies = new("A-4", Gap.Unassigned, "E-8");

    /// <summary>Those where the needed service gives the others what they work on, so that they can hardly be much better than it.</summary>
    public static IReadOnlyList<Need> Inputs { get; } =
        [Retention, TriageCriteria, Evidence, Inventory, IntelligenceCollection, .. BasicOperation, ImpactAnalysis, RiskAssessment, Design, Logs, Policies];

    /// <summary>Those that are told in every set of rules.</summary>
    public static IReadOnlyList<Need> AlwaysTold { get; } = [Retention, Fixing, .. IncidentChain];
}
