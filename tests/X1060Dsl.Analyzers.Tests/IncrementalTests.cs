using Microsoft.CodeAnalysis;

namespace X1060Dsl.Analyzers.Tests;

/// <summary>What an edit costs: only what depends on it is read again. What holds of every project is in <see cref="Generation.Lawful"/>.</summary>
public sealed class IncrementalTests
{
    private static readonly Consumer Many = Consumer.Of([.. Enumerable.Range(0, 30).Select(static number => ($"d{number}.cdc.csx", $"Organization(\"D{number}\");\nService(\"A-1\").Level(Basic).Owner(\"o\");"))]);

    private static readonly Consumer Loading = Consumer.Of(
        ("a.cdc.csx", "#load \"parts/teams.cdc.csx\"\nOrganization(\"A\");"),
        ("b.cdc.csx", "Organization(\"B\");"),
        ("c.cdc.csx", "#load \"parts/all.cdc.csx\"\nOrganization(\"C\");"),
        ("parts/all.cdc.csx", "#load \"teams.cdc.csx\""),
        ("parts/teams.cdc.csx", "Team(\"SOC\");"));

    [Fact]
    public void One_of_many_edited()
    {
        var next = Generation.Lawful(Many).Then(Many.Edit("d7.cdc.csx", static text => text.Replace("Basic", "Standard", StringComparison.Ordinal)));
        Assert.Equal((1, 1, 1), (next.Worked("Texts"), next.Worked("Alone"), next.Worked("Centres")));
        Assert.Equal(1, next.OutputReasons.Count(static reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(29, next.OutputReasons.Count(static reason => reason == IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void One_added_and_one_removed()
    {
        var first = Generation.Run(Many);
        var more = first.Then(Many with { Definitions = Many.Definitions.Add(new Text("/project/more.cdc.csx", "Organization(\"More\");")) });
        Assert.Equal((1, 31), (more.Worked("Centres"), more.Sources.Length));
        var less = first.Then(Many with { Definitions = Many.Definitions.RemoveAt(29) });
        Assert.Equal((0, 29), (less.Ran("Centres") - less.Reasons("Centres").Count(static reason => reason == IncrementalStepRunReason.Removed), less.Sources.Length));
    }

    [Fact]
    public void A_loaded_part_edited()
    {
        var next = Generation.Lawful(Loading).Then(Loading.Edit("parts/teams.cdc.csx", static text => text.Replace("SOC", "CSIRT", StringComparison.Ordinal)));

        // What loads it, and what loads that; b has nothing to do with it. Parts come to nothing, so Roslyn does not track them.
        Assert.Equal((1, 2, 2), (next.Worked("Texts"), next.Ran("Loaded"), next.Worked("Centres")));
        Assert.Equal(2, next.OutputReasons.Count(static reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(1, next.OutputReasons.Count(static reason => reason == IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void A_part_that_was_missing_appears()
    {
        var without = Loading with { Definitions = Loading.Definitions.RemoveAt(4) };
        var next = Generation.Run(without).Then(Loading);
        Assert.Equal(2, next.OutputReasons.Count(static reason => reason == IncrementalStepRunReason.Modified));
        Assert.All(next.Sources.Where(static source => source.HintName[0] is 'a' or 'c'), static source => Assert.Contains("CentreParts.Team(\"SOC\")", source.SourceText.ToString()));
    }

    [Theory]
    [InlineData("# load \"parts/teams.cdc.csx\"")]
    [InlineData("\t#\tload\t\"./parts/../parts/teams.cdc.csx\"")]
    [InlineData("#load \"parts/teams.cdc.csx\" // \"or another\"")]
    [InlineData("/* */ #load \"no.cdc.csx\"\n#load \"parts/teams.cdc.csx\"")]
    public void However_a_load_is_written_it_is_not_missed(string load)
    {
        var consumer = Consumer.Of(("a.cdc.csx", $"{load}\nOrganization(\"A\");"), ("parts/teams.cdc.csx", "Team(\"SOC\");"));
        Assert.Contains("CentreParts.Team(\"SOC\")", Generation.Lawful(consumer).Source);
        var next = Generation.Run(consumer).Then(consumer.Edit("parts/teams.cdc.csx", static _ => "Team(\"CSIRT\");"));
        Assert.Contains("CentreParts.Team(\"CSIRT\")", next.Source);
    }

    [Fact]
    public void A_setting_that_names_a_class_is_followed()
    {
        var consumer = Consumer.Of(("a.cdc.csx", "Organization(\"A\");"));
        Assert.Contains("namespace Other", Generation.Run(consumer.With("RootNamespace", "Other")).Source);
    }

    [Fact]
    public void A_class_edited_elsewhere_keeps_its_definition()
    {
        var consumer = new Consumer().WithCode("using X1060Dsl;\nusing static X1060Dsl.Language;\n[CdcDefinition] static partial class Ours { static void Define() { Organization(\"A\"); } }\nclass Other { }");
        var first = Generation.Lawful(consumer);
        var next = first.Then(consumer.WithCode("// above\n" + consumer.Code[0].Text.Replace("Other", "Another", StringComparison.Ordinal)));
        Assert.All(next.Reasons("Methods"), static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{reason}"));
        Assert.All(next.Reasons("MethodCentres"), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(next.OutputReasons, static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(1, first.Then(consumer.WithCode(consumer.Code[0].Text.Replace("\"A\"", "\"B\"", StringComparison.Ordinal))).Ran("MethodCentres"));
    }
}
