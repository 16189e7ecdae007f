namespace X1060Dsl.Typed;

/// <summary>How a service is assigned, as a constant of its generated type.</summary>
/// <clause>9.3, table 2</clause>
public enum AssignmentKind
{
    /// <summary>Nothing was said.</summary>
    Undecided = 0,

    /// <summary>A team inside provides it.</summary>
    Insource = 1,

    /// <summary>A provider outside provides it.</summary>
    Outsource = 2,

    /// <summary>Both provide it.</summary>
    Combination = 3,

    /// <summary>It is recognised, but nobody provides it yet.</summary>
    Unassigned = 4,
}
