using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Service that the sheet adds.</summary>
public sealed class ServiceOfSheetAdded() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0053", DiagnosticSeverity.Info,
        title: new("Service that the sheet adds", "シートが追加するサービス"),
        message: new("{0} '{1}' is not on the list and becomes an added service", "{0}「{1}」は一覧にないため、追加サービスになります"),
        advice: new("If it is a service of the list under another name, write its code instead.", "一覧にあるサービスの別名であれば、そのコードを書いてください。"));

    /// <inheritdoc />
    /// <remarks>It is about a sheet; no definition can be set for it.</remarks>
    public override bool IsConfigurable => false;

    /// <summary>The code and the name of a service that the list of the standard lacks.</summary>
    public static Finding At(string path, string code, string name) => Find(Text, new Origin(path, 0, 0), code, name);
}
