using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Waiver of a rule that does not exist.</summary>
public sealed class UnknownWaivedRule() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6005", DiagnosticSeverity.Warning,
        title: new("Waiver of a rule that does not exist", "存在しない規則の免除"),
        message: new("There is no rule or policy '{0}' to waive{1}", "「{0}」という規則やポリシーはないので、何も免除していません{1}"),
        advice: new("Write the id of a rule (x1060 rules lists them) or of a policy of your own.", "規則の ID (x1060 rules で一覧できます) か、自組織のポリシーの ID を書いてください。"));

    /// <summary>An id that is neither a rule's nor a policy's, and those that look like it.</summary>
    public static Finding At(Origin at, string id, IReadOnlyList<string> near) => Find(Text, at, id, Saying.DidYouMean(near));
}
