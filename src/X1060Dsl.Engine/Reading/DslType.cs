namespace X1060Dsl.Reading;

/// <summary>A type of the closed universe that definitions may use; C#'s own rules decide what goes with what.</summary>
internal sealed class DslType
{
    private enum Shape
    {
        Simple,
        Word,
        Entry,
        Array,
        Tuple,
    }

    /// <summary>The type of what could not be checked: it goes with everything, so that one mistake gives one finding.</summary>
    public static readonly DslType Unknown = new(Shape.Simple, "?", new("something unknown", "不明な値"));
    public static readonly DslType Text = new(Shape.Simple, "string", new("a text", "文字列"));
    public static readonly DslType Whole = new(Shape.Simple, "int", new("a whole number", "整数"));
    public static readonly DslType Number = new(Shape.Simple, "double", new("a number", "数"));
    public static readonly DslType Truth = new(Shape.Simple, "bool", new("a truth value", "真偽値"));
    public static readonly DslType Nothing = new(Shape.Simple, "void", new("nothing", "値のないもの"));

    private static readonly Dictionary<string, DslType> Named = NamedTypes();

    private readonly Shape shape;

    private DslType(Shape shape, string name, Bilingual phrase) => (this.shape, Name, Phrase) = (shape, name, phrase);

    /// <summary>As C# writes it.</summary>
    public string Name { get; }

    /// <summary>As a sentence names it.</summary>
    public Bilingual Phrase { get; }

    /// <summary>As a sentence names a value of it that stands where another type is wanted.</summary>
    public Bilingual Given => ReferenceEquals(this, Number) ? new("a number with a decimal point", "小数") : Phrase;

    /// <summary>For an array, what it holds.</summary>
    public DslType? Element { get; private init; }

    /// <summary>For a tuple, its parts in order, with their names where they have one.</summary>
    public IReadOnlyList<(DslType Type, string? Name)> Parts { get; private init; } = [];

    public bool IsUnknown => ReferenceEquals(this, Unknown);

    public bool IsEntry => shape == Shape.Entry;

    public bool IsWord => shape == Shape.Word;

    public bool IsTuple => shape == Shape.Tuple;

    /// <summary>Every named type of the language: the vocabularies and the entries.</summary>
    public static IEnumerable<string> Names => Named.Keys;

    /// <summary>The type that a name stands for; null when it stands for none of ours.</summary>
    public static DslType? Find(string name) => Named.TryGetValue(name, out var type) ? type : null;

    public static DslType ArrayOf(DslType element) =>
        new(Shape.Array, $"{element.Name}[]", ReferenceEquals(element, Text) ? new("an array of texts", "文字列の配列") : new($"an array of {element.Name}", $"{element.Phrase.Ja}の配列")) { Element = element };

    public static DslType TupleOf(IReadOnlyList<(DslType Type, string? Name)> parts)
    {
        var name = $"({string.Join(", ", parts.Select(static part => part.Type.Name))})";
        return new(Shape.Tuple, name, new($"a tuple {name}", $"タプル {name} ")) { Parts = parts };
    }

    /// <summary>Whether C# regards both as the same type; the names of a tuple's parts do not count.</summary>
    public bool Same(DslType other) =>
        IsUnknown || other.IsUnknown || ReferenceEquals(this, other)
        || (shape == Shape.Array && other.shape == Shape.Array && Element!.Same(other.Element!))
        || (IsTuple && other.IsTuple && Parts.Count == other.Parts.Count && Parts.Zip(other.Parts, static (mine, theirs) => mine.Type.Same(theirs.Type)).All(static same => same));

    /// <summary>Whether a value of the other type may stand where this one is wanted.</summary>
    public bool Takes(DslType given) => Same(given) || (ReferenceEquals(this, Number) && ReferenceEquals(given, Whole));

    private static Dictionary<string, DslType> NamedTypes()
    {
        var types = new Dictionary<string, DslType>(StringComparer.Ordinal);
        foreach (var word in Vocabulary.Words)
        {
            var name = word.Value.GetType().Name;
            if (!types.ContainsKey(name))
                types.Add(name, new DslType(Shape.Word, name, new($"a word of {name}", $"「{name}」の語")));
        }

        foreach (var verb in Vocabulary.Verbs)
        {
            if (!types.ContainsKey(verb.Returns))
                types.Add(verb.Returns, new DslType(Shape.Entry, verb.Returns, new(Words.OwnerOf(verb.Returns).En.ToLowerInvariant(), Words.OwnerOf(verb.Returns).Ja)));
        }

        return types;
    }
}
