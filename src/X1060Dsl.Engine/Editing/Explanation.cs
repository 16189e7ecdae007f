using X1060Dsl.Model;

namespace X1060Dsl.Editing;

/// <summary>What something is, for a hover.</summary>
/// <param name="Span">What it explains.</param>
/// <param name="Paragraphs">The explanation, from its heading on.</param>
public sealed record Explanation(Origin Span, Listing<Paragraph> Paragraphs);

/// <summary>A piece of an explanation.</summary>
/// <param name="Kind">How it is shown.</param>
/// <param name="Text">What it says. Except for <see cref="ParagraphKind.Markdown"/> it is plain text, may hold what a user wrote, and has to be escaped.</param>
public sealed record Paragraph(ParagraphKind Kind, Bilingual Text);

/// <summary>How a piece of an explanation is shown.</summary>
public enum ParagraphKind
{
    /// <summary>The name of what is explained.</summary>
    Heading = 1,

    /// <summary>A paragraph.</summary>
    Text = 2,

    /// <summary>An item of a list.</summary>
    Item = 3,

    /// <summary>Small print: where it comes from, how sure it is.</summary>
    Note = 4,

    /// <summary>Code of the language.</summary>
    Code = 5,

    /// <summary>Markdown of ours, as in the page of a rule; nothing in it comes from a user.</summary>
    Markdown = 6,
}
