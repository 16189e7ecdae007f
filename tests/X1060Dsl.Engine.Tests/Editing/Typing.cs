using X1060Dsl.Editing;
using X1060Dsl.Fixing;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Tests.Editing;

/// <summary>A text that is open in an editor, with the cursor at <c>▮</c>.</summary>
internal sealed class Typing
{
    public const string Cursor = "▮";

    private Typing(OpenText text, int offset) => (Text, Offset) = (text, offset);

    public OpenText Text { get; }

    public int Offset { get; }

    public static Typing In(string marked, params (string Path, string Text)[] others) => On("2026-11-20", marked, others);

    public static Typing On(string today, string marked, params (string Path, string Text)[] others)
    {
        var offset = marked.IndexOf(Cursor, StringComparison.Ordinal);
        var text = offset < 0 ? marked : marked.Remove(offset, Cursor.Length);
        var open = Editor.Open(new SourceFile(Given.Path, text), new Given(others), new CheckOptions { Today = Given.Day(today) });
        return new Typing(open, offset < 0 ? text.Length : offset);
    }

    public Proposals Completion => Editor.Complete(Text, Offset, ["/root/parts/parties.cdc.csx", "/root/b.cdc.csx", "/elsewhere/c.cdc.csx"]);

    public IEnumerable<string> Labels => Completion.Items.Select(static item => item.Label.En);

    public IEnumerable<string> Inserted => Completion.Items.Select(static item => item.Edit.Text);

    /// <summary>The text after the first proposal with this label was accepted, the cursor marked.</summary>
    public string Accepted(string label)
    {
        var proposal = Completion.Items.FirstOrDefault(item => item.Label.En.StartsWith(label, StringComparison.Ordinal)) ?? throw new InvalidOperationException($"{label} is not among {string.Join(" | ", Labels)}");
        var after = Apply(Listing.Of(proposal.Edit));
        return after.Insert(proposal.Edit.Start + (proposal.Caret ?? proposal.Edit.Text.Length), Cursor);
    }

    public string Apply(Listing<TextEdit> edits) => TextEdits.Apply(Text.File, edits).Text;

    public string Hover(DisplayLanguage language = DisplayLanguage.English) =>
        Editor.Hover(Text, Offset) is { } explained ? string.Join("\n", explained.Paragraphs.Select(paragraph => paragraph.Text.In(language))) : "";

    public string At(Origin origin) => (origin.Path == Text.File.Path ? Text.File.Text : Text.Read.Sources.First(source => source.Path == origin.Path).Text).Substring(origin.Start, origin.Length);
}
