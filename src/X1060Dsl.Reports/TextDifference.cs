using DiffPlex;
using X1060Dsl.Text;

namespace X1060Dsl.Reports;

/// <summary>What changes in a text, as a unified diff with three lines around each change.</summary>
public static class TextDifference
{
    private const int Around = 3;

    /// <summary>Writes the difference of two versions of a file; nothing when there is none.</summary>
    public static void Write(TextWriter to, string path, SourceFile before, SourceFile after, Ink ink)
    {
        var (old, now) = (Lines(before), Lines(after));
        var blocks = Differ.Instance.CreateDiffs(string.Join('\n', old), string.Join('\n', now), ignoreWhiteSpace: false, ignoreCase: false, new LinesAsTheyAre()).DiffBlocks;
        if (blocks.Count == 0)
            return;

        to.WriteLine(ink.Strong($"--- {SafeText.OfPath(path)}"));
        to.WriteLine(ink.Strong($"+++ {SafeText.OfPath(path)}"));
        for (var first = 0; first < blocks.Count;)
        {
            var last = first;
            while (last + 1 < blocks.Count && blocks[last + 1].DeleteStartA - (blocks[last].DeleteStartA + blocks[last].DeleteCountA) <= 2 * Around)
                last++;

            var (start, end) = (Math.Max(0, blocks[first].DeleteStartA - Around), Math.Min(old.Length, blocks[last].DeleteStartA + blocks[last].DeleteCountA + Around));
            var shift = blocks[first].InsertStartB - blocks[first].DeleteStartA;
            var growth = blocks.Skip(first).Take(last - first + 1).Sum(static block => block.InsertCountB - block.DeleteCountA);
            to.WriteLine(ink.Faint($"@@ -{start + 1},{end - start} +{start + shift + 1},{end - start + growth} @@"));
            var at = start;
            for (var i = first; i <= last; i++)
            {
                Unchanged(blocks[i].DeleteStartA);
                for (; at < blocks[i].DeleteStartA + blocks[i].DeleteCountA; at++)
                    to.WriteLine(ink.Of(Severity.Error, $"-{SafeText.OfCode(old[at])}"));
                for (var added = 0; added < blocks[i].InsertCountB; added++)
                    to.WriteLine(ink.Helpful($"+{SafeText.OfCode(now[blocks[i].InsertStartB + added])}"));
            }

            Unchanged(end);
            first = last + 1;

            void Unchanged(int until)
            {
                for (; at < until; at++)
                    to.WriteLine($" {SafeText.OfCode(old[at])}");
            }
        }
    }

    // What comes after the last line break is a line only when something stands there.
    private static string[] Lines(SourceFile file)
    {
        var lines = Enumerable.Range(0, file.LineCount).Select(file.Line).ToArray();
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    /// <summary>One line a piece, as they were joined above.</summary>
    private sealed class LinesAsTheyAre : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => text.Split('\n');
    }
}
