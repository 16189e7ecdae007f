namespace X1060Dsl.Typed;

/// <summary>A service of a definition as a type: what generic code may ask of it stands in the interfaces below.</summary>
/// <remarks>
/// The package X1060Dsl generates one type a service and has it implement whatever the definition says of it, so that
/// <c>where T : IOutsourced, IScoreAtLeast3</c> holds, or the code that needs it does not compile.
/// </remarks>
/// <clause>ours</clause>
public interface IService;

/// <summary>The definition speaks of the service.</summary>
/// <clause>ours</clause>
public interface IDeclared : IService;

/// <summary>Its level is another one than Unnecessary.</summary>
/// <clause>9.2, table 1</clause>
public interface IWanted : IDeclared;

/// <summary>It was judged not to be needed.</summary>
/// <clause>9.2, table 1</clause>
public interface IUnnecessary : IDeclared;

/// <summary>It is among the least that has to be in place.</summary>
/// <clause>9.2, table 1</clause>
public interface IBasic : IWanted;

/// <summary>It is generally recommended.</summary>
/// <clause>9.2, table 1</clause>
public interface IStandard : IWanted;

/// <summary>It is needed where the centre aims at a high level.</summary>
/// <clause>9.2, table 1</clause>
public interface IAdvanced : IWanted;

/// <summary>It is chosen freely, under a condition.</summary>
/// <clause>9.2, table 1</clause>
public interface IOptional : IWanted;

/// <summary>A team inside provides it, alone or together with a provider.</summary>
/// <clause>9.3, table 2</clause>
public interface IInsourced : IDeclared;

/// <summary>A provider outside provides it, alone or together with a team.</summary>
/// <clause>9.3, table 2</clause>
public interface IOutsourced : IDeclared;

/// <summary>A team and a provider provide it together.</summary>
/// <clause>9.3, table 2</clause>
public interface ICombination : IInsourced, IOutsourced;

/// <summary>It is recognised, but nobody provides it yet.</summary>
/// <clause>9.3, table 2</clause>
public interface IUnassigned : IDeclared;

/// <summary>Somebody inside the organisation answers for it.</summary>
/// <clause>9.3</clause>
public interface IHasOwner : IDeclared;

/// <summary>Somebody can take over from the owner.</summary>
/// <clause>9.4, table 3 (scores 3 and 4)</clause>
public interface IHasDeputy : IDeclared;

/// <summary>A score to be reached was set.</summary>
/// <clause>9.4</clause>
public interface IHasTarget : IDeclared;

/// <summary>There is a document it is run by.</summary>
/// <clause>9.4, table 3 (scores 4 and 5)</clause>
public interface IHasDocument : IDeclared;

/// <summary>Something proves its score.</summary>
/// <clause>ours</clause>
public interface IHasEvidence : IDeclared;

/// <summary>It has a score, and so one of 1 at least. Where both sides are scored, the definition says which one counts.</summary>
/// <clause>9.4, table 3</clause>
public interface IScoreAtLeast1 : IDeclared;

/// <summary>Its score is 2 at least.</summary>
/// <clause>9.4, table 3</clause>
public interface IScoreAtLeast2 : IScoreAtLeast1;

/// <summary>Its score is 3 at least.</summary>
/// <clause>9.4, table 3</clause>
public interface IScoreAtLeast3 : IScoreAtLeast2;

/// <summary>Its score is 4 at least.</summary>
/// <clause>9.4, table 3</clause>
public interface IScoreAtLeast4 : IScoreAtLeast3;

/// <summary>Its score is 5.</summary>
/// <clause>9.4, table 3</clause>
public interface IScoreAtLeast5 : IScoreAtLeast4;
