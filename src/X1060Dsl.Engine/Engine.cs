using X1060Dsl.Fixing;
using X1060Dsl.Groups;
using X1060Dsl.Model;
using X1060Dsl.Policies;
using X1060Dsl.Reading;
using X1060Dsl.Regression;
using X1060Dsl.Remembering;
using X1060Dsl.Rules;
using X1060Dsl.Rules.Policies;
using X1060Dsl.Running;
using X1060Dsl.Settings;
using X1060Dsl.Surveying;
using X1060Dsl.Text;
using X1060Dsl.Waiving;
using Comparison = X1060Dsl.Regression.Comparison;

namespace X1060Dsl;

/// <summary>The one door: text in, a centre and findings out. It reads no file, no clock and no environment.</summary>
public static class Engine
{
    /// <summary>Reads a definition, and what it loads, without running any of it.</summary>
    /// <param name="file">The definition.</param>
    /// <param name="files">What <c>#load</c> may open.</param>
    /// <param name="packs">What is read before it, as if it loaded them; see <see cref="CheckOptions.Packs"/>.</param>
    public static ReadDefinition Read(SourceFile file, IDefinitionFiles files, Listing<SourceFile> packs = default) => Reader.Read(file, files, packs);

    /// <summary>Gathers a definition, and what it loads, for a host that will run it because somebody trusts it. Nothing of it is run here.</summary>
    /// <param name="file">The definition.</param>
    /// <param name="files">What <c>#load</c> may open.</param>
    /// <param name="packs">What is loaded before it; see <see cref="CheckOptions.Packs"/>.</param>
    public static GatheredDefinition Gather(SourceFile file, IDefinitionFiles files, Listing<SourceFile> packs = default) => GatheredDefinition.Of(file, files, packs);

    /// <summary>Examines what a definition says that was run.</summary>
    /// <param name="file">The definition.</param>
    /// <param name="gathered">The definition and what it loads.</param>
    /// <param name="outcome">What came of running it.</param>
    /// <param name="options">The day, and what was set for the definition.</param>
    public static CheckedDefinition Check(SourceFile file, GatheredDefinition gathered, RunOutcome outcome, CheckOptions options)
    {
        // Where a value of a run was written is known to the expression at best, which is too little to edit it by.
        var definition = Check(file, outcome.As(file, gathered), options);
        return definition with { Findings = definition.Findings.Select(static finding => finding.Fixes.Count == 0 ? finding : finding with { Fixes = default }).ToListing() };
    }

    /// <summary>
    /// The full paths that reading a definition may open itself, found without reading it; what those load in turn is not
    /// looked at. A host that keeps what it has read reads anew when one of these texts changes.
    /// </summary>
    /// <param name="file">The definition.</param>
    /// <param name="root">The folder below which files may be loaded.</param>
    public static IReadOnlyList<string> MayLoad(SourceFile file, string root) => LoadScan.In(file, root);

    /// <summary>Reads a definition and examines what it says: everything that is to be told of it, in the order of the text.</summary>
    /// <param name="file">The definition.</param>
    /// <param name="files">What <c>#load</c> may open.</param>
    /// <param name="options">The day, and what was set for the definition.</param>
    public static CheckedDefinition Check(SourceFile file, IDefinitionFiles files, CheckOptions options) => Check(file, Read(file, files, options.Packs), options);

    /// <summary>Examines what a definition says that was read before.</summary>
    internal static CheckedDefinition Check(SourceFile file, ReadDefinition read, CheckOptions options, Remembered? remembered = null) => Examined(file, read, options, remembered).Definition;

    /// <summary>Reads and examines a definition, and looks at it as a whole. Unlike a check, it keeps the model.</summary>
    /// <param name="file">The definition.</param>
    /// <param name="files">What <c>#load</c> may open.</param>
    /// <param name="options">What was set for the definition.</param>
    /// <param name="today">The day, whatever the options say.</param>
    public static SurveyedDefinition Survey(SourceFile file, IDefinitionFiles files, CheckOptions options, Date today)
    {
        var read = Read(file, files, options.Packs);
        var (definition, comparison) = Examined(file, read, options with { Today = today });
        return new SurveyedDefinition(definition, read.Centre is { } centre ? Surveying.Survey.Of(centre, today) : null, comparison);
    }

