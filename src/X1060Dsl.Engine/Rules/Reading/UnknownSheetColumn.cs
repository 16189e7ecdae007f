using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Column that nobody knows.</summary>
public sealed class UnknownSheetColumn() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0054", DiagnosticSeverity.Info,
        title: new("Column that nobody knows", "知らない列"),
        message: new("The column '{0}' is not known; what stands in it is kept as a note{1}", "「{0}」という列は知らないため、内容を備考として残します{1}"),
        advice: new("Rename the header if it is one of those that docs/sheets.md lists.", "docs/sheets.ja.md にある見出しのどれかであれば、見出しを書き換えてください。"));

    /// <inheritdoc />
    /// <remarks>It is about a sheet; no definition can be set for it.</remarks>
    public override bool IsConfigurable => false;

    /// <summary>A header, and those that look like it.</summary>
    public static Finding At(string path, string header, IReadOnlyList<string> near) => Find(Text, new Origin(path, 0, 0), header, Saying.DidYouMean(near));
}
