using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Waiver of a rule that cannot be waived.</summary>
public sealed class UnwaivableRule() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6006", DiagnosticSeverity.Warning,
        title: new("Waiver of a rule that cannot be waived", "免除できない規則の免除"),
        message: new("{0} ({1}) cannot be waived", "{0} ({1}) は免除できません"),
        advice: new("Repair what it finds: a mistake in reading, in a waiver or in the tool itself may hide others.", "指摘を直してください。読み取り・免除・ツール自身の問題は、ほかの誤りまで隠すおそれがあるためです。"));

    /// <summary>The rule that somebody wants to waive.</summary>
    public static Finding At(Origin at, Rule rule) => Find(Text, at, rule.Id, rule.Title);
}
