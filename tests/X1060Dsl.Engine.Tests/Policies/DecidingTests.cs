using CsCheck;
using X1060Dsl.Model;
using X1060Dsl.Policies;

namespace X1060Dsl.Tests.Policies;

/// <summary>What the set checks say is what trying every service says; where they cannot know, they say so.</summary>
public sealed class DecidingTests
{
    private static readonly Gen<string> Decided = Gen.OneOf(
        "level = basic", "level != standard", "level in (basic, advanced)", "level is set", "level = unnecessary", "wanted",
        "assignment = outsource", "assignment in (insource, combination)", "assignment is missing", "insourced", "not outsourced",
        "score >= 3", "score < 2", "score = 5", "score is missing", "target > 4", "score >= target", "gap >= 2", "gap is set",
        "owner is set", "owner is missing", "team is set", "provider is missing");

    private static readonly Gen<string> Undecided = Gen.OneOf("owner = '森'", "owner != '森'", "owner matches '井*'", "count(level = basic) > 3");

    public static TheoryData<string, string, string> Questions => new()
    {
        { "level = basic and level = standard", "owner is set", "never" },
        { "score >= 3", "score >= 2", "never" },
        { "score = 3 or score = 4", "score in (3, 4)", "never" },
        { "assignment = insource", "provider is missing", "never" },
        { "contract is set", "assignment in (outsource, combination)", "never" },
        { "wanted", "level != unnecessary", "never" },
        { "gap > 0", "target > score", "never" },
        { "gap = 4", "score = 1 and target = 5", "never" },
        { "evidence is set", "evidence.count >= 1", "never" },
        { "document.reviewed is set", "document.count > 0", "never" },
        { "owner = '森'", "owner is set", "never" },
        { "owner = '森' and owner != '森'", "score = 5", "never" },
        { "", "level = unnecessary implies score is set", "" },
        { "score <= 2", "score >= 3", "always" },
        { "assignment = outsource", "team is set", "always" },
        { "added", "not added", "always" },
        { "insource.score = 2 and outsource.score = 4", "score <= 3", "always" },
        { "owner = '森'", "owner is missing", "" },
        { "due < today", "due >= today", "" },
        { "code matches 'A-*'", "category = A", "" },
        { "level = basic", "score >= 3", "" },
        { "level = basic", "owner = '森' or score >= 3", "" },
        { "count(added) > 3", "count(added) > 2", "" },
    };

    [Theory, MemberData(nameof(Questions))]
    public void What_never_and_what_always_fires(string @for, string require, string expected)
    {
        var policy = Policy("AWA001", @for, require);
        var deciding = new Deciding([policy], ScoreRule.Highest);
        Assert.Equal(expected, deciding.CanFire(policy).Verdict == Verdict.No ? "never" : deciding.AlwaysFires(policy).Verdict == Verdict.Yes ? "always" : "");
    }

    [Theory]
    [InlineData("insource.score = 2 and outsource.score = 4", "score = 4", ScoreRule.Highest, "No")]
    [InlineData("insource.score = 2 and outsource.score = 4", "score = 4", ScoreRule.Lowest, "Yes")]
    [InlineData("insource.score = 2 and outsource.score = 4", "score = 2", ScoreRule.Both, "No")]
    public void Which_of_two_scores_counts_is_respected(string @for, string require, ScoreRule rule, string expected)
    {
        var policy = Policy("AWA001", @for, require);
        Assert.Equal(expected, new Deciding([policy], rule).CanFire(policy).Verdict.ToString());
    }

    [Theory]
    [InlineData("level = basic", "score >= 3", "level = basic and owner is set", "score >= 2", "Yes", "")]
    [InlineData("level = basic", "score >= 3", "level = basic", "score >= 4", "No", "level = basic, score = 3")]
    [InlineData("owner = '森'", "score >= 3", "owner = '森'", "score >= 2", "Yes", "")]
    [InlineData("owner = '森'", "score >= 3", "owner = '井上'", "score >= 2", "Unknown", "")]
    public void What_breaks_the_later_breaks_the_earlier(string @for, string require, string laterFor, string laterRequire, string expected, string witness)
    {
        var (earlier, later) = (Policy("AWA001", @for, require), Policy("AWA002", laterFor, laterRequire));
        var answer = new Deciding([earlier, later], ScoreRule.Highest).Implies(later, earlier);
        Assert.Equal((expected, witness), (answer.Verdict.ToString(), answer.Witness?.Text.En ?? ""));
    }

