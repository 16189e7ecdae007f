using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules;

/// <summary>Something that can be found, under its id, with its words in both languages. Its page stands beside it.</summary>
/// <param name="descriptor">Id, title, message, advice and default severity.</param>
/// <param name="ruleSet">The narrowest rule set that has the rule.</param>
/// <param name="thresholds">The numbers in it that an organisation may set.</param>
public abstract class Rule(DiagnosticDescriptor descriptor, RuleSet ruleSet = RuleSet.Recommended, params Threshold[] thresholds)
{
    /// <summary>Id, title, message, advice and default severity.</summary>
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    /// <summary>The rule's id, <c>CDC</c> and four digits.</summary>
    public string Id => Descriptor.Id;

    /// <summary>What is wrong, as a noun phrase that reads after "allow …".</summary>
    public Bilingual Title => (Bilingual)Descriptor.Title;

    /// <summary>The narrowest rule set that has the rule; the wider ones have it too.</summary>
    public RuleSet RuleSet { get; } = ruleSet;

    /// <summary>The numbers in it that an organisation may set.</summary>
    public Listing<Threshold> Thresholds { get; } = Listing.Of(thresholds);

    /// <summary>
    /// Whether its severity may be set. What keeps a definition from being read, and the tool's own troubles, are told
    /// as they are.
    /// </summary>
    public virtual bool IsConfigurable => Id[3] != '9' && (Id[3] != '0' || Descriptor.DefaultSeverity != DiagnosticSeverity.Error);

    /// <summary>Whether its findings may be waived: what is wrong with reading, with waivers or with the tool may not.</summary>
    public virtual bool IsWaivable => Id[3] is not ('0' or '6' or '9');

    /// <summary>Whether it knows services of X.1060 by their codes. A list in which these codes mean something else is not its business.</summary>
    public virtual bool NamesServices => false;

    /// <summary>Whether it is looked for in a definition that follows this edition.</summary>
    public bool AppliesTo(Edition edition) => !NamesServices || Standard.Standard.Of(edition).IsX1060;

    /// <summary>Whether it asks which day it is. Where nobody says so, it is left out.</summary>
    public bool IsDated => this is DatedRule or DatedMeasuredRule;

    /// <summary>Whether it offers fixes. Its page shows what they do.</summary>
    public bool IsFixable => Page.Section("Fixed").Length > 0;

    /// <summary>The rule's page, as it stands beside the rule.</summary>
    public RulePage Page => RulePage.Of(GetType().Name);

    /// <summary>A finding about the whole, a party or the text itself.</summary>
    protected static Finding Find(DiagnosticDescriptor descriptor, Origin at, params object[] words) => new(descriptor, at, Listing.Of(words));

    /// <summary>A finding about a service; a waiver of that service covers it.</summary>
    protected static Finding Find(DiagnosticDescriptor descriptor, Service about, Origin at, params object[] words) =>
        new(descriptor, at, Listing.Of(words)) { Service = about.Code };

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
        '8' => "Groups",
        _ => "Tool",
    };
}

/// <summary>A rule over one centre.</summary>
public abstract class CentreRule(DiagnosticDescriptor descriptor, RuleSet ruleSet = RuleSet.Recommended) : Rule(descriptor, ruleSet)
{
    /// <summary>What the rule finds in a centre, in the centre's order.</summary>
    public abstract IEnumerable<Finding> Check(Centre centre);
}

/// <summary>A rule over one centre that measures by numbers which the organisation may set.</summary>
public abstract class MeasuredRule(DiagnosticDescriptor descriptor, RuleSet ruleSet, params Threshold[] thresholds) : Rule(descriptor, ruleSet, thresholds)
{
    /// <summary>What the rule finds in a centre, in the centre's order.</summary>
    public abstract IEnumerable<Finding> Check(Centre centre, Measures measures);
}

/// <summary>A rule over one centre that needs to know which day it is. Where nobody says so, it is left out.</summary>
public abstract class DatedRule(DiagnosticDescriptor descriptor, RuleSet ruleSet = RuleSet.Recommended) : Rule(descriptor, ruleSet)
{
    /// <summary>What the rule finds in a centre on a day, in the centre's order.</summary>
    public abstract IEnumerable<Finding> Check(Centre centre, Date today);
}

/// <summary>A rule over one centre that needs the day, and measures by numbers which the organisation may set.</summary>
public abstract class DatedMeasuredRule(DiagnosticDescriptor descriptor, RuleSet ruleSet, params Threshold[] thresholds) : Rule(descriptor, ruleSet, thresholds)
{
    /// <summary>What the rule finds in a centre on a day, in the centre's order.</summary>
    public abstract IEnumerable<Finding> Check(Centre centre, Date today, Measures measures);
}
