using X1060Dsl.Model;

namespace X1060Dsl.Tests;

/// <summary>The values that the model is made of.</summary>
public sealed class ModelTests
{
    [Fact]
    public void ListingsAreEqualByTheirItemsInOrder()
    {
        Assert.Equal(Listing.Of("a", "b"), Listing.Of("a", "b"));
        Assert.Equal(Listing.Of("a", "b").GetHashCode(), Listing.Of("a", "b").GetHashCode());
        Assert.True(Listing.Of(1, 2) == Listing.Of(1, 2));
        Assert.True(Listing.Of(1, 2) != Listing.Of(2, 1));
        Assert.False(Listing.Of(1).Equals((object)Listing.Of(1, 1)));
        Assert.False(Listing.Of(1).Equals("1"));
    }

    [Fact]
    public void AListingThatNobodyMadeIsEmpty()
    {
        Assert.Empty(default(Listing<int>));
        Assert.Equal(default, Listing.Of<int>());
        Assert.Equal(default(Listing<int>).GetHashCode(), Listing.Of<int>().GetHashCode());
    }

    [Fact]
    public void AListingKeepsWhatItWasGiven()
    {
        var items = new[] { 1, 2 };
        var listing = Listing.Of(items);
        items[0] = 3;
        Assert.Equal([1, 2], listing);
        Assert.Equal(2, listing[1]);
    }

    [Fact]
    public void WhereSomethingStandsDoesNotMatter()
    {
        var here = new Origin("a.csx", 1, 2);
        var there = new Origin("b.csx", 30, 4);
        Assert.Equal(here, there);
        Assert.Equal(here.GetHashCode(), there.GetHashCode());
        Assert.Equal(new Fact<int>(3, here), new Fact<int>(3, there));
        Assert.NotEqual(new Fact<int>(3, here), new Fact<int>(4, here));
        Assert.Equal(3, here.End);
        Assert.True(here.IsKnown);
        Assert.False(default(Origin).IsKnown);
    }

    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("2000-02-29")]
    [InlineData("2027-01-31")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void ADayOfTheCalendarIsReadAndWrittenBack(string text)
    {
        Assert.True(Date.TryRead(text, out var date));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2026-02-31")]
    [InlineData("2026-04-31")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-10")]
    [InlineData("2026-01-00")]
    [InlineData("0000-01-01")]
    [InlineData("2026-1-1")]
    [InlineData("2026/01/01")]
    [InlineData("26-01-01")]
    [InlineData("２０２６-01-01")]
    [InlineData("+026-01-01")]
    [InlineData(" 2026-01-0")]
    [InlineData("2026-01-011")]
    [InlineData("")]
    public void WhatIsNoDayIsNotRead(string text)
    {
        Assert.False(Date.TryRead(text, out var date));
        Assert.Equal(default, date);
    }

    [Fact]
    public void DatesAreInTheOrderOfTheCalendar()
    {
        Assert.True(Day("2026-12-31") < Day("2027-01-01"));
        Assert.True(Day("2027-02-01") > Day("2027-01-31"));
        Assert.True(Day("2027-01-01") <= Day("2027-01-01") && Day("2027-01-01") >= Day("2027-01-01"));
    }

    [Fact]
    public void AMonthLaterIsTheLastDayOfAShorterMonth()
    {
        Assert.Equal(Day("2024-02-29"), Day("2024-01-31").AddMonths(1));
        Assert.Equal(Day("2025-02-28"), Day("2024-02-29").AddMonths(12));
        Assert.Equal(Day("2027-01-01"), Day("2026-12-31").AddDays(1));
        Assert.Equal(Day("2026-08-10"), new Period(2, 10).After(Day("2026-05-31")));
    }

    [Fact]
    public void TheCalendarHasAnEnd()
    {
        Assert.Equal(Day("9999-12-31"), Day("9999-12-31").AddDays(1));
        Assert.Equal(Day("9999-12-31"), Day("9999-01-01").AddDays(int.MaxValue));
        Assert.Equal(Day("9999-12-31"), Day("9999-11-30").AddMonths(1).AddMonths(int.MaxValue));
        Assert.Equal(Day("9999-12-30"), Day("9999-11-30").AddMonths(1));
        Assert.Equal(Day("0001-01-01"), Day("0001-01-31").AddMonths(-1));
        Assert.Equal(Day("0001-01-01"), Day("0001-01-05").AddDays(-5));
        Assert.Equal(Day("0001-01-01"), Day("0001-01-05").AddDays(-4));
    }

    [Theory]
    [InlineData(null, 2, 4, ScoreRule.Highest, 4)]
    [InlineData(null, 2, 4, ScoreRule.Lowest, 2)]
    [InlineData(null, 2, 4, ScoreRule.Both, 2)]
    [InlineData(null, 4, 2, ScoreRule.Highest, 4)]
    [InlineData(null, 4, 2, ScoreRule.Lowest, 2)]
    [InlineData(null, 4, 2, ScoreRule.Both, 2)]
    [InlineData(null, 3, null, ScoreRule.Lowest, 3)]
    [InlineData(null, null, 3, ScoreRule.Highest, 3)]
    [InlineData(5, 1, 2, ScoreRule.Lowest, 5)]
    [InlineData(null, null, null, ScoreRule.Highest, null)]
    public void OneNumberIsMadeOfTwo(int? whole, int? insource, int? outsource, ScoreRule rule, int? expected) =>
        Assert.Equal(expected, new Rating { Whole = Number(whole), Insource = Number(insource), Outsource = Number(outsource) }.Combined(rule)?.Value);

    private static Date Day(string text) => Date.TryRead(text, out var date) ? date : throw new FormatException(text);

    private static Fact<int>? Number(int? value) => value is { } number ? new Fact<int>(number, default) : null;
}
