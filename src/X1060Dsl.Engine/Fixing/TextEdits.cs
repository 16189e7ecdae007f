using System.Text;
using X1060Dsl.Text;

namespace X1060Dsl.Fixing;

/// <summary>Makes edits in a text; nothing outside of them is touched.</summary>
public static class TextEdits
{
    /// <summary>The text with the edits made. Line breaks in what is inserted become those of the text.</summary>
    /// <param name="file">The text.</param>
    /// <param name="edits">Edits of this file that do not overlap, in any order.</param>
    public static SourceFile Apply(SourceFile file, IEnumerable<TextEdit> edits)
    {
        var (text, at, lineEnd) = (new StringBuilder(file.Text.Length + 64), 0, LineEndOf(file.Text));
        foreach (var edit in edits.OrderBy(static edit => edit.Start).ThenBy(static edit => edit.Length))
        {
            text.Append(file.Text, at, edit.Start - at).Append(lineEnd == "\n" ? edit.Text : edit.Text.Replace("\n", lineEnd));
            at = edit.Start + edit.Length;
        }

        return new SourceFile(file.Path, text.Append(file.Text, at, file.Text.Length - at).ToString());
    }

    /// <summary>Those of the repairs that can be made in one go: where two touch the same place, the first is taken.</summary>
    internal static IReadOnlyList<T> Disjoint<T>(IEnumerable<T> repairs, Func<T, Fix> fix)
    {
        var (taken, spans, same) = (new List<T>(), new List<TextEdit>(), new HashSet<TextEdit>());
        foreach (var repair in repairs)
        {
            var edits = fix(repair).Edits;

            // Several findings may offer the very same edit: what one makes, all have made.
            if (edits.All(same.Contains))
                continue;
            if (edits.Any(edit => spans.Exists(other => Touch(edit, other))))
                continue;

            taken.Add(repair);
            spans.AddRange(edits);
            same.UnionWith(edits);
        }

        return taken;
    }

    // Two insertions at one place would have no order; they too are made one after the other.
    private static bool Touch(TextEdit one, TextEdit other) =>
        one.Path == other.Path && one.Start <= other.Start + other.Length && other.Start <= one.Start + one.Length;

    /// <summary>What ends the lines of a text: what ends its first.</summary>
    public static string LineEndOf(string text)
    {
        var at = text.IndexOfAny(['\r', '\n']);
        return at < 0 || text[at] == '\n' ? "\n" : at + 1 < text.Length && text[at + 1] == '\n' ? "\r\n" : "\r";
    }
}
