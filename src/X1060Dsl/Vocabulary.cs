namespace X1060Dsl;

/// <summary>The language as a table: what the reader dispatches on, and what an editor completes and explains with.</summary>
/// <remarks>Generated from the declarations while the library is built, so that nothing has to reflect on them at run time.</remarks>
internal static partial class Vocabulary;

/// <summary>A verb: the entry it is said on (<c>Language</c> for an opening verb), its parameters, and the entry it gives.</summary>
internal sealed record Verb(string Owner, string Name, string Returns, Parameter[] Parameters, Meaning Meaning);

/// <summary>A parameter of a verb. An optional one may be left out and is null then; a params one takes any number of strings.</summary>
internal sealed record Parameter(string Name, string Type, bool IsOptional, bool IsParams);

/// <summary>A word: a constant of the language.</summary>
internal sealed record Word(string Name, Enum Value, Meaning Meaning);

/// <summary>What a verb or word means, in both languages, and the clause of X.1060 behind it ("ours" where there is none).</summary>
internal sealed record Meaning(string En, string Ja, string Clause);
