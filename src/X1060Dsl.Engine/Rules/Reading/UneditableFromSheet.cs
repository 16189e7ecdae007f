using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Change that has to be made by hand.</summary>
public sealed class UneditableFromSheet() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0059", DiagnosticSeverity.Error,
        title: new("Change that has to be made by hand", "手で直す変更"),
        message: new("{0} cannot be changed from the sheet: {1}. What to write: {2}", "{0} はシートからは変更できません。{1}。書く内容: {2}"),
        advice: new("Make the change in the definition, then run x1060 sync again.", "定義を手で変更し、もう一度 x1060 sync を実行してください。"));

    /// <inheritdoc />
    /// <remarks>It is about a sheet; no definition can be set for it.</remarks>
    public override bool IsConfigurable => false;

    /// <summary>What cannot be changed, why not, and what a person would write.</summary>
    public static Finding At(string path, Bilingual what, Bilingual why, string write) => Find(Text, new Origin(path, 0, 0), what, why, write);
}
