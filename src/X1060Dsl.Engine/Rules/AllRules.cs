using X1060Dsl.Model;
using X1060Dsl.Rules.Catalogue;
using X1060Dsl.Rules.Dependencies;
using X1060Dsl.Rules.Policies;
using X1060Dsl.Rules.Portfolio;
using X1060Dsl.Rules.Process;
using X1060Dsl.Rules.Profile;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Rules.Regression;
using X1060Dsl.Rules.Tool;

namespace X1060Dsl.Rules;

/// <summary>Every rule there is, in the order of the ids. Numbers are never used again.</summary>
/// <remarks>
/// The bands follow the phases of the standard:
/// <code>
/// CDC0xxx  reading the definition      CDC5xxx  process: roles, management, evaluation
/// CDC1xxx  catalogue                   CDC6xxx  policies and waivers
/// CDC2xxx  profile                     CDC7xxx  regression
/// CDC3xxx  portfolio                   CDC8xxx  group
/// CDC4xxx  dependencies                CDC9xxx  the tool itself
/// </code>
/// </remarks>
public static class AllRules
{
    /// <summary>The rules, by id.</summary>
    public static Listing<Rule> InOrder { get; } = Listing.Of<Rule>(
        new UnreadableFile(),
        new ForeignEncoding(),
        new SuspiciousCharacter(),
        new FullWidthPunctuation(),
        new BudgetExceeded(),
        new SyntaxError(),
        new NotPartOfLanguage(),
        new UnknownVerb(),
        new UnknownName(),
        new WrongArgumentType(),
        new MissingArgument(),
        new UnexpectedArgument(),
        new TypeMismatch(),
        new NameTaken(),
        new ValueNotConstant(),
        new ArithmeticFault(),
        new UnknownService(),
        new DuplicateService(),
        new ScoreOutOfRange(),
        new ImpossibleDate(),
        new EmptyText(),
        new RepeatedVerb(),
        new DuplicateDeclaration(),
        new NumberOutOfRange(),
        new MalformedAddedService(),
        new ImpossiblePeriod(),
        new UnresolvedLoad(),
        new CircularLoad(),
        new ServicesWithoutOrganization(),
        new UnfinishedPath(),
        new ContradictoryVerbs(),
        new FloorServiceUnnecessary(),
        new SuggestedFloorServiceUnnecessary(),
        new UnnecessaryWithoutReason(),
        new PlaceholderReason(),
        new ServiceWithoutDecision(),
        new OptionalWithoutCondition(),
        new EditionNotPinned(),
        new OverdueReview(),
        new ServiceWithoutAssignment(),
        new UnnecessaryServiceAssigned(),
        new InsourceWithoutTeam(),
        new OutsourceWithoutProvider(),
        new ServiceWithoutOwner(),
        new UndeclaredParty(),
        new UnassignedBasicService(),
        new ServiceWithoutScore(),
        new ServiceWithoutTarget(),
        new TargetBelowScore(),
        new ScoreOnWrongSide(),
        new UnassignedServiceScored(),
        new OverdueTarget(),
        new MonitoringWithoutRetention(),
        new FindingWithoutFixing(),
        new CentreWithoutCiso(),
        new ExpiredWaiver(),
        new StaleWaiver(),
        new LongWaiver(),
        new SelfApprovedWaiver(),
        new UnknownWaivedRule(),
        new UnwaivableRule(),
        new PragmaWithoutReason(),
        new PragmaOnError(),
        new WaiverWithoutReason(),
        new BlanketPragma(),
        new UnreadableLock(),
        new ScoreDown(),
        new TargetDown(),
        new TargetPostponed(),
        new LevelLowered(),
        new BecameUnnecessary(),
        new ServiceDropped(),
        new BecameUnassigned(),
        new OwnerLost(),
        new OwnerChanged(),
        new ProviderLost(),
        new ProviderChanged(),
        new DeputyLost(),
        new EvidenceRemoved(),
        new DocumentRemoved(),
        new WaiverAdded(),
        new WaiverExtended(),
        new PolicyRemoved(),
        new PolicyLoosened(),
        new PolicyChanged(),
        new SeverityLowered(),
        new ThresholdLoosened(),
        new FloorShrunk(),
        new ReviewPeriodExtended(),
        new InternalFault(),
        new MalformedSetting(),
        new IneffectiveSetting());

    private static readonly Lazy<Dictionary<string, Rule>> ById = new(static () => InOrder.ToDictionary(static rule => rule.Id, StringComparer.OrdinalIgnoreCase));

    /// <summary>The rule of this id, in any letter case; null when there is none.</summary>
    public static Rule? Find(string id) => ById.Value.TryGetValue(id, out var rule) ? rule : null;
}
