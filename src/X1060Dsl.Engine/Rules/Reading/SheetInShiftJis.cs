using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Sheet in Shift_JIS.</summary>
public sealed class SheetInShiftJis() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0060", DiagnosticSeverity.Info,
        title: new("Sheet in Shift_JIS", "Shift_JIS のシート"),
        message: new("This csv is not UTF-8; it was read as Shift_JIS", "この CSV は UTF-8 ではないため、Shift_JIS として読みました"),
        advice: new("Look whether any text has a '?' where Excel could not write a character; \"CSV UTF-8\" and .xlsx keep them all.", "Excel が書けなかった文字が「?」になっていないか確かめてください。「CSV UTF-8」か .xlsx なら、すべての文字が残ります。"));

    /// <inheritdoc />
    /// <remarks>It is about a sheet; no definition can be set for it.</remarks>
    public override bool IsConfigurable => false;

    /// <summary>A csv that was read as Shift_JIS.</summary>
    public static Finding At(string path) => Find(Text, new Origin(path, 0, 0));
}
