using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Waiver that the owner approved.</summary>
public sealed class SelfApprovedWaiver() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6004", DiagnosticSeverity.Warning,
        title: new("Waiver that the owner approved", "責任者自身が承認した免除"),
        message: new("The waiver of {0} was approved by {1}, the owner of {2}", "{0} の免除を、{2} の責任者である {1} が自ら承認しています"),
        advice: new("Have somebody else approve it: the CISO, or the head of the centre.", "CISO やセンター長など、責任者以外の人の承認を取ってください。"));

    /// <summary>A waiver whose approver is the owner of the service.</summary>
    public static Finding At(Origin at, string rule, string by, Service owned) => Find(Text, owned, at, rule, by, owned.Named());
}
