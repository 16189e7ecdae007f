using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>File in an encoding other than UTF-8.</summary>
public sealed class ForeignEncoding() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0002", DiagnosticSeverity.Error,
        title: new("File in an encoding other than UTF-8", "UTF-8 ではないファイル"),
        message: new("This file is not UTF-8: it looks like {0} (first odd byte: {1})", "このファイルは UTF-8 ではありません。{0} のようです (最初に合わないバイト: {1})"),
        advice: new("Save it as UTF-8; nothing is guessed, because a wrong guess would silently change names.", "UTF-8 で保存し直してください。推測を誤ると名前が気付かないうちに変わるため、推測では読みません。"));

    /// <summary>A file whose bytes are not UTF-8, nor UTF-16 with its mark.</summary>
    public static Finding At(string path, Bilingual encoding, int offset) => Find(Text, new Origin(path, 0, 0), encoding, offset);
}
