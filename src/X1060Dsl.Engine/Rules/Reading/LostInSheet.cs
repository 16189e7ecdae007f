using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Something that gets lost.</summary>
public sealed class LostInSheet() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0057", DiagnosticSeverity.Warning,
        title: new("Something that gets lost", "失われるもの"),
        message: new("{0} is lost: {1}", "{0}が失われます。{1}"),
        advice: new("Write it into the definition by hand, where it is needed.", "必要であれば、定義に手で書いてください。"));

    /// <inheritdoc />
    /// <remarks>It is about a sheet; no definition can be set for it.</remarks>
    public override bool IsConfigurable => false;

    /// <summary>What is lost on the way between a sheet and a definition, and why.</summary>
    public static Finding At(string path, Bilingual what, Bilingual why) => Find(Text, new Origin(path, 0, 0), what, why);
}
