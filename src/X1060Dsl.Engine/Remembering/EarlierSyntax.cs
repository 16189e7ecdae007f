using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace X1060Dsl.Remembering;

/// <summary>The syntax of an earlier state of a text that had no errors in it, for the parser to take over what has not changed.</summary>
/// <param name="tree">The tree.</param>
/// <param name="text">The text that was parsed.</param>
internal sealed class EarlierSyntax(SyntaxTree tree, string text)
{
    /// <summary>The tree of the text as it is now: the same that parsing it afresh gives, if it has no errors in it.</summary>
    public SyntaxTree With(string changed, string path)
    {
        if (text == changed)
            return tree.WithFilePath(path);

        var most = Math.Min(text.Length, changed.Length);
        var start = 0;
        while (start < most && text[start] == changed[start])
            start++;

        var same = 0;
        while (same < most - start && text[text.Length - 1 - same] == changed[changed.Length - 1 - same])
            same++;

        var change = new TextChangeRange(TextSpan.FromBounds(start, text.Length - same), changed.Length - same - start);
        return tree.WithChangedText(new Changed(changed, change)).WithFilePath(path);
    }

    // Roslyn asks the new text what has changed; one that was made of a string would say all of it.
    private sealed class Changed(string text, TextChangeRange change) : SourceText
    {
        public override System.Text.Encoding? Encoding => null;

        public override int Length => text.Length;

        public override char this[int position] => text[position];

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => text.CopyTo(sourceIndex, destination, destinationIndex, count);

        public override string ToString(TextSpan span) => span.Start == 0 && span.Length == text.Length ? text : text.Substring(span.Start, span.Length);

        public override IReadOnlyList<TextChangeRange> GetChangeRanges(SourceText oldText) => [change];
    }
}
