using CsCheck;
using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Settings;

namespace X1060Dsl.Tests;

/// <summary>Whoever says more is never told of more that is missing: a reason, an owner or evidence adds no finding of the rules that ask for more.</summary>
public sealed class CompletenessTests
{
    // The rules that miss something. Those that judge what is said (a placeholder, an undeclared name, an old date) may well speak up.
    private static readonly string[] Completeness =
    [
        "CDC1003", "CDC1005", "CDC1006",
        "CDC2001", "CDC2003", "CDC2004", "CDC2005",
        "CDC3001", "CDC3002",
        "CDC4001", "CDC4002", "CDC4003", "CDC4004", "CDC4005", "CDC4006", "CDC4007", "CDC4008", "CDC4009", "CDC4010",
        "CDC4011", "CDC4012", "CDC4013", "CDC4014", "CDC4015", "CDC4017",
        "CDC5001", "CDC5002", "CDC5003", "CDC5006", "CDC5007",
    ];

    private static readonly string[] Codes = ["A-1", "A-2", "A-9", "B-1", "B-2", "D-1", "D-2", "E-2", "E-3", "E-4", "F-1", "F-3", "F-5", "H-1", "I-7"];

    private static readonly string[] Reason = [".Because(\"納入先との契約で求められています\")"];
    private static readonly string[] Owner = [".Owner(\"森\")"];
    private static readonly string[] Evidence = [".Evidence(\"https://wiki.awa.example/audit\", asOf: \"2026-10-31\", validFor: \"12 months\")"];

    private static readonly Gen<string[]> Said = Gen.Select(
        Maybe(".Level(Basic)", ".Level(Standard)", ".Level(Advanced)", ".Level(Optional)", ".Level(Unnecessary)", ".Level(Unnecessary)"),
        Maybe(".Insource(\"SOC\")", ".Insource()", ".Outsource(\"ACME MSS\")", ".Outsource()", ".Insource(\"SOC\").Outsource(\"ACME MSS\")", ".Unassigned()"),
        Maybe(".Score(1)", ".Score(3)", ".Score(5)", ".Score(insource: 2, outsource: 4)"),
        Maybe(".Target(3)", ".Target(4, by: \"2027-03-31\")", ".Target(insource: 3, outsource: 5)"),
        Maybe(".CoveredBy(\"D-2\")", ".ProvidedBy(\"Seto Holdings\")", ".When(\"a case goes to court\")", ".Document(\"runbook\")"),
        Gen.Select(Maybe(Reason), Maybe(Owner), Maybe(Evidence)),
        static (level, assignment, score, target, other, more) => (string[])[level, assignment, score, target, other, more.Item1, more.Item2, more.Item3]);

    private static readonly Gen<string> Organization = OneOf(
        "", "Organization(\"Seto Logistics\");\n", "Organization(\"Seto Logistics\").Ciso(\"A. Hara\").Floor(\"D-1\", \"E-4\");\n", "Organization(\"阿波精密工業\").CombineScores(Lowest).CdcHead(\"森\");\n");

    [Fact]
    public void The_rules_that_miss_something_exist() => Assert.All(Completeness, static id => Assert.NotNull(AllRules.Find(id)));

    [Fact]
    public void A_reason_an_owner_or_evidence_adds_none_of_their_findings() =>
        Gen.Select(Organization, Gen.Select(Gen.Shuffle(Codes), Said.Array[1, Codes.Length]), Gen.Int[0, Codes.Length - 1], OneOf(Reason[0], Owner[0], Evidence[0]))
            .Sample(static (organization, services, place, more) =>
            {
                var (codes, said) = services;
                place %= said.Length;
                if (said[place].Contains(more))
                    return;

                var before = Missed(Text(organization, codes, said));
                var after = Missed(Text(organization, codes, [.. said.Select((verbs, i) => i == place ? [.. verbs, more] : verbs)]));
                Assert.Equal([], after.Except(before));
            }, iter: 2_000);

    [Fact]
    public void They_do_miss_what_is_not_there()
    {
        Assert.Contains("CDC2005 B-1", Missed("Service(\"B-1\").Level(Basic).Outsource(\"ACME MSS\");"));
        Assert.DoesNotContain("CDC2005 B-1", Missed("Service(\"B-1\").Level(Basic).Outsource(\"ACME MSS\").Owner(\"森\");"));
    }

    private static Gen<string> Maybe(params string[] verbs) => Gen.Frequency((1, Gen.Const("")), (2, OneOf(verbs)));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(place => texts[place]);

    private static string Text(string organization, string[] codes, string[][] said) =>
        organization + string.Concat(said.Select((verbs, i) => $"Service(\"{codes[i]}\"){string.Concat(verbs)};\n"));

    // At most one finding of a rule about a service, so that a set is enough.
    private static HashSet<string> Missed(string text) =>
        Engine.Examine(Given.Read(text).Centre!, new CheckOptions { Settings = new RuleSettings(new Ordered("all")) })
            .Where(static finding => Completeness.Contains(finding.Id))
            .Select(static finding => $"{finding.Id} {finding.Service}")
            .ToHashSet();
}
