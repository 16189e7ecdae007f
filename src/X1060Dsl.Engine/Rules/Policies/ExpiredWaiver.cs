using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Waiver that has run out.</summary>
public sealed class ExpiredWaiver() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6001", DiagnosticSeverity.Error,
        title: new("Waiver that has run out", "期限の切れた免除"),
        message: new("The waiver of {0} ran out on {1}, so what it let off counts again", "{0} の免除は {1} で期限が切れたため、免除していた指摘が再び有効になっています"),
        advice: new("Repair what was waived and remove the waiver, or have it approved again with a new last day.", "免除していた指摘を直して免除を取り除くか、承認を取り直して新しい期限を書いてください。"));

    /// <summary>A waiver that would still let something off, after its last day.</summary>
    public static Finding At(Origin at, string rule, Date until) => Find(Text, at, rule, until);
}