    private static (CheckedDefinition Definition, Comparison? Comparison) Examined(SourceFile file, ReadDefinition read, CheckOptions options, Remembered? remembered = null)
    {
        if (read.Centre is not { } centre)
            return (CheckedDefinition.Of(file, read, InOrder(read, Weighed(read.Findings, options.Settings)), default, []), null);

        var policies = PolicyCheck.Examine(centre, read.Sources, options, remembered);
        var (comparison, fault) = Compared(read, options);
        var found = Weighed(read.Findings.Concat(options.Settings.Check(centre)).Concat(policies.Findings), options.Settings)
            .Concat(Examine(centre, options)).Concat(Regressed(centre, comparison, options)).ToList();
        if (fault is not null)
            found.Insert(0, fault);

        var (told, waivers) = Waivers.Apply(read, found, options.Today, id => WasExamined(id, centre.Edition, options, comparison) || policies.Judged.Contains(id));
        return (CheckedDefinition.Of(file, read, InOrder(read, Weighed(told, options.Settings)), waivers, options.Settings.Files.Concat(fault is null ? [] : [options.Lock!])) with { Changes = comparison?.Changes ?? default, Policies = policies.Tallies, Member = Member.Of(file, read, options) }, comparison);
    }

    private static (Comparison? Comparison, Finding? Fault) Compared(ReadDefinition read, CheckOptions options)
    {
        if (options.Since is null && options.Lock is null)
            return default;

        var (before, fault) = options.Since is { } since ? new LockReading(since, null) : Posture.Read(options.Lock!);
        return (before is null ? null : Comparison.Of(before, Posture.Of(read, options.Settings)).Trusted(read.Centre!, read.Findings), fault);
    }

    private static IEnumerable<Finding> Regressed(Centre centre, Comparison? comparison, CheckOptions options) => comparison is null or { Changes.Count: 0 } ? [] :
        from rule in AllRules.InOrder.OfType<RegressionRule>()
        from finding in Regressed(rule, centre, comparison, options)
        select finding;

    private static IEnumerable<Finding> Regressed(RegressionRule rule, Centre centre, Comparison comparison, CheckOptions options)
    {
        if (options.Settings.Weigh(rule).Severity is not { } severity)
            return [];

        try
        {
            return rule.Check(centre, comparison).Select(finding => finding with { Severity = severity }).ToList();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return [Rules.Tool.InternalFault.At(centre.Origin, rule.Id, fault)];
        }
    }

    /// <summary>Repairs a definition, and what it loads, in memory: writing is the host's business.</summary>
    /// <param name="file">The definition.</param>
    /// <param name="files">What <c>#load</c> may open.</param>
    /// <param name="options">The day, and what was set for the definition.</param>
    /// <param name="selection">Which repairs may be made.</param>
    public static FixOutcome Fix(SourceFile file, IDefinitionFiles files, CheckOptions options, FixSelection selection) =>
        new FixRounds(files, options, selection).Of(file);

    private static Listing<Finding> InOrder(ReadDefinition read, IEnumerable<Finding> findings)
    {
        var places = read.Sources.Select(static source => source.Path).ToList();
        return findings.OrderBy(finding => places.IndexOf(finding.Origin.Path)).ThenBy(static finding => finding.Origin.Start).ToListing();
    }

    // What nobody looked for cannot be missing: a rule that is off or of another list, one that needs a day which nobody told, or a lock where there is none; a group comes later.
    private static bool WasExamined(string id, Edition edition, CheckOptions options, Comparison? comparison) =>
        AllRules.Find(id) is { } rule && rule.AppliesTo(edition) && options.Settings.Weigh(rule).Severity is not null && (!rule.IsDated || options.Today is not null) && (rule is not RegressionRule || comparison is not null) && rule is not GroupRule;

    // The rules that are run have their severity by then; those of reading, of waivers and of settings get it here.
    private static IEnumerable<Finding> Weighed(IEnumerable<Finding> findings, RuleSettings settings)
    {
        foreach (var finding in findings)
        {
            if (AllRules.Find(finding.Id) is not { } rule)
                yield return finding;
            else if (settings.Weigh(rule).Severity is { } severity)
                yield return finding.Severity == severity ? finding : finding with { Severity = severity };
        }
    }

