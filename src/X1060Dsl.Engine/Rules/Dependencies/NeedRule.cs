using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Dependencies;

/// <summary>A rule that finds services whose work rests on one that is missing. Its message gets who needs, what is needed and how that is missing.</summary>
internal abstract class NeedRule(DiagnosticDescriptor descriptor, RuleSet ruleSet, params Need[] needs) : CentreRule(descriptor, ruleSet)
{
    private static readonly Bilingual Needing = new("what rests on it", "これを前提とするサービス");

    public override bool NamesServices => true;

    public override IEnumerable<Finding> Check(Centre centre) =>
        from need in needs
        let lack = need.In(centre)
        where lack is not null
        select Find(Descriptor, lack.Needed, lack.Origin, lack.By[0].Named(), lack.Needed.Named(), lack.Word) with
        {
            Related = lack.By.Select(static service => new Related(service.Origin, Needing)).ToListing(),
        };
}
