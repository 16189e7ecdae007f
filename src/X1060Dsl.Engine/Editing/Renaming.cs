using X1060Dsl.Model;

namespace X1060Dsl.Editing;

/// <summary>Whether something can be renamed.</summary>
/// <param name="Span">Where its name stands, without quotes.</param>
/// <param name="Name">Its present name, as people say it.</param>
/// <param name="Refusal">Why it cannot; null where it can.</param>
public sealed record Renameable(Origin Span, string Name, Bilingual? Refusal)
{
    /// <summary>There is nothing with a name of the definition's own.</summary>
    public static Renameable Nothing { get; } = new(default, "", new("There is nothing here that can be renamed", "ここには名前を変えられるものがありません"));
}

/// <summary>The edits of a renaming, or why there are none.</summary>
/// <param name="Edits">The edits, of one file or several.</param>
/// <param name="Refusal">Why it cannot be done; null where it can.</param>
/// <param name="Places">The places that stand in the way, where it was refused.</param>
public sealed record Renaming(Listing<TextEdit> Edits, Bilingual? Refusal, Listing<Origin> Places)
{
    internal static Renaming Refused(Bilingual why, Listing<Origin> places) => new(default, why, places);

    internal static Renaming By(Listing<TextEdit> edits) => new(edits, null, default);
}
