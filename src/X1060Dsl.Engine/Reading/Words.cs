namespace X1060Dsl.Reading;

/// <summary>The vocabulary by name, as reading looks it up.</summary>
internal static class Words
{
    private static readonly Dictionary<(string Owner, string Verb), Overloads> Verbs = Vocabulary.Verbs
        .GroupBy(static verb => (verb.Owner, verb.Name))
        .ToDictionary(static group => group.Key, static group => new Overloads([.. group]));

    private static readonly Dictionary<string, Enum> Constants =
        Vocabulary.Words.ToDictionary(static word => word.Name, static word => word.Value, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> ServiceConstants = Standard.Standard.Of(Edition.X1060_2021).Services
        .ToDictionary(static service => service.Identifier, static service => service.Code, StringComparer.Ordinal);

    // C# gives these a meaning of their own in some places; a name that changes its meaning with the place helps nobody.
    private static readonly HashSet<string> Contextual = new(StringComparer.Ordinal)
    {
        "_", "var", "dynamic", "nameof", "await", "async", "yield", "record", "scoped", "required", "partial", "and", "or", "not", "when",
        "where", "with", "from", "select", "nint", "nuint", "unmanaged", "notnull", "global", "file", "field", "extension",
    };

    // What people reach for first when they take a definition for a program.
    private static readonly HashSet<string> Outside = new(StringComparer.Ordinal)
    {
        "System", "DateTime", "DateTimeOffset", "DateOnly", "TimeSpan", "File", "Directory", "Path", "Environment", "Console", "Math", "Guid", "Random",
        "Process", "Assembly", "Activator", "Type", "Thread", "Task", "HttpClient", "Convert", "Enumerable", "String", "Int32", "Regex", "Args", "Print",
    };

    /// <summary>Whether a name is one of .NET's that no definition can use.</summary>
    public static bool IsOutside(string name) => Outside.Contains(name);

    /// <summary>The overloads of a verb said on an entry, or on <c>Language</c> for an opening verb; null when it has none.</summary>
    public static Overloads? Find(string owner, string verb) => Verbs.TryGetValue((owner, verb), out var overloads) ? overloads : null;

    /// <summary>The names of all verbs of an entry.</summary>
    public static IEnumerable<string> VerbsOf(string owner) =>
        Vocabulary.Verbs.Where(verb => verb.Owner == owner).Select(static verb => verb.Name).Distinct();

    /// <summary>The value of a word of the language; null when it is none.</summary>
    public static Enum? Find(string word) => Constants.TryGetValue(word, out var value) ? value : null;

    /// <summary>All words of the language, for suggestions.</summary>
    public static IEnumerable<string> All => Constants.Keys;

    /// <summary>The words of one type, for suggestions.</summary>
    public static IEnumerable<string> Of(string type) => Vocabulary.Words.Where(word => word.Value.GetType().Name == type).Select(static word => word.Name);

    /// <summary>The word of a type that a text may be meant for: the word itself typed otherwise, or its Japanese name.</summary>
    public static string? Meant(string type, string text)
    {
        var folded = Text.Folding.Fold(text);
        return Vocabulary.Words.FirstOrDefault(word => word.Value.GetType().Name == type
            && (Text.Folding.Fold(word.Name) == folded || word.Meaning.Ja.Split('。')[0] == folded))?.Name;
    }

    /// <summary>The code that a constant of <c>X1060</c> stands for; null when there is no such constant.</summary>
    public static string? Service(string constant) => ServiceConstants.TryGetValue(constant, out var code) ? code : null;

    /// <summary>All constants of <c>X1060</c>, for suggestions.</summary>
    public static IEnumerable<string> Services => ServiceConstants.Keys;

    /// <summary>Why a name may not be declared; null when it may.</summary>
    public static Bilingual? Reserved(string name) =>
        Contextual.Contains(name) ? new("C# itself uses it", "C# が使う語です")
        : Find(name) is not null || Find("Language", name) is not null || DslType.Find(name) is not null || name is "X1060" or "X1060Dsl" or "Language" or "Draft" or "Entry"
            ? new("it is a word of the language", "この言語の語です")
            : null;

    /// <summary>How a sentence names what a verb is said of.</summary>
    public static Bilingual OwnerOf(string entry) => entry switch
    {
        "OrganizationEntry" => new("An organisation", "組織"),
        "TeamEntry" => new("A team", "チーム"),
        "ProviderEntry" => new("A provider", "事業者"),
        "ServiceEntry" => new("A service", "サービス"),
        "PolicyEntry" => new("A policy", "ポリシー"),
        "WaiverEntry" => new("A waiver", "免除"),
        "EvaluationEntry" => new("An evaluation", "評価"),
        _ => new("The language", "この言語"),
    };
}
