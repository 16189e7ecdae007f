using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Rules;

namespace X1060Dsl.Tests;

/// <summary>No definition shows what a broken rule does, so a broken rule does.</summary>
public sealed class InternalFaultTests
{
    private static readonly Centre Centre = new() { Origin = new Origin("awa.cdc.csx", 3, 12) };

    [Fact]
    public void A_rule_that_breaks_is_reported_and_hides_nothing_else()
    {
        var finding = Assert.Single(Engine.Examine(new BreaksAtOnce(), Centre, CheckOptions.Default));
        Assert.Equal("CDC9001", finding.Id);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(("awa.cdc.csx", 3), (finding.Origin.Path, finding.Origin.Start));
    }

    [Fact]
    public void Its_message_names_the_rule_and_the_kind_of_fault_and_nothing_more()
    {
        var finding = Assert.Single(Engine.Examine(new BreaksAtOnce(), Centre, CheckOptions.Default));
        Assert.Equal("The rule CDC1999 broke down (FormatException); all other rules were still checked", finding.Message(DisplayLanguage.English));
        Assert.Equal("規則 CDC1999 が異常終了しました (FormatException)。ほかの規則による検査は済んでいます", finding.Message(DisplayLanguage.Japanese));
    }

    [Fact]
    public void A_rule_that_breaks_after_its_first_finding_is_caught_too() =>
        Assert.Equal("CDC9001", Assert.Single(Engine.Examine(new BreaksLater(), Centre, CheckOptions.Default)).Id);

    private static DiagnosticDescriptor Broken { get; } =
        new("CDC1999", new Bilingual("t", "t"), new Bilingual("m", "m"), "Catalogue", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    private sealed class BreaksAtOnce() : CentreRule(Broken)
    {
        public override IEnumerable<Finding> Check(Centre centre) => throw new FormatException("what a definition said must not be repeated here");
    }

    private sealed class BreaksLater() : CentreRule(Broken)
    {
        public override IEnumerable<Finding> Check(Centre centre)
        {
            yield return Find(Broken, centre.Origin);
            throw new FormatException();
        }
    }
}
