using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Condition over a limit.</summary>
public sealed class ConditionOverLimit() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6023", DiagnosticSeverity.Error,
        title: new("Condition over a limit", "上限を超えた条件"),
        message: new("{0}: the limit is {1}", "{0}。上限は {1} です"),
        advice: new("Split the policy in two, or write its condition flatter.", "ポリシーを分けるか、条件の入れ子を浅くしてください。"));

    /// <summary>More of something than a condition may have, and the limit.</summary>
    internal static Finding At(Origin at, Bilingual what, int limit) => Find(Text, at, what, limit);
}
