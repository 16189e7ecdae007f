using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Computed cells.</summary>
public sealed class ComputedSheetCells() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0056", DiagnosticSeverity.Info,
        title: new("Computed cells", "計算されたセル"),
        message: new("{0} cells are computed, this is the first; the values stored in the file were taken", "計算されたセルが{0}個あり (これが最初)、ファイルに保存されている値を使いました"),
        advice: new("If the file was changed by a program that does not calculate, open it, let it calculate, and save it.", "計算しないプログラムで変更したファイルなら、一度開いて計算し、保存し直してください。"));

    /// <inheritdoc />
    /// <remarks>It is about a sheet; no definition can be set for it.</remarks>
    public override bool IsConfigurable => false;

    /// <summary>How many cells of a sheet are computed.</summary>
    public static Finding At(string path, int count) => Find(Text, new Origin(path, 0, 0), count);
}
