using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Cell that contradicts the definition.</summary>
public sealed class ConflictingSheet() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0058", DiagnosticSeverity.Error,
        title: new("Cell that contradicts the definition", "定義と食い違うセル"),
        message: new("{0} of {1} says {2} in the sheet and {3} in the definition; {4}", "{1} の{0}が、シートでは{2}、定義では{3}です。{4}"),
        advice: new("Agree on one of them; --prefer sheet or --prefer definition decides all such cells at once.", "どちらかに決めてください。--prefer sheet か --prefer definition で、まとめて決めることもできます。"));

    /// <inheritdoc />
    /// <remarks>It is about a sheet; no definition can be set for it.</remarks>
    public override bool IsConfigurable => false;

    /// <summary>A fact of an entry that both sides say differently, and what is known of how that came about.</summary>
    public static Finding At(string path, Bilingual column, Bilingual entry, Bilingual sheet, Bilingual definition, Bilingual before) =>
        Find(Text, new Origin(path, 0, 0), column, entry, sheet, definition, before);
}
