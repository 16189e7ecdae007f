using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Added service that does not fit in.</summary>
public sealed class MalformedAddedService() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0028", DiagnosticSeverity.Error,
        title: new("Added service that does not fit in", "追加サービスの不備"),
        message: new("The added service '{0}' does not fit in: {1}", "追加サービス「{0}」に不備があります。{1}"),
        advice: new("Give it a code of its own such as X-1, both names, and a category from A to I.", "X-1 のような独自のコード、日英両方の名前、A〜I のカテゴリーを書いてください。"));

    /// <summary>An added service that clashes with the list, or lacks what each service has (clause 12).</summary>
    public static Finding At(Origin at, string code, Bilingual reason) => Find(Text, at, code, reason);
}
