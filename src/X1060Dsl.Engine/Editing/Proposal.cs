using X1060Dsl.Model;

namespace X1060Dsl.Editing;

/// <summary>What can be written at a place.</summary>
/// <param name="Span">What a proposal replaces.</param>
/// <param name="Items">The proposals, best first.</param>
/// <param name="IsComplete">Whether the same list serves while the word is typed on; else it is asked for anew with each letter.</param>
public sealed record Proposals(Origin Span, Listing<Proposal> Items, bool IsComplete)
{
    /// <summary>Nothing is known for the place.</summary>
    public static Proposals None { get; } = new(default, default, IsComplete: true);
}

/// <summary>One thing that can be written.</summary>
/// <param name="Label">What the list shows, in both languages.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">A few words about it, shown beside the label.</param>
/// <param name="Edit">The edit that writes it.</param>
public sealed record Proposal(Bilingual Label, ProposalKind Kind, Bilingual Detail, TextEdit Edit)
{
    /// <summary>What it is, in full.</summary>
    public Listing<Paragraph> Documentation { get; init; }

    /// <summary>What an editor orders by, by ordinal comparison.</summary>
    public string SortText { get; init; } = "";

    /// <summary>
    /// What an editor filters by. It begins with what is typed, so that every client keeps it, and goes on with every form
    /// a person may type: code, Japanese, kana, English.
    /// </summary>
    public string FilterText { get; init; } = "";

    /// <summary>Where the cursor goes, counted from the start of what is inserted; null for its end.</summary>
    public int? Caret { get; init; }

    /// <summary>Whether accepting it should open the next list, or the help on arguments, at the caret.</summary>
    public bool AsksOn { get; init; }

    /// <summary>Whether it is there for old texts only.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Whether it is the likeliest of all.</summary>
    public bool IsPreselected { get; init; }
}

/// <summary>What a proposal is.</summary>
public enum ProposalKind
{
    /// <summary>A verb of the language.</summary>
    Verb = 1,

    /// <summary>A word of the language: a level, a severity, a side.</summary>
    Word = 2,

    /// <summary>A service.</summary>
    Service = 3,

    /// <summary>A team.</summary>
    Team = 4,

    /// <summary>A provider.</summary>
    Provider = 5,

    /// <summary>A person.</summary>
    Person = 6,

    /// <summary>An organisation.</summary>
    Organization = 7,

    /// <summary>A rule or a policy.</summary>
    Rule = 8,

    /// <summary>A day or a length of time.</summary>
    Date = 9,

    /// <summary>A file.</summary>
    File = 10,

    /// <summary>A variable, a constant or a parameter of the definition.</summary>
    Variable = 11,

    /// <summary>A function of the definition.</summary>
    Function = 12,

    /// <summary>A parameter of a verb, by name.</summary>
    Parameter = 13,

    /// <summary>A property that a condition can ask for.</summary>
    Property = 14,

    /// <summary>A function of a condition.</summary>
    ConditionFunction = 15,

    /// <summary>A word that joins or compares in a condition.</summary>
    Operator = 16,

    /// <summary>A value in a condition.</summary>
    Value = 17,

    /// <summary>A word of C# or a directive.</summary>
    Keyword = 18,

    /// <summary>Some other text.</summary>
    Text = 19,
}