    [Theory]
    [InlineData("level = basic", "assignment = insource", "category = D", "assignment = outsource", "Yes")]
    [InlineData("level = basic", "score >= 3", "score <= 2", "owner is set", "No")]
    [InlineData("level = basic", "score >= 3", "level = standard", "score <= 2", "No")]
    [InlineData("level = basic", "owner = '森'", "level = basic", "owner != '森'", "Unknown")]
    [InlineData("level = basic", "owner = '森'", "level = basic", "score = 5", "Unknown")]
    public void What_cannot_both_be_satisfied(string @for, string require, string otherFor, string otherRequire, string expected)
    {
        var (one, other) = (Policy("AWA001", @for, require), Policy("AWA002", otherFor, otherRequire));
        var verdict = new Deciding([one, other], ScoreRule.Highest).Contradict(one, other).Verdict;
        Assert.Equal(expected == "Unknown" ? verdict : Enum.Parse<Verdict>(expected), verdict);
        Assert.True(expected != "Unknown" || verdict != Verdict.Yes);
    }

    // A question may take more steps than it is given; that it is then unknown is right, but it has to be rare.
    [Fact]
    public void Answers_are_those_of_trying_every_service()
    {
        var (asked, open) = (0, 0);
        Gen.Select(Policies(Decided), Policies(Decided)).Sample(
            (one, other) =>
            {
                var (deciding, all) = (new Deciding([one, other], ScoreRule.Highest), Everything.Services);
                Agree(all.Any(service => all.Fires(one, service)), deciding.CanFire(one));
                Agree(all.Any(service => all.Passes(one, service)), deciding.CanPass(one));
                Agree(!all.Any(service => all.Fires(one, service) && !all.Fires(other, service)), deciding.Implies(one, other));

                var (first, second, both) = (
                    all.Any(service => all.Passes(one, service) && all.Applies(other, service)),
                    all.Any(service => all.Applies(one, service) && all.Passes(other, service)),
                    all.Any(service => all.Passes(one, service) && all.Passes(other, service)));
                Agree(first && second && !both, deciding.Contradict(one, other));
            },
            iter: 150,
            print: Everything.Print);
        Assert.InRange(open, 0, asked / 10);

        void Agree(bool expected, Answer answer)
        {
            Interlocked.Increment(ref asked);
            if (answer.Verdict == Verdict.Unknown)
                Interlocked.Increment(ref open);
            else
                Assert.Equal(expected ? Verdict.Yes : Verdict.No, answer.Verdict);
        }
    }

    [Fact]
    public void What_is_not_looked_into_is_never_answered_wrong() => Gen.Select(Policies(Gen.OneOf(Decided, Undecided)), Policies(Gen.OneOf(Decided, Undecided))).Sample(
        static (one, other) =>
        {
            var (deciding, all) = (new Deciding([one, other], ScoreRule.Highest), Everything.Services);
            var fires = deciding.CanFire(one).Verdict;
            if (all.Any(service => all.Fires(one, service)))
                Assert.NotEqual(Verdict.No, fires);
            if (all.Any(service => all.Passes(one, service)))
                Assert.NotEqual(Verdict.Yes, deciding.AlwaysFires(one).Verdict);
            if (all.Any(service => all.Fires(one, service) && !all.Fires(other, service)))
                Assert.NotEqual(Verdict.Yes, deciding.Implies(one, other).Verdict);
            if (all.Any(service => all.Passes(one, service) && all.Passes(other, service)))
                Assert.NotEqual(Verdict.Yes, deciding.Contradict(one, other).Verdict);
        },
        iter: 150,
        print: Everything.Print);

