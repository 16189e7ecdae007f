using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Cell that nobody understands.</summary>
public sealed class UnknownSheetValue() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0051", DiagnosticSeverity.Error,
        title: new("Cell that nobody understands", "意味の分からないセル"),
        message: new("'{0}' in the column {1} is not understood; expected: {2}{3}", "列「{1}」の「{0}」の意味が分かりません。書けるもの: {2}{3}"),
        advice: new("Write one of the words that the column takes; everything else in the row was read.", "列に書ける語に直してください。同じ行のほかのセルは読み取っています。"));

    /// <inheritdoc />
    /// <remarks>It is about a sheet; no definition can be set for it.</remarks>
    public override bool IsConfigurable => false;

    /// <summary>What stands in a cell, what its column takes, and what may have been meant.</summary>
    public static Finding At(string path, string value, Bilingual column, Bilingual expected, IReadOnlyList<string> near) => Find(Text, new Origin(path, 0, 0), value, column, expected, Saying.DidYouMean(near));
}
