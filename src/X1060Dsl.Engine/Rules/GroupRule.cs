using Microsoft.CodeAnalysis;
using X1060Dsl.Groups;
using X1060Dsl.Model;

namespace X1060Dsl.Rules;

/// <summary>A rule over the organisations of one call that refer to each other.</summary>
public abstract class GroupRule(DiagnosticDescriptor descriptor, RuleSet ruleSet = RuleSet.Recommended) : Rule(descriptor, ruleSet)
{
    /// <summary>What the rule finds, each in the definition of one of them.</summary>
    public abstract IEnumerable<GroupFinding> Check(Group all);

    /// <summary>A finding about an organisation as a whole.</summary>
    private protected GroupFinding Find(Member about, Origin at, params object[] words) => new(about, Find(Descriptor, at, words));

    /// <summary>A finding about a service of an organisation; a waiver of that service covers it.</summary>
    private protected GroupFinding Find(Member about, MemberService service, Origin at, params object[] words) =>
        new(about, Find(Descriptor, at, words) with { Service = service.Code });
}

/// <summary>A finding, and in whose definition it stands.</summary>
/// <param name="About">The organisation.</param>
/// <param name="Finding">What was found.</param>
public sealed record GroupFinding(Member About, Finding Finding);
