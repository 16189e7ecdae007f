using System.Globalization;
using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;
using X1060Dsl.Settings;
using SourceFile = X1060Dsl.Text.SourceFile;

namespace X1060Dsl.Analyzers.Tests;

/// <summary>The lock beside a definition counts in the compiler as it does everywhere else.</summary>
public sealed class LockTests
{
    private const string Definition = "cdc/awa.cdc.csx", Lock = "cdc/awa.cdc.lock", Today = "2026-11-23";

    private const string Agreed = """
        Organization("Awa").Edition(X1060_2021).Ciso("c");
        Team("SOC");
        Service("E-3").Level(Basic).Insource("SOC").Owner("o").Score(3).Target(4, by: "2027-03-31").Action("train", owner: "o", due: "2027-01-31");

        """;

    [Theory, InlineData(".Score(3)", ".Score(2)"), InlineData(".Owner(\"o\")", ""), InlineData(".Level(Basic)", ".Level(Optional)"), InlineData("\n", "\n\n")]
    public async Task What_regressed_is_told_as_the_engine_tells_it(string before, string now)
    {
        var consumer = With(Agreed).Edit(Definition, text => text.Replace(before, now, StringComparison.Ordinal));
        var file = new SourceFile(consumer.Definitions[0].Path, consumer.Definitions[0].Written);
        Model.Date.TryRead(Today, out var today);
        var expected = Engine.Check(file, NoFiles.Instance, new CheckOptions { Today = today, Lock = new SourceFile(consumer.Definitions[1].Path, consumer.Definitions[1].Written) });

        var found = await consumer.AnalyzeAsync();

        Assert.Equal(
            expected.Findings.Select(finding => $"{Place.Of(finding.Origin, expected)} {finding.Id} {finding.Severity} {finding.Message(DisplayLanguage.Japanese)}").Order(StringComparer.Ordinal),
            found.Select(Said).Order(StringComparer.Ordinal));
        Assert.Equal(now != "\n\n", found.Any(static one => one.Id.StartsWith("CDC7", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_lowered_score_breaks_the_build_at_the_score()
    {
        var found = await With(Agreed).Edit(Definition, static text => text.Replace(".Score(3)", ".Score(2)", StringComparison.Ordinal)).AnalyzeAsync();
        var down = Assert.Single(found, static one => one.Id == "CDC7001");
        Assert.Equal((DiagnosticSeverity.Error, "/project/cdc/awa.cdc.csx: (2,61)-(2,62)"), (down.Severity, down.Location.GetLineSpan().ToString()));
    }

    [Theory, InlineData("nonsense"), InlineData("")]
    public async Task A_lock_that_cannot_be_read_is_told_in_the_lock(string text)
    {
        var found = await With(Agreed).Edit(Lock, _ => text).AnalyzeAsync();
        var fault = Assert.Single(found, static one => one.Id == "CDC7000");
        Assert.Equal((DiagnosticSeverity.Error, "/project/cdc/awa.cdc.lock"), (fault.Severity, fault.Location.GetLineSpan().Path));
    }

    [Fact]
    public async Task Another_s_lock_and_one_that_belongs_to_nobody_say_nothing()
    {
        var consumer = Consumer.Of((Definition, Agreed), ("cdc/other.cdc.lock", "nonsense"), ("awa.cdc.lock", "nonsense")).With("X1060Today", Today);
        Assert.DoesNotContain(await consumer.AnalyzeAsync(), static one => one.Id.StartsWith("CDC7", StringComparison.Ordinal));
    }

    [Fact]
    public void The_generator_does_not_look_at_locks()
    {
        var consumer = With(Agreed);
        var next = Generation.Lawful(consumer).Then(consumer.Edit(Lock, static text => text.Replace("score=3", "score=2", StringComparison.Ordinal)));
        Assert.All(new[] { "Texts", "Table", "Alone", "Centres", "Crowded" }, stage => Assert.All(next.Reasons(stage), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));
        Assert.All(next.OutputReasons, static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static Consumer With(string agreed) => Consumer.Of(
        (Definition, agreed),
        (Lock, Posture.Of(Engine.Read(new SourceFile($"{Consumer.Folder}/{Definition}", agreed), NoFiles.Instance), RuleSettings.Default).Text)).With("X1060Today", Today);

    private static string Said(Diagnostic found)
    {
        var place = found.Location.GetLineSpan();
        return $"{new Place(place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1, place.EndLinePosition.Line + 1, place.EndLinePosition.Character + 1)} {found.Id} {found.Severity} {found.GetMessage(CultureInfo.GetCultureInfo("ja-JP"))}";
    }
}
