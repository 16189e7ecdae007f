using X1060Dsl.Model;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Regression;

/// <summary>Whether the posture of a definition can be accepted as it is, and what its lock then holds.</summary>
/// <param name="Outcome">Whether it can, and if not, why.</param>
/// <param name="Before">What the lock holds now; null where there is none.</param>
/// <param name="Posture">What to write, in the spelling of the lock there is; null where nothing can be.</param>
/// <param name="Fault">What is wrong with the lock there is; null when nothing is.</param>
public sealed record Acceptance(AcceptanceOutcome Outcome, Posture? Before, Posture? Posture, Finding? Fault)
{
    /// <summary>What accepting a definition would come to.</summary>
    /// <param name="read">The definition.</param>
    /// <param name="settings">What is set for it.</param>
    /// <param name="locked">Its lock; null where there is none.</param>
    public static Acceptance Of(ReadDefinition read, RuleSettings settings, SourceFile? locked)
    {
        if (read.Centre is not { } centre)
            return new(AcceptanceOutcome.NoModel, null, null, null);
        if (centre.Organization is null)
            return new(AcceptanceOutcome.Part, null, null, null);

        var (before, fault) = locked is null ? new LockReading(null, null) : Posture.Read(locked);
        if (fault is not null)
            return new(AcceptanceOutcome.BadLock, null, null, fault);

        // What could not be read would be missing from the lock, and from then on nobody would miss it.
        var now = Posture.Of(read, settings);
        if (read.Findings.Any(static finding => finding.Severity == Severity.Error))
            return new(AcceptanceOutcome.HasErrors, before, null, null);
        if (before is null)
            return new(AcceptanceOutcome.New, null, now, null);
        return before.IsSame(now) ? new(AcceptanceOutcome.Current, before, before, null) : new(AcceptanceOutcome.Changed, before, now.SpelledAs(before), null);
    }
}

/// <summary>Whether a posture can be accepted.</summary>
public enum AcceptanceOutcome
{
    /// <summary>There is no model to lock.</summary>
    NoModel = 1,

    /// <summary>It names no organisation: it is locked with what loads it.</summary>
    Part = 2,

    /// <summary>The lock there is cannot be read.</summary>
    BadLock = 3,

    /// <summary>Something in it could not be read.</summary>
    HasErrors = 4,

    /// <summary>The lock holds it already.</summary>
    Current = 5,

    /// <summary>There is no lock yet.</summary>
    New = 6,

    /// <summary>The lock holds something else.</summary>
    Changed = 7,
}
