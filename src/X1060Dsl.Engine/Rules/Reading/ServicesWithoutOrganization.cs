using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Services without an organisation.</summary>
public sealed class ServicesWithoutOrganization() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0032", DiagnosticSeverity.Info,
        title: new("Services without an organisation", "組織のないサービス"),
        message: new("Nothing says whose services these are", "どの組織のサービスかが書かれていません"),
        advice: new("Begin the file with Organization(\"…\"); until then the services are checked one by one, and not the list as a whole.", "ファイルの初めに Organization(\"…\") を書いてください。それまでは、一覧全体ではなくサービスごとに検査します。"));

    /// <summary>A file with services that nobody is named for.</summary>
    public static Finding At(Origin at) => Find(Text, at) with
    {
        Fixes = Listing.Of(new Fix(new("Name the organisation", "組織を書く"), Listing.Of(new TextEdit(at.Path, 0, 0, "Organization(\"\");\n")), FixKind.Blank)),
    };
}
