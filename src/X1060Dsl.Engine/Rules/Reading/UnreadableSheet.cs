using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Unreadable sheet.</summary>
public sealed class UnreadableSheet() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0050", DiagnosticSeverity.Error,
        title: new("Unreadable sheet", "読めないシート"),
        message: new("This sheet cannot be read: {0}", "このシートを読めません。{0}"),
        advice: new("Save it as an Excel workbook (.xlsx) without a password, or as CSV in UTF-8.", "パスワードなしの Excel ブック (.xlsx)、または UTF-8 の CSV として保存してください。"));

    /// <inheritdoc />
    /// <remarks>It is about a sheet; no definition can be set for it.</remarks>
    public override bool IsConfigurable => false;

    /// <summary>A file of sheets that gave nothing, and why.</summary>
    public static Finding At(string path, Bilingual why) => Find(Text, new Origin(path, 0, 0), why);
}
