using X1060Dsl.Gating;
using X1060Dsl.Text;

namespace X1060Dsl.Reading;

/// <summary>What a text may load, told from its letters alone: a host that keeps results needs to know before it reads.</summary>
/// <remarks>
/// It may name a file that reading will not load, as for a <c>#load</c> in a comment, but never misses one: the gate
/// makes plain signs of full-width ones before the parser sees them, so all of them count here.
/// </remarks>
internal static class LoadScan
{
    private static readonly char[] Signs = ['#', '＃'];

    public static IReadOnlyList<string> In(SourceFile file, string root)
    {
        var text = file.Text;
        var paths = new List<string>();
        for (var at = text.IndexOfAny(Signs); at >= 0; at = text.IndexOfAny(Signs, at + 1))
        {
            var word = SkipSpace(text, at + 1);
            if (string.CompareOrdinal(text, word, "load", 0, 4) != 0)
                continue;

            var start = SkipSpace(text, word + 4) + 1;
            if (start > text.Length || !Glyphs.IsDoubleQuote(text[start - 1]))
                continue;

            // Every quote of the line may be the one that closes the path.
            for (var end = start; end < text.Length && !Glyphs.IsLineEnd(text[end]); end++)
            {
                if (Glyphs.IsDoubleQuote(text[end]) && LoadPath.Resolve(file.Path, root, text.Substring(start, end - start), ".csx", out _) is { } path && !paths.Contains(path))
                    paths.Add(path);
            }
        }

        return paths;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && (Glyphs.IsSpace(text[at]) || text[at] == '\uFEFF'))
            at++;
        return at;
    }
}
