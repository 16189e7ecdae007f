using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Row of an unknown service.</summary>
public sealed class UnknownSheetService() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0052", DiagnosticSeverity.Error,
        title: new("Row of an unknown service", "知らないサービスの行"),
        message: new("There is no service '{0}', and the row was left out{1}", "「{0}」というサービスがないため、この行は読み飛ばしました{1}"),
        advice: new("Correct the code or the name; a service of your own needs a code that the list does not have, a name, and its category.", "コードか名前を直してください。独自のサービスには、一覧にないコード・名前・カテゴリーが必要です。"));

    /// <inheritdoc />
    /// <remarks>It is about a sheet; no definition can be set for it.</remarks>
    public override bool IsConfigurable => false;

    /// <summary>A row, by the code or name in it, and the services that look like it.</summary>
    public static Finding At(string path, string name, IReadOnlyList<string> near) => Find(Text, new Origin(path, 0, 0), name, Saying.DidYouMean(near));
}
