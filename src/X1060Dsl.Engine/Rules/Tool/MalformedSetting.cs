using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Tool;

/// <summary>Setting that makes no sense.</summary>
public sealed class MalformedSetting() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC9002", DiagnosticSeverity.Warning,
        title: new("Setting that makes no sense", "受け付けられない設定"),
        message: new("{0} is not followed: {1}", "{0} は採用されません。{1}"),
        advice: new("Correct the key or its value; x1060 rules --effective FILE shows what holds now.", "キーか値を直してください。今の設定は x1060 rules --effective FILE で確かめられます。"));

    /// <summary>A key that is set, and why it is not followed.</summary>
    public static Finding At(Origin at, string key, Bilingual why) => Find(Text, at, key, why);
}
