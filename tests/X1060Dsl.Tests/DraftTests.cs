using X1060Dsl.Model;
using static X1060Dsl.Language;

namespace X1060Dsl.Tests;

/// <summary>What running a definition collects, and where.</summary>
public sealed class DraftTests
{
    [Fact]
    public void ADraftHoldsEntriesVerbsAndArgumentsInTheOrderOfTheText()
    {
        var draft = Draft.Of(static () =>
        {
            Organization("o").Edition(X1060_2021).Floor("A-1", "A-2");
            Service("A-1").Target(4, by: "2027-01-01").Insource();
        });

        Assert.Equal(
            new Draft(Listing.Of(
                new DraftEntry(Said("Organization", "o"), Listing.Of(Said("Edition", X1060_2021), Said("Floor", Listing.Of("A-1", "A-2")))),
                new DraftEntry(Said("Service", "A-1"), Listing.Of(Said("Target", 4, "2027-01-01"), Said("Insource", [null]))))),
            draft);
    }

    [Fact]
    public void ArgumentsAreInTheOrderOfTheParameters() =>
        Assert.Equal(Draft.Of(static () => AddedService("X-1", "追加", "Added", "A")), Draft.Of(static () => AddedService(category: "A", en: "Added", code: "X-1", ja: "追加")));

    [Fact]
    public void AnOverloadIsToldByItsArguments() =>
        Assert.NotEqual(Draft.Of(static () => Service("A-1").Score(3)), Draft.Of(static () => Service("A-1").Score(3, 3)));

    [Fact]
    public void AVerbSaidLaterBelongsToItsEntry()
    {
        var interleaved = Draft.Of(static () =>
        {
            var first = Service("A-1");
            var second = Service("A-2");
            second.Score(2);
            first.Score(1);
        });

        Assert.Equal(Draft.Of(static () => { Service("A-1").Score(1); Service("A-2").Score(2); }), interleaved);
    }

    [Fact]
    public void AListOfNamesIsCopied()
    {
        var names = new[] { "a", "b" };
        var draft = Draft.Of(() => { Team("t").Members(names); names[0] = "c"; });
        Assert.Equal(Draft.Of(static () => Team("t").Members("a", "b")), draft);
    }

    [Fact]
    public void WhereAListWasWrittenTakesNoPartInEquality() =>
        Assert.Equal(new Argument(Listing.Of("a"), default), new Argument(Listing.Of("a"), default) { Parts = Listing.Of(new Origin("x", 1, 2)) });

    [Fact]
    public void VerbsDoNotJudge() =>
        Assert.Equal(6, Assert.Single(Assert.Single(Draft.Of(static () => Service("no such").Score(6)).Entries).Calls).Arguments[0].Value);

    [Fact]
    public void AnOpeningVerbOutsideOfADefinitionIsAMistakeOfTheProgram() =>
        Assert.Throws<InvalidOperationException>(static () => Service("A-1"));

    [Fact]
    public void AnInnerDraftIsADraftOfItsOwn()
    {
        Draft? inner = null;
        var outer = Draft.Of(() =>
        {
            Service("A-1");
            inner = Draft.Of(static () => Service("B-1"));
            Service("A-2");
        });

        Assert.Equal(Draft.Of(static () => { Service("A-1"); Service("A-2"); }), outer);
        Assert.Equal(Draft.Of(static () => Service("B-1")), inner);
    }

    [Fact]
    public void WhatIsThrownPassesThroughAndTheOuterDraftGoesOn()
    {
        var outer = Draft.Of(static () =>
        {
            Service("A-1");
            Assert.Throws<FormatException>(static () => Draft.Of(static () => { Service("B-1"); throw new FormatException(); }));
            Service("A-2");
        });

        Assert.Equal(Draft.Of(static () => { Service("A-1"); Service("A-2"); }), outer);
        Assert.Throws<InvalidOperationException>(static () => Service("A-1"));
    }

    [Fact]
    public async Task DefinitionsThatRunAtTheSameTimeDoNotMix()
    {
        using var together = new Barrier(4);
        var drafts = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Factory.StartNew(
            () => Draft.Of(() =>
            {
                for (var i = 0; i < 50; i++)
                {
                    together.SignalAndWait();
                    Service($"A-{number}").Score(i);
                }
            }),
            TaskCreationOptions.LongRunning)));

        for (var number = 0; number < drafts.Length; number++)
            Assert.Equal(Draft.Of(() => { for (var i = 0; i < 50; i++) Service($"A-{number}").Score(i); }), drafts[number]);
    }

    [Fact]
    public async Task ADefinitionMayContinueOnAnotherThread()
    {
        var draft = Draft.Of(static () => Task.Run(static () => Service("A-1")).GetAwaiter().GetResult());
        Assert.Equal(Draft.Of(static () => Service("A-1")), await Task.FromResult(draft));
    }

    private static Call Said(string verb, params object?[] arguments) => new(verb, arguments.Select(static value => new Argument(value, default)).ToListing(), default);
}
