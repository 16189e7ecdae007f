using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Unreadable file.</summary>
public sealed class UnreadableFile() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0001", DiagnosticSeverity.Error,
        title: new("Unreadable file", "読めないファイル"),
        message: new("This file cannot be read: {0}", "このファイルを読めません。{0}"),
        advice: new("Check the path and the permissions; all other files were still checked.", "パスと権限を確かめてください。ほかのファイルは検査済みです。"));

    /// <summary>A file that is not there.</summary>
    public static Finding Missing(string path) => At(path, new("there is no such file", "そのファイルはありません"));

    /// <summary>A file that gave no text at all, and why.</summary>
    public static Finding At(string path, Bilingual reason) => Find(Text, new Origin(path, 0, 0), reason);
}
