using X1060Dsl.Formatting;
using X1060Dsl.Model;
using X1060Dsl.Remembering;
using X1060Dsl.Text;

namespace X1060Dsl.Editing;

/// <summary>
/// The door for editors: everything one asks about an open definition, as pure functions of the text and an offset.
/// </summary>
/// <remarks>
/// Offsets and spans count UTF-16 units in <see cref="OpenText.File"/>; one that lies outside of the text counts as its
/// nearest end. Nothing here throws for what a user wrote, opens a file or asks for the time. What a user wrote is
/// handed over as it is: the host escapes it for where it is shown.
/// </remarks>
public static class Editor
{
    /// <summary>Reads a definition, and what it loads, for an editor: once for everything that is asked until it changes.</summary>
    /// <param name="file">The definition, or a part that is looked at by itself.</param>
    /// <param name="files">What <c>#load</c> may open; unsaved buffers come before the disk.</param>
    /// <param name="options">The day, and what was set for the definition.</param>
    /// <param name="remembered">What opening earlier states of it left behind, so that less is to be done; null where nothing is kept.</param>
    public static OpenText Open(SourceFile file, IDefinitionFiles files, CheckOptions options, Remembered? remembered = null) => OpenText.Of(file, files, options, remembered);

    /// <summary>What can be written at a place, best first. Filtered already by what stands before the cursor.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">Where the cursor is.</param>
    /// <param name="loadable">Full paths of the files that a <c>#load</c> could name, as far as the host knows them.</param>
    public static Proposals Complete(OpenText text, int offset, IEnumerable<string>? loadable = null) => Completion.At(text, offset, loadable);

    /// <summary>What stands at a place, explained; null where there is nothing to say.</summary>
    public static Explanation? Hover(OpenText text, int offset) => Hovering.At(text, offset);

    /// <summary>The verb or function whose parentheses the cursor is in, and which argument; null outside of any.</summary>
    public static Signature? Signature(OpenText text, int offset) => Signing.At(text, offset);

    /// <summary>The changes on offer for a span: the fixes of findings in it first, then what else can be done there.</summary>
    public static Listing<Offer> Actions(OpenText text, int start, int length) => Offers.At(text, start, length);

    /// <summary>The repairs that need nobody's judgement, all at once; no edits where there is nothing to repair.</summary>
    public static Listing<TextEdit> FixAll(OpenText text) => Offers.FixAll(text);

    /// <summary>What the text declares and decides, as a tree in the order of the text; services stand below their category.</summary>
    public static Listing<Landmark> Landmarks(OpenText text) => Editing.Landmarks.Of(text);

    /// <summary>The landmarks of several texts whose names match a query, best first. What several of them load is named once.</summary>
    /// <param name="texts">The open texts.</param>
    /// <param name="query">A part of a name, in any form: code, Japanese, English, kana. Empty matches everything.</param>
    public static Listing<Landmark> Search(IEnumerable<OpenText> texts, string query) => Editing.Landmarks.Search(texts, query);

    /// <summary>Where what stands at a place is declared; empty where it is declared nowhere.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">A place in it.</param>
    /// <param name="others">Other open texts: a part does not know the definitions that load it, but they know it.</param>
    public static Listing<Origin> Definitions(OpenText text, int offset, IReadOnlyList<OpenText>? others = null) =>
        Subject.Find(text, offset) is { } found ? NameChange.Places(found.Subject, text, others).Places.Where(static place => place.IsDeclaration).Select(static place => place.At).ToListing() : default;

    /// <summary>Everywhere what stands at a place is spoken of, in the order of files and text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">A place in it.</param>
    /// <param name="withDeclaration">Whether the declaration is among them.</param>
    /// <param name="others">Other open texts that may load the same files.</param>
    public static Listing<Origin> References(OpenText text, int offset, bool withDeclaration, IReadOnlyList<OpenText>? others = null) =>
        Subject.Find(text, offset) is { } found ? NameChange.Places(found.Subject, text, others).Places.Where(place => withDeclaration || !place.IsDeclaration).Select(static place => place.At).ToListing() : default;

    /// <summary>Whether what stands at a place can be renamed: its span and present name, or why not.</summary>
    public static Renameable PrepareRename(OpenText text, int offset) => NameChange.Prepare(text, offset);

    /// <summary>The edits that give what stands at a place another name everywhere, or why that cannot be done.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">A place in it.</param>
    /// <param name="name">The new name, as people say it: without quotes, not escaped.</param>
    /// <param name="others">Other open texts that may load the same files.</param>
    public static Renaming Rename(OpenText text, int offset, string name, IReadOnlyList<OpenText>? others = null) => NameChange.Of(text, offset, name, others);

    /// <summary>What is said beside the text in a span: names beside codes, codes beside names, gaps beside scores.</summary>
    public static Listing<Hint> Hints(OpenText text, int start, int length) => Beside.Hints(text, start, length);

    /// <summary>What is said above a line: gaps, concentration, waivers that run out, how much a team carries.</summary>
    public static Listing<Lens> Lenses(OpenText text) => Beside.Lenses(text);

    /// <summary>What is coloured by its meaning, in the order of the text; no two overlap, none spans lines.</summary>
    public static Listing<Tint> Tints(OpenText text) => Tinting.Of(text);

    /// <summary>What can be folded away, in the order of the text.</summary>
    public static Listing<Fold> Folds(OpenText text) => Editing.Folds.Of(text);

    /// <summary>The spans around a place that a selection can grow to, the innermost first; each contains the one before it.</summary>
    public static Listing<Origin> Selections(OpenText text, int offset) => Editing.Folds.Around(text, offset);

    /// <summary>What can be opened from the text: loaded files and addresses.</summary>
    public static Listing<Link> Links(OpenText text) => Editing.Links.Of(text);

    /// <summary>The edits that bring the text into the canonical layout; its meaning stays the same.</summary>
    /// <param name="text">The text.</param>
    /// <param name="layout">How wide, and with which indentation.</param>
    public static Listing<TextEdit> Format(OpenText text, Layout layout) =>
        text.Root is { } root ? new Formatter(text.File, root, layout).Edits() : default;

    /// <summary>The same for the lines that a span touches.</summary>
    public static Listing<TextEdit> Format(OpenText text, Layout layout, int start, int length)
    {
        var (first, last) = (LineOf(text, start), LineOf(text, start + length));
        return Format(text, layout).Where(edit => text.File.At(edit.Start + edit.Length).Line >= first && text.File.At(edit.Start).Line <= last).ToListing();
    }

    private static int LineOf(OpenText text, int offset) => text.File.At(Math.Max(0, Math.Min(offset, text.File.Text.Length))).Line;
}
