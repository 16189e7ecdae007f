using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Waiver with nothing to waive.</summary>
public sealed class StaleWaiver() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6002", DiagnosticSeverity.Warning,
        title: new("Waiver with nothing to waive", "対象のない免除"),
        message: new("There is no finding of {0} here to waive", "免除の対象となる {0} の指摘がありません"),
        advice: new("Remove it: left in place, it would hide the next mistake of that kind.", "取り除いてください。残しておくと、次に同じ種類の誤りが入ったときに隠してしまいます。"));

    /// <summary>A waiver or pragma that lets nothing off, and how to take it out.</summary>
    public static Finding At(Origin at, string rule, Fix? removal) => Find(Text, at, rule) with
    {
        Fixes = removal is null ? default : Listing.Of(removal),
    };
}
