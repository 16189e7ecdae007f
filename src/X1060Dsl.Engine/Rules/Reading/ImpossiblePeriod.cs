using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Length of time that cannot be read.</summary>
public sealed class ImpossiblePeriod() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0029", DiagnosticSeverity.Error,
        title: new("Length of time that cannot be read", "読めない期間"),
        message: new("'{0}' is not a length of time", "「{0}」は期間として読めません"),
        advice: new("Write a number with days, months or years, for example 12 months.", "12 months のように、数と days・months・years で書いてください。"));

    /// <summary>A text that is not a length of time.</summary>
    public static Finding At(Origin at, string written) => Find(Text, at, written);
}
