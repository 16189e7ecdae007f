using Microsoft.CodeAnalysis;

namespace X1060Dsl.Rules.Dependencies;

internal sealed class AssessmentWithoutInventory() : NeedRule(Text, RuleSet.Strict, Needs.Inventory)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC4007", DiagnosticSeverity.Warning,
        title: new("Assessing or patching without an inventory", "資産台帳のない診断・パッチ管理"),
        message: new("{0} is wanted, but {1} is {2}: what nobody knows of is neither assessed nor patched", "{0} を行うのに、{1} は{2}とされています。把握していない資産は、診断も修正もされません"),
        advice: new("Give the inventory a level and somebody who keeps it, and bring it above a score of 1.", "資産棚卸にレベルと担い手を付け、スコアを1より上げてください。"));
}
