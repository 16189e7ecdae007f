using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Waiver that the owner allowed.</summary>
public sealed class SelfApprovedWaiver() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6004", DiagnosticSeverity.Warning,
        title: new("Waiver that the owner allowed", "責任者自身が承認した免除"),
        message: new("The waiver of {0} was allowed by {1}, who answers for the service", "{0} の免除を、そのサービスの責任者である {1} が承認しています"),
        advice: new("Have somebody else allow it: the CISO, or the head of the centre.", "CISO やセンター長など、責任者以外の人の承認を取ってください。"));

    /// <summary>A waiver whose approver is the owner of the service.</summary>
    public static Finding At(Origin at, string rule, string by) => Find(Text, at, rule, by);
}
