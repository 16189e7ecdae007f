using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Tool;

/// <summary>A rule of ours that broke.</summary>
public sealed class InternalFault() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC9001", DiagnosticSeverity.Warning,
        title: new("Rule that broke down", "規則の異常終了"),
        message: new("The rule {0} broke down ({1}); all other rules were still checked", "規則 {0} が異常終了しました ({1})。ほかの規則による検査は済んでいます"),
        advice: new("The mistake is in the tool, not in the definition. Report it with the definition, if you may share it.", "ツールの誤りであり、定義の誤りではありません。差し支えなければ、定義を添えて報告してください。"));

    /// <summary>The rule that broke, and how.</summary>
    public static Finding At(Origin at, string rule, Exception fault) => Find(Text, at, rule, fault.GetType().Name);
}
