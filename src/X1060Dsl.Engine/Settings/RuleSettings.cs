using System.Globalization;
using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Text;

namespace X1060Dsl.Settings;

/// <summary>Which rules are on for a definition, how grave their findings are, and what they measure by.</summary>
public sealed class RuleSettings
{
    private readonly ISettings? settings;
    private readonly Origin? profilePlace;

    /// <summary>What the settings of a host come to.</summary>
    public RuleSettings(ISettings? settings)
    {
        this.settings = settings;
        var ordered = Said(settings?.OrderedProfile);
        RuleSet = ordered ?? Said(settings?.Value(ProfileKey)) ?? RuleSet.Recommended;
        profilePlace = ordered is null ? settings?.Place(ProfileKey) : null;
    }

    /// <summary>The key that chooses the profile.</summary>
    public const string ProfileKey = "x1060.profile";

    /// <summary>Nothing is set.</summary>
    public static RuleSettings Default { get; } = new(null);

    /// <summary>The words for the profiles, narrowest first.</summary>
    public static Listing<string> Profiles { get; } = Listing.Of("recommended", "strict", "all");

    /// <summary>The words for the severities, gravest first; <c>suggestion</c> and <c>silent</c> are understood as well.</summary>
    public static Listing<string> Severities { get; } = Listing.Of("error", "warning", "info", "none");

    /// <summary>The profile.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>What the files alone set: a command line is no part of what was agreed to, and stands in the log.</summary>
    public RuleSettings OfFiles => settings is null ? this : new RuleSettings(new WithoutCommandLine(settings));

    /// <summary>The key that sets the severity of an id.</summary>
    public static string SeverityKey(string id) => $"x1060.{id.ToLowerInvariant()}.severity";

    /// <summary>The key that sets a threshold of a rule.</summary>
    public static string Key(Rule rule, Threshold threshold) => $"x1060.{rule.Id.ToLowerInvariant()}.{threshold.Key}";

    /// <summary>How grave the findings of a rule are, and what decided that.</summary>
    public Weight Weigh(Rule rule)
    {
        var own = Finding.SeverityOf(rule.Descriptor);
        if (!rule.IsConfigurable || (settings is null && rule.RuleSet == RuleSet.Recommended))
            return new Weight(own, SettingLayer.Default, null);

        // The profile decides about what only a wider one has.
        return Weigh(rule.Id, rule.RuleSet == RuleSet.Recommended ? new Weight(own, SettingLayer.Default, null) : new Weight(rule.RuleSet <= RuleSet ? own : null, SettingLayer.Profile, profilePlace), own);
    }

    /// <summary>How grave the findings of a policy are, and what decided that.</summary>
    /// <remarks>A compiler knows all policies by one id, <c>CDC6000</c>: what orders that one orders each of them.</remarks>
    public Weight Weigh(Policy policy)
    {
        var otherwise = new Weight(policy.Severity, SettingLayer.Default, policy.Id.Origin);
        return Weigh(policy.Id.Value, Weigh("CDC6000", otherwise, policy.Severity), policy.Severity);
    }

    /// <summary>What a rule measures by.</summary>
    public Measures Measures(Rule rule)
    {
        if (settings is null || rule.Thresholds.Count == 0)
            return Rules.Measures.Default;

        // Asked once, as a rule may look at a number for each service.
        var set = rule.Thresholds.Select(threshold => (Threshold: threshold, Number: Number(settings.Value(Key(rule, threshold)), threshold))).Where(static one => one.Number is not null).ToList();
        return set.Count == 0 ? Rules.Measures.Default : new Measures(threshold => set.Find(one => ReferenceEquals(one.Threshold, threshold)).Number);
    }

    /// <summary>Where the number that holds for a threshold was set; null where that is the default, or nobody knows.</summary>
    public Origin? Place(Rule rule, Threshold threshold) =>
        Number(settings?.Value(Key(rule, threshold)), threshold) is null ? null : settings?.Place(Key(rule, threshold));

    /// <summary>The files that settings were found in, as far as the host knows them.</summary>
    public IEnumerable<SourceFile> Files => settings?.Files ?? [];

    /// <summary>What was set and cannot be meant, as findings at the place where it was set, else at the one given.</summary>
    internal IEnumerable<Finding> Check(Centre centre) => settings is null ? [] : SettingsCheck.Examine(settings, centre);

    /// <summary>The severity that a word means; false where it means none. Null is "none".</summary>
    public static bool TrySeverity(string word, out Severity? severity)
    {
        (severity, var isKnown) = word.Trim().ToLowerInvariant() switch
        {
            "error" => (Severity.Error, true),
            "warning" => (Severity.Warning, true),
            "info" or "suggestion" => (Severity.Info, true),
            "none" or "silent" => ((Severity?)null, true),
            _ => (null, false),
        };
        return isKnown;
    }

    /// <summary>The profile that a word means; null where it means none.</summary>
    public static RuleSet? Said(string? word) => word?.Trim().ToLowerInvariant() switch
    {
        "recommended" => RuleSet.Recommended,
        "strict" => RuleSet.Strict,
        "all" => RuleSet.All,
        _ => null,
    };

    /// <summary>The number that a word means for a threshold; null where it is none, or outside of its range.</summary>
    internal static int? Number(string? word, Threshold threshold) =>
        int.TryParse(word?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= threshold.Least && number <= threshold.Most ? number : null;

    /// <summary>Whether a word orders anything: a severity, or Roslyn's <c>default</c>.</summary>
    internal static bool IsSeverity(string word) => Understood(word, Severity.Info) is not null;

    private Weight Weigh(string id, Weight otherwise, Severity own)
    {
        var key = SeverityKey(id);
        var set = settings?.Value(key) is { } word && Understood(word, own) is { } said
            ? new Weight(said.Severity, SettingLayer.EditorConfig, settings.Place(key))
            : otherwise;

        // A compiler applies .globalconfig to what was reported to it; what is off was not, and stays off.
        return settings?.Order(id) is { } order && Understood(order.Word, own) is { } ordered && (set.Severity is not null || order.By != SettingLayer.GlobalConfig)
            ? new Weight(ordered.Severity, order.By, order.Place)
            : set;
    }

    // "default" is Roslyn's word for leaving a rule as it is, but on.
    private static Weight? Understood(string word, Severity own) =>
        word.Trim().Equals("default", StringComparison.OrdinalIgnoreCase) ? new Weight(own, SettingLayer.Default, null)
        : TrySeverity(word, out var severity) ? new Weight(severity, SettingLayer.Default, null)
        : null;
}

/// <summary>Settings as they are without what a command line orders.</summary>
internal sealed class WithoutCommandLine(ISettings settings) : ISettings
{
    public IEnumerable<string> Keys => settings.Keys;

    public string? OrderedProfile => null;

    public IEnumerable<SourceFile> Files => settings.Files;

    public IEnumerable<(string Key, Origin Place)> Ineffective => settings.Ineffective;

    public string? Value(string key) => settings.Value(key);

    public Origin? Place(string key) => settings.Place(key);

    public SeverityOrder? Order(string id) => settings.Order(id) is { By: not SettingLayer.CommandLine } order ? order : null;
}

/// <summary>How grave the findings of a rule are, and what decided that.</summary>
/// <param name="Severity">The severity; null where the rule is off.</param>
/// <param name="By">What decided it.</param>
/// <param name="Place">Where it was decided; null where it stands in no file.</param>
public sealed record Weight(Severity? Severity, SettingLayer By, Origin? Place);
