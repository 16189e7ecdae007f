using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Reading;
using X1060Dsl.Remembering;
using X1060Dsl.Rules;
using X1060Dsl.Rules.Policies;
using X1060Dsl.Rules.Tool;
using X1060Dsl.Text;

namespace X1060Dsl.Policies;

/// <summary>The organisation's own policies: whether they make sense, whether they agree, and who breaks them.</summary>
internal static class PolicyCheck
{
    /// <summary>Everything that is to be told of the policies of a centre, in their order. A broken one silences no other.</summary>
    /// <param name="centre">The centre, or a part that only holds policies.</param>
    /// <param name="sources">The texts that the policies were written in.</param>
    /// <param name="options">The day, without which what depends on it is left out, and how grave each policy is.</param>
    /// <param name="remembered">What was found out of policies before; null where nothing is kept.</param>
    public static JudgedPolicies Examine(Centre centre, IReadOnlyList<SourceFile> sources, CheckOptions options, Remembered? remembered = null)
    {
        // Before anything is touched that takes time to load: most definitions have none.
        if (centre.Policies.Count == 0)
            return JudgedPolicies.None;

        remembered ??= new Remembered();
        remembered.Examine();
        return new Run(centre, sources, options, remembered).Judge();
    }

    /// <summary>The policies whose conditions can be used.</summary>
    public static IReadOnlyList<CheckedPolicy> Usable(Centre centre) => new Run(centre, [], CheckOptions.Default, new Remembered()).Usable();

    /// <summary>Who breaks policies that were understood before; nothing is told of the policies themselves.</summary>
    public static IReadOnlyList<Finding> Judge(IReadOnlyList<CheckedPolicy> usable, Centre centre, CheckOptions options) =>
        usable.Count == 0 ? [] : new Run(centre, [], options, new Remembered()).Judge(usable);

    private sealed class Run(Centre centre, IReadOnlyList<SourceFile> sources, CheckOptions options, Remembered remembered)
    {
        private readonly List<Finding> findings = [];
        private readonly HashSet<string> judged = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<Policy, (int Fired, int Passed)> counted = new(ByReference<Policy>.Instance);

        public JudgedPolicies Judge()
        {
            var usable = Usable();
            Guarded(centre.Origin, "Policies", () => Compare(usable));

            // A part on its own has nothing that could break a policy.
            if (centre.Organization is not null || centre.Services.Count > 0)
                Judge(usable);

            // In a loop one text is read in every round: what is wrong with it is told once.
            var told = new HashSet<(string, string?, int, int, string)>();
            return new JudgedPolicies(
                findings.FindAll(finding => told.Add((finding.Id, finding.Origin.Path, finding.Origin.Start, finding.Origin.Length, finding.Message(DisplayLanguage.English)))),
                judged)
            {
                Tallies = centre.Policies.Select(policy => counted.TryGetValue(policy, out var count)
                    ? new PolicyTally(policy.Id, WasJudged: true, count.Fired, count.Passed)
                    : new PolicyTally(policy.Id, WasJudged: false, 0, 0)).ToListing(),
            };
        }

        public IReadOnlyList<Finding> Judge(IReadOnlyList<CheckedPolicy> usable)
        {
            var ground = new Ground(centre, options.Today);
            foreach (var policy in usable)
                Guarded(policy.Policy.Origin, policy.Policy.Id.Value, () => Judge(policy, ground));
            return findings;
        }

        public IReadOnlyList<CheckedPolicy> Usable()
        {
            var usable = new List<CheckedPolicy>();
            foreach (var policy in centre.Policies)
                Guarded(policy.Origin, policy.Id.Value, () => usable.AddRange(Checked(policy)));
            return usable;
        }

        private void Guarded(Origin at, string name, Action action)
        {
            try
            {
                action();
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                findings.Add(InternalFault.At(at, name, fault));
            }
        }

        private IEnumerable<CheckedPolicy> Checked(Policy policy)
        {
            var isNamed = MalformedPolicyId.Fault(policy.Id.Value) is not { } fault;
            if (!isNamed)
                findings.Add(MalformedPolicyId.At(policy, MalformedPolicyId.Fault(policy.Id.Value)!));
            if (policy.MessageEn is null && policy.MessageJa is null)
                findings.Add(PolicyWithoutMessage.At(policy));
            if (policy.Require is null)
                findings.Add(PolicyWithoutRequirement.At(policy));

            var condition = policy.For is null ? null : Read(policy.For);
            var require = policy.Require is null ? null : Read(policy.Require);
            return isNamed && require is not null && (condition is not null || policy.For is null) ? [new CheckedPolicy(policy, condition, require)] : [];
        }

        // One and the same text is read once, however many policies use it.
        private Condition? Read(Fact<string> text)
        {
            // An empty text was told while it was read.
            if (string.IsNullOrWhiteSpace(text.Value))
                return null;

            var condition = remembered.Conditions.Of(text.Value, ReadCondition.Of);
            if (condition.Troubles.Count > 0)
            {
                var map = LiteralMap.Of(sources.FirstOrDefault(source => source.Path == text.Origin.Path), text);
                findings.AddRange(condition.Troubles.Select(trouble => Told(trouble, map)));
            }

            return condition.Condition;
        }

        private static Finding Told(Trouble trouble, LiteralMap map)
        {
            var at = map.At(trouble.Span.Start, trouble.Span.Length, out var isExact);
            return trouble.Kind switch
            {
                TroubleKind.Budget => ConditionOverLimit.At(at, trouble.What, trouble.Limit),
                TroubleKind.Name => UnknownNameInCondition.At(at, trouble.What, trouble.Near, isExact),
                TroubleKind.Type => ImpossibleComparison.At(at, trouble.What, trouble.Near, isExact),
                _ => MalformedCondition.At(at, trouble.What, trouble.Near, isExact),
            };
        }

