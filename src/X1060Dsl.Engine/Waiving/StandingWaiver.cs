using X1060Dsl.Model;

namespace X1060Dsl.Waiving;

/// <summary>A waiver as it stands on a day: where it applies, what it lets off, and whether it still does.</summary>
/// <param name="Waiver">The waiver.</param>
/// <param name="Services">What it covers: the code of its service, or what <c>In</c> names, with <c>*</c> as wildcard; empty when it covers everything.</param>
/// <param name="State">Whether it still holds.</param>
/// <param name="Waived">How many findings it lets off; for one that has run out, how many stand because of that.</param>
public sealed record StandingWaiver(Waiver Waiver, Listing<string> Services, WaiverState State, int Waived);

/// <summary>Whether a waiver still holds.</summary>
public enum WaiverState
{
    /// <summary>It holds.</summary>
    Live = 1,

    /// <summary>Its last day has passed.</summary>
    Expired = 2,

    /// <summary>There is nothing for it to let off.</summary>
    Stale = 3,

    /// <summary>It names no rule that can be waived, lacks a reason or an approver, or its last day cannot be read.</summary>
    Void = 4,
}
