using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Service with two rows.</summary>
public sealed class RepeatedSheetRow() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0055", DiagnosticSeverity.Error,
        title: new("Service with two rows", "二つの行があるサービス"),
        message: new("{0} stands in row {1} already; this row was left out", "{0} は {1} 行目にもあるため、この行は読み飛ばしました"),
        advice: new("Keep one of the rows.", "どちらかの行だけを残してください。"));

    /// <inheritdoc />
    /// <remarks>It is about a sheet; no definition can be set for it.</remarks>
    public override bool IsConfigurable => false;

    /// <summary>The service, and the row that it stands in first.</summary>
    public static Finding At(string path, Bilingual service, int row) => Find(Text, new Origin(path, 0, 0), service, row);
}
