using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Reviewing;
using X1060Dsl.Settings;
using X1060Dsl.Surveying;

namespace X1060Dsl.Tests.Reviewing;

/// <summary>What is known beside each question of an evaluation.</summary>
public sealed class ReviewTests
{
    private const string Before = """
        Organization("o").ReviewEvery(months: 6);
        Provider("P").Contract("1", until: "2026-12-31");
        Service("A-1").Level(Basic).Insource("T").Owner("a").Score(3).Target(4, by: "2026-10-31");
        Service("B-1").Level(Standard).Outsource("P").Owner("a").Score(2).Target(4).Evidence("e", asOf: "2025-01-01").Action("do", owner: "a", due: "2026-10-01");
        """;

    private static readonly Date Today = Given.Day("2026-11-01");

    [Fact]
    public void Changes_stand_with_the_phase_that_they_belong_to()
    {
        var review = Of(Before.Replace("Standard", "Basic").Replace("\"P\").Owner(\"a\").Score(2)", "\"P\").Owner(\"b\").Score(3)"), Before);

        Assert.Equal(("level", "owner", "score"), (Changed(review, ReviewPhase.Catalogue), Changed(review, ReviewPhase.Profile), Changed(review, ReviewPhase.Portfolio)));
    }

    [Fact]
    public void What_passed_its_day_presses_and_what_does_before_the_next_review_is_told()
    {
        var review = Of(Before, null);

        Assert.Equal("2027-05-01", review.Next.ToString());
        Assert.Equal([("A-1", true)], Items(review, "Targets that were to be reached by now"));
        Assert.Equal([("B-1", true)], Items(review, "Evidence that ran out, or does before the next review"));
        Assert.Equal([("B-1", true)], Items(review, "Open actions"));
        Assert.Equal([("P", false)], Items(review, "Contracts that end before the next review, or whose last day is not known"));
    }

    [Fact]
    public void What_moved_and_moved_back_has_moved()
    {
        var moved = Before.Replace("Score(3)", "Score(2)", StringComparison.Ordinal);
        var same = Of(Before, null, Before, Before.Replace("\"T\"", "\"U\"", StringComparison.Ordinal), Before);

        Assert.Equal(["A-1", "B-1"], Items(same, "Below target, and the score the same for a year").Select(static item => item.Code));
        Assert.Equal("B-1", Assert.Single(Items(Of(Before, null, Before, moved, Before), "Below target, and the score the same for a year")).Code);
        Assert.Equal("B-1 Real time asset monitoring", Assert.Single(Topic(same, "Assigned to the same for a year").Items).About.En);
        Assert.False(Of(Before, null).KnowsYear);
    }

    [Fact]
    public void The_latest_evaluation_is_the_last_one_up_to_today()
    {
        var centre = Given.Read("""Evaluation("a", on: "2026-04-01"); Evaluation("b", on: "2026-10-01"); Evaluation("c", on: "2027-01-01");""").Centre!;

        Assert.Equal("b", Review.LatestOf(centre, Today)!.Name.Value);
    }

    [Fact]
    public void An_empty_centre_has_questions_and_nothing_to_tell_but_what_is_undecided()
    {
        var review = Of("", null);

        Assert.All(review.Phases, static phase => Assert.NotEmpty(phase.Questions));
        Assert.Equal("Not decided yet", Assert.Single(review.Phases.SelectMany(static phase => phase.Topics)).Title.En);
    }

    private static Review Of(string now, string? before, params string[] year)
    {
        var read = Given.Read(now);
        return Review.Of(new ReviewBasis(Survey.Of(read.Centre!, Today), default)
        {
            Comparison = before is null ? null : Comparison.Of(Posture.Of(Given.Read(before), RuleSettings.Default), Posture.Of(read, RuleSettings.Default)),
            Year = year.Length == 0 ? null : new History(year.Select(static text => new HistoryPoint(null, Today, Survey.Of(Given.Read(text).Centre!, Today))).ToListing()),
        });
    }

    private static string Changed(Review review, ReviewPhase phase) =>
        string.Join(" ", review.Phases.Single(one => one.Phase == phase).Topics.SelectMany(static topic => topic.Items).Select(static item => item.Change?.Fact).OfType<string>());

    private static ReviewTopic Topic(Review review, string title) => review.Phases.SelectMany(static phase => phase.Topics).Single(topic => topic.Title.En == title);

    private static IEnumerable<(string Code, bool IsPressing)> Items(Review review, string title) =>
        Topic(review, title).Items.Select(static item => (item.About.En.Split(' ')[0], item.IsPressing));
}
