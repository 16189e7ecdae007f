using X1060Dsl.Model;

namespace X1060Dsl.Editing;

/// <summary>A change on offer.</summary>
/// <param name="Title">What it does, as an order.</param>
/// <param name="Kind">What sort of change it is.</param>
/// <param name="Edits">The edits, of one file or several, none of which overlap.</param>
public sealed record Offer(Bilingual Title, OfferKind Kind, Listing<TextEdit> Edits)
{
    /// <summary>The finding that it repairs or lets off; null for one that stands by itself.</summary>
    public Finding? Finding { get; init; }

    /// <summary>Whether it is what one most likely wants: a safe fix.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>Where the cursor should go afterwards, as a place in the edited text: the first empty place; null to leave it.</summary>
    public Origin? Caret { get; init; }
}

/// <summary>What sort of change an offer is.</summary>
public enum OfferKind
{
    /// <summary>Repairs a finding.</summary>
    Fix = 1,

    /// <summary>Lets a finding off, with placeholders for the reason.</summary>
    Waive = 2,

    /// <summary>Says the same in another form.</summary>
    Rewrite = 3,

    /// <summary>Adds what is missing from the whole text.</summary>
    Add = 4,
}
