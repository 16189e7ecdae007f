using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules;

/// <summary>Something that can be found, under its id, with its words in both languages. Its page stands beside it.</summary>
public abstract class Rule(DiagnosticDescriptor descriptor)
{
    /// <summary>Id, title, message, advice and default severity.</summary>
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    /// <summary>The rule's id, <c>CDC</c> and four digits.</summary>
    public string Id => Descriptor.Id;

    /// <summary>What is wrong, as a noun phrase that reads after "allow …".</summary>
    public Bilingual Title => (Bilingual)Descriptor.Title;

    /// <summary>The rule's page, as it stands beside the rule.</summary>
    public RulePage Page => RulePage.Of(GetType().Name);

    /// <summary>A finding of the rule of this descriptor.</summary>
    protected static Finding Find(DiagnosticDescriptor descriptor, Origin at, params object[] words) => new(descriptor, at, Listing.Of(words));

    // The release-tracking analyzers (RS2000-RS2008) recognise any helper that returns a descriptor and whose first
    // parameter is a string called "id".
    private protected static DiagnosticDescriptor Describe(string id, DiagnosticSeverity defaultSeverity, Bilingual title, Bilingual message, Bilingual advice) =>
        new(id, title, message, CategoryOf(id), defaultSeverity, isEnabledByDefault: true, description: advice, helpLinkUri: $"docs/rules.md#{id.ToLowerInvariant()}");

    // The bands follow the phases of the standard; AllRules lists them.
    private static string CategoryOf(string id) => id[3] switch
    {
        '0' => "Reading",
        '1' => "Catalogue",
        '2' => "Profile",
        '3' => "Portfolio",
        '4' => "Dependencies",
        '5' => "Process",
        '6' => "Policies",
        '7' => "Regression",
        '8' => "Group",
        _ => "Tool",
    };
}

/// <summary>A rule over one centre.</summary>
public abstract class CentreRule(DiagnosticDescriptor descriptor) : Rule(descriptor)
{
    /// <summary>What the rule finds in a centre, in the centre's order.</summary>
    public abstract IEnumerable<Finding> Check(Centre centre);
}

/// <summary>A rule over one centre that needs to know which day it is. Where nobody says so, it is left out.</summary>
public abstract class DatedRule(DiagnosticDescriptor descriptor) : Rule(descriptor)
{
    /// <summary>What the rule finds in a centre on a day, in the centre's order.</summary>
    public abstract IEnumerable<Finding> Check(Centre centre, Date today);
}
