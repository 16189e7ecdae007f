using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Circular load.</summary>
public sealed class CircularLoad() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0031", DiagnosticSeverity.Error,
        title: new("Circular load", "循環する #load"),
        message: new("These files load each other: {0}", "ファイルが互いを読み込んでいます: {0}"),
        advice: new("Move what both need into a third file that loads neither.", "両方が使うものを、どちらも読み込まない第三のファイルに移してください。"));

    /// <summary>A load that leads back to a file still being loaded, with the whole chain.</summary>
    public static Finding At(Origin at, string chain) => Find(Text, at, chain);
}