        // What is proven is told, and nothing else.
        private void Compare(IReadOnlyList<CheckedPolicy> policies)
        {
            var rule = centre.Organization?.CombineScores?.Value ?? ScoreRule.Highest;
            foreach (var relation in remembered.Relations.Of(new PolicyTexts(policies, rule), _ => new Relating(policies, rule).All()))
            {
                var (policy, other) = (policies[relation.Policy].Policy, policies[relation.Other].Policy);
                findings.Add(relation.Kind switch
                {
                    PolicyRelationKind.NeverFires => PolicyThatNeverFires.At(policy),
                    PolicyRelationKind.AlwaysFires => PolicyThatAlwaysFires.At(policy, relation.Witness!),
                    PolicyRelationKind.Implied => ImpliedPolicy.At(policy, other),
                    _ => ContradictoryPolicies.At(policy, other, relation.Witness!),
                });
            }
        }

        private void Judge(CheckedPolicy policy, Ground ground)
        {
            if ((policy.MentionsToday && options.Today is null) || options.Settings.Weigh(policy.Policy).Severity is not { } severity)
                return;

            judged.Add(policy.Policy.Id.Value);
            var judging = new Judging(ground);
            var told = new Lazy<(DiagnosticDescriptor Descriptor, Bilingual Message)>(() => Told(policy));
            var (fired, passed) = (0, 0);
            foreach (var subject in policy.IsOfCentre ? [ground.Whole] : ground.Subjects)
            {
                if ((!policy.IsOfCentre && !Judging.TakesPart(subject, policy.MentionsLevel)) || Holds(policy, judging, subject) is not { } holds)
                    continue;

                if (holds)
                {
                    passed++;
                    continue;
                }

                if (policy.IsOfCentre)
                {
                    fired++;
                    findings.Add(Found(policy, severity, told.Value, centre.Origin, null));
                    continue;
                }

                var blamed = judging.Blame(policy.Require, subject);
                // What seems missing of a service that could not be read to its end may only be unread.
                if (blamed.IsKnown || !subject.Service.IsPartial)
                {
                    fired++;
                    findings.Add(Found(policy, severity, told.Value, blamed.IsKnown ? blamed : subject.Service.Origin, subject.Service));
                }
            }

            counted[policy.Policy] = (fired, passed);
        }

        // Null where the policy does not look at it.
        private static bool? Holds(CheckedPolicy policy, Judging judging, Subject subject) =>
            policy.For is not null && judging.Of(policy.For, subject) != Truth.True ? null : judging.Of(policy.Require, subject) == Truth.True;

        private static Finding Found(CheckedPolicy checkedPolicy, Severity severity, (DiagnosticDescriptor Descriptor, Bilingual Message) told, Origin at, Service? service)
        {
            var policy = checkedPolicy.Policy;
            var words = service?.Named() is { } name ? new Bilingual($"{name.En}: {told.Message.En}", $"{name.Ja}: {told.Message.Ja}") : told.Message;
            return new Finding(told.Descriptor, at, Listing.Of<object>(words))
            {
                Severity = severity,
                Service = service?.Code,
                Related = policy.Require!.Origin.IsKnown ? Listing.Of(new Related(policy.Require.Origin, new("required here", "ここで求めています"))) : default,
            };
        }

        // The message is a word of its own, so that braces in it are harmless.
        private static (DiagnosticDescriptor Descriptor, Bilingual Message) Told(CheckedPolicy checkedPolicy)
        {
            var (policy, id, required) = (checkedPolicy.Policy, checkedPolicy.Policy.Id.Value, checkedPolicy.Require.Text());
            var message = policy.MessageEn is null && policy.MessageJa is null
                ? new Bilingual($"policy {id} requires {required.En}", $"ポリシー {id} の条件「{required.Ja}」を満たしていません")
                : new Bilingual((policy.MessageEn ?? policy.MessageJa)!.Value, (policy.MessageJa ?? policy.MessageEn)!.Value);
            var descriptor = new DiagnosticDescriptor(
                id,
                new Bilingual($"Policy {id} of the organisation", $"自組織のポリシー {id}"),
                new Bilingual("{0}", "{0}"),
                "Policies",
                policy.Severity switch { Severity.Error => DiagnosticSeverity.Error, Severity.Warning => DiagnosticSeverity.Warning, _ => DiagnosticSeverity.Info },
                isEnabledByDefault: true,
                new Bilingual($"The organisation's own policy requires {required.En}.", $"自組織のポリシーが求める条件: {required.Ja}。"),
                policy.Help?.Value ?? "");
            return (descriptor, message);
        }
    }
}

/// <summary>What the policies of a centre came to.</summary>
/// <param name="Findings">Everything that is to be told of them.</param>
/// <param name="Judged">The ids of those that were held against the services, in any letter case.</param>
internal sealed record JudgedPolicies(IReadOnlyList<Finding> Findings, HashSet<string> Judged)
{
    public static JudgedPolicies None { get; } = new([], []);

    /// <summary>How often each of them fired and passed, in their order.</summary>
    public Listing<PolicyTally> Tallies { get; init; }
}

/// <summary>How often a policy fired and passed in a check.</summary>
/// <param name="Id">Its id.</param>
/// <param name="WasJudged">Whether it was held against the services at all: it may be off, broken, or lack the day.</param>
/// <param name="Fired">How many services, or centres, break it; those that are let off count.</param>
/// <param name="Passed">How many it looks at and finds nothing wrong with.</param>
public sealed record PolicyTally(Fact<string> Id, bool WasJudged, int Fired, int Passed);
