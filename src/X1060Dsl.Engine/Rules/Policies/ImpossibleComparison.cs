using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Impossible comparison.</summary>
public sealed class ImpossibleComparison() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6022", DiagnosticSeverity.Error,
        title: new("Impossible comparison", "成り立たない比較"),
        message: new("{0}{1}", "{0}{1}"),
        advice: new("Compare a fact with a value of its own kind that it can have.", "同じ種類の、その事実が取りうる値と比べてください。"));

    /// <summary>What cannot be compared, or can never differ, and what may have been meant.</summary>
    internal static Finding At(Origin at, Bilingual what, IReadOnlyList<string> near, bool isExact) => Find(Text, at, what, Saying.DidYouMean(near)) with
    {
        Fixes = isExact ? near.Select(word => at.Replace(new($"Write {word}", $"{word} にする"), word, FixKind.Choice)).ToListing() : default,
    };
}
