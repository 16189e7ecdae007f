using System.Globalization;
using X1060Dsl.Model;

namespace X1060Dsl.Regression;

/// <summary>What a lock may hold: the kinds of entries and their facts, in the order in which they are written.</summary>
internal static class LockShape
{
    public const string Organization = "organization", Part = "part", Profile = "profile", Rule = "rule", Policy = "policy", Waiver = "waiver", Service = "service";

    private static readonly LockedKind[] Kinds =
    [
        new(Organization, HasKey: false, OneFactALine: true, "name", "edition", "ciso", "head", "top", "assessor", "auditor", "parent", "member", "country", "infrastructure", "combine", "review", "classification", "floor"),
        new(Part, HasKey: true, OneFactALine: false),
        new(Profile, HasKey: true, OneFactALine: false),
        new(Rule, HasKey: true, OneFactALine: false, "severity", "threshold"),
        new(Policy, HasKey: true, OneFactALine: false, "severity", "for", "require"),
        new(Waiver, HasKey: true, OneFactALine: false, "in", "until", "by"),
        new(Service, HasKey: true, OneFactALine: false,
            "category", "ja", "en", "level", "coveredby", "insource", "outsource", "unassigned", "providedby", "serves", "area", "owner", "deputy",
            "score", "score.insource", "score.outsource", "target", "target.insource", "target.outsource", "target.by", "na", "document", "evidence"),
    ];

    // Numbers, days, codes and words of the language read better without quotes; all that people name stands in them.
    private static readonly HashSet<string> Bare = new(StringComparer.Ordinal)
    {
        "edition", "infrastructure", "combine", "review", "floor", "severity", "threshold", "in", "until", "category", "level", "coveredby", "area",
        "score", "score.insource", "score.outsource", "target", "target.insource", "target.outsource", "target.by", "na",
    };

    /// <summary>The kind of this name; null when there is none.</summary>
    public static LockedKind? Find(string kind) => Array.Find(Kinds, one => one.Name == kind);

    /// <summary>The place of a kind among the others.</summary>
    public static int OrderOf(string kind) => Array.FindIndex(Kinds, one => one.Name == kind);

    private static readonly HashSet<string> MayRepeat = new(StringComparer.Ordinal) { "floor", "member", "serves", "assessor", "auditor", "threshold", "in", "na", "document", "evidence" };

    /// <summary>Whether a value of the fact may stand without quotes.</summary>
    public static bool IsBare(string fact) => Bare.Contains(fact);

    /// <summary>Whether the fact may be said several times.</summary>
    public static bool Repeats(string fact) => MayRepeat.Contains(fact);

    /// <summary>Whether a fact can have this value.</summary>
    public static bool Takes(string fact, string? value) => fact switch
    {
        "insource" or "outsource" => true,
        "unassigned" => value is null,
        _ when value is null => false,
        "level" => value is nameof(Level.Unnecessary) or nameof(Level.Basic) or nameof(Level.Standard) or nameof(Level.Advanced) or nameof(Level.Optional),
        "infrastructure" => value is "own",
        "edition" => EditionOf(value) is not null,
        "combine" => value is nameof(ScoreRule.Highest) or nameof(ScoreRule.Lowest) or nameof(ScoreRule.Both),
        "area" => value is nameof(Area.OwnWork) or nameof(Area.OwnLed) or nameof(Area.ExpertLed) or nameof(Area.ExpertWork),
        "na" => value is nameof(Side.Insource) or nameof(Side.Outsource),
        "severity" => value is "error" or "warning" or "info" or "none",
        "score" or "score.insource" or "score.outsource" or "target" or "target.insource" or "target.outsource" => Number(value) is >= 1 and <= 5,
        "review" => Number(value) is >= 1 and <= 60,
        "threshold" => value.IndexOf(':') is > 0 and var colon && Number(value.Substring(colon + 1)) is not null,
        "target.by" or "until" => Date.TryRead(value, out _),
        _ => true,
    };

    /// <summary>The edition of this name; null when there is none.</summary>
    public static Edition? EditionOf(string? value) => value switch
    {
        nameof(Edition.X1060_2021) => Edition.X1060_2021,
        nameof(Edition.X1060_2026) => Edition.X1060_2026,
        nameof(Edition.ISOGJ_2_1) => Edition.ISOGJ_2_1,
        _ => null,
    };

    /// <summary>The number that a text is in plain digits; null when it is none.</summary>
    public static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A kind of entries.</summary>
/// <param name="Name">Its name, the first word of a line.</param>
/// <param name="HasKey">Whether there may be several, told apart by a key.</param>
/// <param name="OneFactALine">Whether each fact has a line of its own, so that two people may change two of them.</param>
/// <param name="Facts">The facts, in order.</param>
internal sealed record LockedKind(string Name, bool HasKey, bool OneFactALine, params string[] Facts)
{
    /// <summary>The place of a fact among the others; less than 0 when the kind does not have it.</summary>
    public int OrderOf(string fact) => Array.IndexOf(Facts, fact);
}
