using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Tool;

/// <summary>A project that says what no day is.</summary>
public sealed class UnusableToday() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC9005", DiagnosticSeverity.Warning,
        title: new("Today that is no day", "日付として読めない「今日」"),
        message: new("X1060Today is '{0}', which is no day, so the rules about dates are left out", "X1060Today の「{0}」は日付として読めないため、日付に関する規則は検査していません"),
        advice: new("Write the day as yyyy-MM-dd, for example 2026-11-23.", "2026-11-23 のように yyyy-MM-dd の形で書いてください。"));

    /// <summary>What was written in the place of a day.</summary>
    public static Finding At(Origin at, string written) => Find(Text, at, written);
}