    [Fact]
    public void Work_is_bounded_and_what_takes_too_much_is_unknown()
    {
        var flags = string.Join(" or ", Properties.All.Where(static property => property.Kind == Kind.Text && property.Name is not ("code" or "name" or "hours")).Select(static property => $"({property.Name} is set and score >= 3 and {property.Name} is missing)"));
        var policy = Policy("AWA001", flags, "owner is set");
        Assert.Equal(Verdict.Unknown, new Deciding([policy], ScoreRule.Highest).CanFire(policy).Verdict);
    }

    private static Gen<CheckedPolicy> Policies(Gen<string> atoms)
    {
        var conditions = Gen.Select(atoms.Array[1, 3], Gen.OneOf(" and ", " or ", " implies "), Gen.Bool, static (parts, word, isDenied) => isDenied ? $"not ({string.Join(word, parts)})" : string.Join(word, parts));
        return Gen.Select(conditions, conditions, Gen.Bool, static (@for, require, isForAll) => Policy("AWA001", isForAll ? "" : @for, require));
    }

    private static CheckedPolicy Policy(string id, string @for, string require) =>
        new(new Policy(new Fact<string>(id, default), Severity.Error), @for.Length == 0 ? null : Read(@for), Read(require));

    private static Condition Read(string text)
    {
        var read = ReadCondition.Of(text);
        Assert.Empty(read.Troubles);
        return read.Condition!;
    }

    /// <summary>A service for every way of saying the facts that the questions above ask for.</summary>
    private sealed class Everything
    {
        // What is worked out once for a centre is kept, for one thread; samples run on several.
        private readonly ThreadLocal<Judging> judging;
        private readonly IReadOnlyList<Subject> subjects;

        private Everything()
        {
            var services = from level in Enum.GetValues<Level>().Cast<Level?>().Append(null)
                           from assignment in Assignments()
                           from score in Numbers()
                           from target in Numbers()
                           from owner in (string?[])[null, "森", "井上"]
                           select new Service("A-1", "", "", "A")
                           {
                               Catalogue = new Catalogue { Level = level is { } said ? new(said, default) : null },
                               Profile = new Profile { Assignment = assignment, Owner = owner is null ? null : new(owner, default) },
                               Portfolio = new Portfolio { Score = Rated(score), Target = Rated(target) },
                           };
            var ground = new Ground(new Centre { Services = services.ToListing() }, null);
            (judging, subjects) = (new ThreadLocal<Judging>(() => new Judging(ground)), ground.Subjects);
        }

        public static Everything Services { get; } = new();

        public bool Any(Func<Subject, bool> holds) => subjects.Any(holds);

        public bool Applies(CheckedPolicy policy, Subject service) => Judging.TakesPart(service, policy.MentionsLevel || policy.IsOfCentre) && (policy.For is null || judging.Value!.Of(policy.For, service) == Truth.True);

        public bool Fires(CheckedPolicy policy, Subject service) => Applies(policy, service) && judging.Value!.Of(policy.Require, service) != Truth.True;

        public bool Passes(CheckedPolicy policy, Subject service) => Applies(policy, service) && judging.Value!.Of(policy.Require, service) == Truth.True;

        private static IEnumerable<int?> Numbers() => Enumerable.Range(1, 5).Cast<int?>().Append(null);

        private static Rating? Rated(int? number) => number is { } said ? new Rating { Whole = new(said, default) } : null;

        private static IEnumerable<Assignment?> Assignments()
        {
            yield return null;
            bool[] either = [true, false];
            foreach (var (inside, outside, hasTeam, hasProvider) in from inside in either from outside in either from hasTeam in either from hasProvider in either select (inside, outside, hasTeam, hasProvider))
            {
                yield return new Assignment
                {
                    IsInsourced = inside,
                    IsOutsourced = outside,
                    Team = inside && hasTeam ? new("SOC", default) : null,
                    Provider = outside && hasProvider ? new("ACME", default) : null,
                };
            }
        }

        /// <summary>The two policies in words, for a failure.</summary>
        public static string Print((CheckedPolicy One, CheckedPolicy Other) both) => $"{Print(both.One)} | {Print(both.Other)}";

        private static string Print(CheckedPolicy policy) => $"for {policy.For?.Text().En ?? "all"} require {policy.Require.Text().En}";
    }
}
