using System.Collections.Concurrent;

namespace X1060Dsl.Conformance;

/// <summary>The table, row by row: the compiler's verdict, ours, and what the two make of a text that both accept.</summary>
public sealed class ConformanceTests
{
    private static readonly ConcurrentDictionary<string, Outcome> Outcomes = new();

    [Fact]
    public void TheTableIsWide() => Assert.True(ConformanceTable.Rows.Count >= 1000);

    [Fact]
    public void EveryRowHasANameOfItsOwnAndVerdictsOfTheTable() => Assert.Empty(Failures(static row => (row.CSharp, row.Ours) switch
    {
        ("accepts", "accepts") when row.Id == "" => null,
        ("accepts" or "rejects" or "throws", "refuses") => null,
        _ => $"{row.CSharp}, {row.Ours}: what we accept, C# accepts and runs, and there is no id for it",
    }).Concat(ConformanceTable.Rows.CountBy(static row => row.Name).Where(static name => name.Value > 1).Select(static name => name.Key)));

    [Fact]
    public void TheCompilersVerdictIsTheTables() => NoneOf(Failures(static row =>
        Judged(row) is var outcome && outcome.Word == row.CSharp ? null : $"C# {outcome.Word}, the table says {row.CSharp}. {outcome.Why}"));

    [Fact]
    public void OurVerdictIsTheTables() => NoneOf(Failures(static row => (row.Ours, DefinitionFolder.Read(row.Snippet)) switch
    {
        ("accepts", var read) when !read.Accepts() => $"we refuse: {read.Why()}",
        ("refuses", var read) when read.Accepts() => "we accept",
        (_, var read) when row.Id != "" && !read.Findings.Any(finding => finding.Id == row.Id) => $"{row.Id} expected, not {read.Why()}",
        _ => null,
    }));

    [Fact]
    public void WhatBothAcceptSaysTheSame() => NoneOf(Failures(static row =>
    {
        if (Judged(row) is not Outcome.Said said || DefinitionFolder.Read(row.Snippet) is not { } read || !read.Accepts())
            return null;
        return said.Draft == read.Draft ? null : $"C# says\n{DraftText.Of(said.Draft)}\nwe say\n{DraftText.Of(read.Draft)}";
    }));

    private static Outcome Judged(Row row) => Outcomes.GetOrAdd(row.Snippet, RealCSharp.Run);

    // As one message: a collection would be cut off after the first few.
    private static void NoneOf(IEnumerable<string> failures)
    {
        var all = string.Join("\n", failures);
        Assert.True(all == "", all);
    }

    // All of them at once: one cause often shows in a dozen rows.
    private static IEnumerable<string> Failures(Func<Row, string?> check) =>
        from row in ConformanceTable.Rows
        let failure = check(row)
        where failure is not null
        select $"{row.Name}: {failure}\n{row.Snippet}\n";
}
