using X1060Dsl.Model;

namespace X1060Dsl.Editing;

/// <summary>A span that is coloured by its meaning.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsDeclaration">Whether it is declared there.</param>
public readonly record struct Tint(int Start, int Length, TintKind Kind, bool IsDeclaration);

/// <summary>What is coloured alike.</summary>
public enum TintKind
{
    /// <summary>A verb that opens an entry.</summary>
    Opening = 1,

    /// <summary>A verb said on an entry.</summary>
    Verb = 2,

    /// <summary>A word: a level, a severity, a side.</summary>
    Word = 3,

    /// <summary>A service, by any of its names.</summary>
    Service = 4,

    /// <summary>A team.</summary>
    Team = 5,

    /// <summary>A provider.</summary>
    Provider = 6,

    /// <summary>A person.</summary>
    Person = 7,

    /// <summary>An organisation.</summary>
    Organization = 8,

    /// <summary>The id of a rule or a policy.</summary>
    Rule = 9,

    /// <summary>A day or a length of time.</summary>
    Date = 10,

    /// <summary>A variable.</summary>
    Variable = 11,

    /// <summary>A constant.</summary>
    Constant = 12,

    /// <summary>A parameter, in its function or named in a call.</summary>
    Parameter = 13,

    /// <summary>A function of the definition.</summary>
    Function = 14,

    /// <summary>A property in a condition.</summary>
    Property = 15,

    /// <summary>A function in a condition.</summary>
    ConditionFunction = 16,

    /// <summary>A word or sign that joins or compares in a condition.</summary>
    Operator = 17,

    /// <summary>A value in a condition: a word, a number, a text.</summary>
    Value = 18,
}
