using System.Text;

namespace X1060Dsl.Sheets;

/// <summary>Several items in one cell: an item a line, its parts with a bar between them.</summary>
/// <remarks>
/// <c>docs/runbook.md | 2026-10-01</c>. A bar in a text is doubled, and a line break in one is written as <c>⏎</c>, which is
/// doubled where it stands for itself; so every text comes back as it was.
/// </remarks>
internal static class ListCell
{
    private const char Bar = '|', Break = '⏎';

    /// <summary>The cell of some items.</summary>
    public static string? Of(IEnumerable<IReadOnlyList<string?>> items)
    {
        var lines = items.Select(static parts =>
        {
            var last = parts.Count - 1;
            while (last > 0 && string.IsNullOrEmpty(parts[last]))
                last--;
            return string.Join(" | ", parts.Take(last + 1).Select(static part => Escaped(part ?? "")));
        }).ToList();
        return lines.Count == 0 ? null : string.Join("\n", lines);
    }

    /// <summary>The items of a cell. Lines that hold nothing are none.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Items(string? cell) =>
        cell is null ? [] : [.. cell.Split('\n').Where(static line => !string.IsNullOrWhiteSpace(line)).Select(Parts)];

    private static string Escaped(string part) =>
        part.Replace("|", "||").Replace("⏎", "⏎⏎").Replace("\r\n", "⏎").Replace('\n', Break).Replace('\r', Break);

    private static IReadOnlyList<string> Parts(string line)
    {
        var (parts, part) = (new List<string>(), new StringBuilder());
        for (var i = 0; i < line.Length; i++)
        {
            var isDoubled = i + 1 < line.Length && line[i + 1] == line[i];
            if (line[i] == Bar && !isDoubled)
            {
                parts.Add(part.ToString().Trim());
                part.Clear();
                continue;
            }

            part.Append(line[i] == Break && !isDoubled ? '\n' : line[i]);
            if (line[i] is Bar or Break && isDoubled)
                i++;
        }

        parts.Add(part.ToString().Trim());
        return parts;
    }
}
