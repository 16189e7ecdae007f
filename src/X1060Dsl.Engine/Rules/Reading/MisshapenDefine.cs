using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>A class marked as a definition that has no method to read.</summary>
public sealed class MisshapenDefine() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0040", DiagnosticSeverity.Error,
        title: new("Definition class without its method", "メソッドのない定義クラス"),
        message: new("'{0}' is marked as a definition but has no method static void Define() with a body to read", "「{0}」には [CdcDefinition] が付いていますが、読み取る本体のある static void Define() がありません"),
        advice: new("Write static void Define() with a body in braces, in the part of the class that carries [CdcDefinition].", "[CdcDefinition] を付けたクラスの中に、static void Define() { … } を書いてください。"));

    /// <summary>The class.</summary>
    public static Finding At(Origin at, string name) => Find(Text, at, name);
}
