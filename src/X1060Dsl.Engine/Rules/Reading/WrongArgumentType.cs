using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Argument of the wrong type.</summary>
public sealed class WrongArgumentType() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0013", DiagnosticSeverity.Error,
        title: new("Argument of the wrong type", "型の合わない引数"),
        message: new("{0} takes {1} as '{2}', not {3}{4}", "{0} の引数「{2}」に書けるのは{1}です。{3}は渡せません{4}"),
        advice: new("Write a value of the type that the verb takes.", "動詞が受け取る型の値を書いてください。"));

    /// <summary>An argument of another type than the parameter's, and the word that it may be meant for.</summary>
    public static Finding At(Origin at, string verb, Bilingual wanted, string parameter, Bilingual given, string? meant = null) =>
        Find(Text, at, verb, wanted, parameter, given, Saying.DidYouMean(meant is null ? [] : [meant])) with
        {
            Fixes = meant is null ? default : Listing.Of(at.Replace(new($"Write {meant}", $"{meant} にする"), meant, FixKind.Safe)),
        };
}
