using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Testing;

/// <summary>What a run of tests came to.</summary>
/// <param name="Definitions">The definitions that were tested, in the order in which they are told.</param>
/// <param name="Skipped">How many were not, as nothing in them says what to expect.</param>
/// <param name="Coverage">What the tests showed of policies.</param>
/// <param name="Mutation">What became of changing the definitions one fact at a time; null where that was not asked for.</param>
public sealed record TestOutcome(Listing<TestResult> Definitions, int Skipped, PolicyCoverage Coverage, MutationOutcome? Mutation)
{
    /// <summary>How many mismatches there are of a kind.</summary>
    public int Count(MismatchKind kind) => Definitions.Sum(result => result.Mismatches.Count(mismatch => mismatch.Kind == kind));

    /// <summary>How many findings are expected.</summary>
    public int Expected => Definitions.Sum(static result => result.Expected.Count);

    /// <summary>How many definitions gave no model at all.</summary>
    public int Unread => Definitions.Count(static result => !result.Definition.IsRead);

    /// <summary>Whether everything is as expected.</summary>
    public bool IsAsExpected => Definitions.All(static result => result.Mismatches.Count == 0);

    /// <summary>Holds what was found in the definitions of a run against what is expected in them.</summary>
    /// <remarks>
    /// A part is tested with the definitions that load it: what is expected in it has to be found with one of them, and what is
    /// found in it with several is told once.
    /// </remarks>
    public static TestOutcome Of(IReadOnlyList<TestedDefinition> definitions, TestTerms terms)
    {
        var tested = definitions.Where(static definition => definition.IsTested).ToList();
        var kept = Engine.Together(tested.ConvertAll(static definition => definition.Definition));
        var found = new Found(kept);
        var (seen, results) = (new HashSet<(string, int, int)>(), new List<TestResult>());
        foreach (var definition in kept)
        {
            var test = tested.Find(one => one.Definition.Path == definition.Path)!;
            var expected = test.Expected.Where(one => seen.Add(At(one.Place))).ToListing();
            var mismatches = test.Troubles.Where(one => seen.Add(At(one.Place)))
                .Concat(expected.Where(one => !found.Has(one)).Select(one => Missing(one, test, found)))
                .ToList();
            results.Add(new TestResult(definition, expected, mismatches.ToListing()));
        }

        // Only when all expectations are known: what one definition finds in a part another one may expect. Where something is
        // expected to be waived and is not, that is told already.
        var wanted = new HashSet<(string, int, string)>(tested.SelectMany(static definition => definition.Expected)
            .Where(one => !one.IsWaived || !found.Has(one)).Select(static one => (one.Place.Path, one.Line, one.Id)));
        return new TestOutcome(
            results.Select(result => result with { Mismatches = InOrder(result, result.Mismatches.Concat(Unexpected(result.Definition, wanted, terms))) }).ToListing(),
            definitions.Count - tested.Count,
            PolicyCoverage.Of(kept),
            terms.Mutates ? MutationOutcome.Together(tested.Where(test => kept.Any(definition => definition.Path == test.Definition.Path)).Select(static test => test.Mutation).OfType<MutationOutcome>()) : null);
    }

    private static (string, int, int) At(Place place) => (place.Path, place.Line, place.Column);

    private static Listing<Mismatch> InOrder(TestResult result, IEnumerable<Mismatch> mismatches) =>
        mismatches.OrderBy(mismatch => mismatch.Place.Path != result.Definition.Path).ThenBy(static mismatch => mismatch.Place.Path, StringComparer.Ordinal)
            .ThenBy(static mismatch => mismatch.Place.Line).ThenBy(static mismatch => mismatch.Place.Column).ToListing();

    private static IEnumerable<Mismatch> Unexpected(CheckedDefinition definition, HashSet<(string, int, string)> wanted, TestTerms terms) =>
        from finding in definition.Findings
        where finding.Suppression is null && (terms.Counts(finding) || !definition.IsRead)
        let place = Place.Of(finding.Origin, definition)
        where !wanted.Contains((place.Path, place.Line, finding.Id))
        select new Mismatch(MismatchKind.Unexpected, finding.Id, place, new(finding.Message(DisplayLanguage.English), finding.Message(DisplayLanguage.Japanese)), null) { Finding = finding };

    private static Mismatch Missing(Expectation expected, TestedDefinition test, Found found)
    {
        var what = expected.IsWaived
            ? new Bilingual($"line {expected.Line} should have a waived finding of {expected.Id}", $"{expected.Line} 行目に、免除された {expected.Id} の指摘があるはずです")
            : new Bilingual($"line {expected.Line} should have a finding of {expected.Id}", $"{expected.Line} 行目に {expected.Id} の指摘があるはずです");
        var hint = test.Off.Contains(expected.Id) ? new($"{expected.Id} is off here", $"{expected.Id} はここでは無効です")
            : found.Has(expected with { IsWaived = !expected.IsWaived })
                ? expected.IsWaived ? new($"it is there, but nothing waives it; write {expected.Id} alone", $"指摘はありますが、免除されていません。{expected.Id} だけを書いてください")
                : new Bilingual($"it is there, but waived; write {expected.Id} waived", $"指摘はありますが、免除されています。「{expected.Id} 免除」と書いてください")
            : found.Elsewhere(expected) is { } line ? new Bilingual($"{expected.Id} is found in line {line}", $"{expected.Id} は {line} 行目で指摘されています")
            : null;
        return new Mismatch(MismatchKind.Missing, expected.Id, expected.Place, what, hint);
    }

    /// <summary>What was found, by place.</summary>
    private sealed class Found
    {
        private readonly HashSet<(string Path, int Line, string Id, bool IsWaived)> findings;
        private readonly Dictionary<(string Path, string Id), List<int>> lines = [];

        public Found(IEnumerable<CheckedDefinition> definitions)
        {
            findings = new(
                from definition in definitions
                from finding in definition.Findings
                let place = Place.Of(finding.Origin, definition)
                select (place.Path, place.Line, finding.Id, finding.Suppression is not null));
            foreach (var (path, line, id, _) in findings.OrderBy(static finding => finding.Line))
            {
                if (!lines.TryGetValue((path, id), out var known))
                    lines.Add((path, id), known = []);
                known.Add(line);
            }
        }

        public bool Has(Expectation expected) => findings.Contains((expected.Place.Path, expected.Line, expected.Id, expected.IsWaived));

        // The nearest one, the earlier of two.
        public int? Elsewhere(Expectation expected)
        {
            if (!lines.TryGetValue((expected.Place.Path, expected.Id), out var known))
                return null;

            var after = known.BinarySearch(expected.Line);
            after = after < 0 ? ~after : after;
            return after == 0 ? known[0]
                : after == known.Count || expected.Line - known[after - 1] <= known[after] - expected.Line ? known[after - 1]
                : known[after];
        }
    }
}

/// <summary>A definition that was tested.</summary>
/// <param name="Definition">Its check.</param>
/// <param name="Expected">What is expected in it, and in what it is the first to load.</param>
/// <param name="Mismatches">Where it is not so, in the order of the text.</param>
public sealed record TestResult(CheckedDefinition Definition, Listing<Expectation> Expected, Listing<Mismatch> Mismatches);