    /// <summary>
    /// What several definitions come to together: a part that another one loads was checked there, with what it builds
    /// upon, what is wrong in a part that several load is told once, and what only shows among the organisations of a
    /// group is told where it stands.
    /// </summary>
    /// <param name="definitions">The definitions of one run, in the order in which they are told.</param>
    public static Listing<CheckedDefinition> Together(IReadOnlyList<CheckedDefinition> definitions)
    {
        var loaded = new HashSet<string>(definitions.SelectMany(static definition => definition.Loads), StringComparer.Ordinal);
        if (loaded.Count == 0)
            return GroupCheck.Examine(definitions).ToListing();

        var parts = new HashSet<string>(definitions.Where(definition => definition.Organization is not null || !loaded.Contains(definition.Path)).SelectMany(static definition => definition.Loads), StringComparer.Ordinal);
        var kept = definitions.Where(definition => definition.Organization is not null || !definition.IsRead || !parts.Contains(definition.Path)).ToList();

        // What one definition waives in a part stands where another one does not, and what one has no use for another may need.
        var standing = new HashSet<(string, string?, int, int, string)>(kept.SelectMany(static definition => definition.Findings).Where(static finding => finding.Suppression is null).Select(Told));
        var idle = kept.SelectMany(static definition => definition.Findings).Where(IsIdle).GroupBy(Told).ToDictionary(static group => group.Key, static group => group.Count());
        var users = kept.SelectMany(static definition => definition.Loads.Append(definition.Path)).GroupBy(static path => path, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);

        var told = new HashSet<(string, string?, int, int, string)>();
        return GroupCheck.Examine(kept
            .Select(definition => definition with
            {
                Findings = definition.Findings.Where(finding =>
                    (finding.Suppression is null || !standing.Contains(Told(finding)))
                    && (!IsIdle(finding) || !users.TryGetValue(finding.Origin.Path, out var count) || idle[Told(finding)] == count)
                    && told.Add(Told(finding))).ToListing(),
            })
            .ToList()).ToListing();

        static (string, string?, int, int, string) Told(Finding finding) =>
            (finding.Id, finding.Origin.Path, finding.Origin.Start, finding.Origin.Length, finding.Message(DisplayLanguage.English));

        static bool IsIdle(Finding finding) => AllRules.Find(finding.Id) is StaleWaiver;
    }

    /// <summary>What the rules that are on find in a centre, in the order of the text.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="options">The day, and what was set for the definition.</param>
    public static Listing<Finding> Examine(Centre centre, CheckOptions options)
    {
        var unread = Unread(centre);
        return AllRules.InOrder.SelectMany(rule => Examine(rule, centre, unread, options)).OrderBy(static finding => finding.Origin.Start).ToListing();
    }

    // What a rule misses of a service whose chain could not be read to its end is told already, as what could not be read.
    private static bool IsUnread(Finding finding, List<Origin> unread)
    {
        foreach (var service in unread)
        {
            if (service.Start == finding.Origin.Start && service.Path == finding.Origin.Path)
                return true;
        }

        return false;
    }

    private static List<Origin> Unread(Centre centre) => centre.Services.Where(static service => service.IsPartial).Select(static service => service.Origin).ToList();

    /// <summary>What one rule finds in a centre; nothing where it is off.</summary>
    public static IEnumerable<Finding> Examine(Rule rule, Centre centre, CheckOptions options) => Examine(rule, centre, Unread(centre), options);

    private static IEnumerable<Finding> Examine(Rule rule, Centre centre, List<Origin> unread, CheckOptions options)
    {
        if (!rule.AppliesTo(centre.Edition) || options.Settings.Weigh(rule).Severity is not { } severity)
            return [];

        try
        {
            var found = (rule, options.Today) switch
            {
                (CentreRule check, _) => check.Check(centre),
                (MeasuredRule check, _) => check.Check(centre, options.Settings.Measures(rule)),
                (DatedRule check, { } day) => check.Check(centre, day),
                (DatedMeasuredRule check, { } day) => check.Check(centre, day, options.Settings.Measures(rule)),
                _ => [],
            };
            return found.Where(finding => rule.IsDated || !IsUnread(finding, unread)).Select(finding => finding.Severity == severity ? finding : finding with { Severity = severity }).ToList();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A rule that breaks is our mistake and must not hide what the others find.
            return [Rules.Tool.InternalFault.At(centre.Origin, rule.Id, fault)];
        }
    }
}

/// <summary>What came of reading a definition.</summary>
/// <param name="Draft">What it says, as far as it could be read.</param>
/// <param name="Centre">What that means; null when the file gave no model at all.</param>
/// <param name="Findings">What was wrong with it, in the order of the text.</param>
/// <param name="Sources">The definition first, then what it loaded.</param>
public sealed record ReadDefinition(Draft Draft, Centre? Centre, Listing<Finding> Findings, Listing<SourceFile> Sources)
{
    /// <summary>The pragmas in it and in what it loaded, those of a file in the order of its text.</summary>
    public Listing<Pragma> Pragmas { get; init; }

    /// <summary>The paths of the packs among the sources that nothing loads: they are there because the host named them.</summary>
    public Listing<string> Packs { get; init; }
}

/// <summary>What a host lets a definition load. The engine itself opens nothing.</summary>
public interface IDefinitionFiles
{
    /// <summary>The folder below which files may be loaded, with forward slashes and without one at the end.</summary>
    string Root { get; }

    /// <summary>Opens a file below the root, by its full path with forward slashes.</summary>
    OpenedFile Open(string path);
}

/// <summary>A file's text, or why there is none.</summary>
public sealed record OpenedFile(SourceFile? File, Finding? Refusal)
{
    /// <summary>There is no such file.</summary>
    public static OpenedFile Missing { get; } = new(null, null);
}
