using System.Text;

namespace X1060Dsl.Cli.Tests.Documents;

/// <summary>A page of the documents, by its lines.</summary>
internal sealed class Page
{
    private Page(string name, string[] lines)
    {
        Name = name;
        Lines = lines;
        Blocks = [.. Fenced(lines)];
    }

    /// <summary>The README, its sisters, and all of docs, in both languages.</summary>
    public static IEnumerable<string> All { get; } =
        [.. Directory.GetFiles(Root, "*.md").Concat(Directory.GetFiles(Path.Combine(Root, "docs"), "*.md")).Select(static path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>Its path below the root of the repository.</summary>
    public string Name { get; }

    public string[] Lines { get; }

    /// <summary>What stands between fences.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    public bool IsJapanese => Name.EndsWith(".ja.md", StringComparison.Ordinal);

    public string FullPath => Path.Combine(Root, Name);

    private static string Root => Path.GetFullPath(Path.Combine(CommandTests.Folder, "..", "..", ".."));

    public static Page Of(string name) => new(name, File.ReadAllText(Path.Combine(Root, name)).ReplaceLineEndings("\n").Split('\n'));

    /// <summary>The page with other text in some of its blocks.</summary>
    public string With(IReadOnlyDictionary<Block, string> texts)
    {
        var text = new StringBuilder();
        for (var line = 0; line < Lines.Length; line++)
        {
            if (Blocks.FirstOrDefault(block => block.Start == line) is { } block && texts.TryGetValue(block, out var other))
            {
                text.Append(other);
                line = block.End;
            }

            text.Append(Lines[line]).Append(line < Lines.Length - 1 ? "\n" : "");
        }

        return text.ToString();
    }

    private static IEnumerable<Block> Fenced(string[] lines)
    {
        for (var line = 0; line < lines.Length; line++)
        {
            if (!lines[line].StartsWith("```", StringComparison.Ordinal))
                continue;

            // A longer fence holds shorter ones.
            var fence = lines[line][..(lines[line].Length - lines[line].TrimStart('`').Length)];
            var end = Array.FindIndex(lines, line + 1, text => text.TrimEnd() == fence);
            Assert.True(end > line, $"the fence in line {line + 1} is open");
            var mark = line > 0 && lines[line - 1].StartsWith("<!-- ", StringComparison.Ordinal) ? lines[line - 1][5..].Replace(" -->", "", StringComparison.Ordinal) : "";
            yield return new Block(lines[line].Trim('`', ' '), mark, line + 1, end, string.Concat(lines[(line + 1)..end].Select(static text => text + "\n")));
            line = end;
        }
    }
}

/// <summary>What stands between two fences.</summary>
/// <param name="Language">What the fence says it is.</param>
/// <param name="Mark">What the remark in the line above says; empty where there is none.</param>
/// <param name="Start">Its first line, from 0.</param>
/// <param name="End">The line of the closing fence.</param>
/// <param name="Text">Its lines.</param>
internal sealed record Block(string Language, string Mark, int Start, int End, string Text)
{
    /// <summary>The commands that stand in it: whole lines that call the tool, without what is said of them.</summary>
    public IEnumerable<string[]> Commands => Language is "sh" or "console" or "bash"
        ? Text.Split('\n').Where(line => Language != "console" || line.StartsWith("$ ", StringComparison.Ordinal)).Select(static line => ShellWords.Of(line.StartsWith("$ ", StringComparison.Ordinal) ? line[2..] : line)).Where(static words => words is ["x1060", ..]).Select(static words => words[1..])
        : [];
}

/// <summary>Splits a line as a shell does, as far as documents need it.</summary>
internal static class ShellWords
{
    // What comes behind them is another command, or where the answer goes.
    private static readonly string[] Ends = ["|", "||", "&&", ";", ">", ">>", "2>"];

    public static string[] Of(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, isWord) = ('\0', false);
        foreach (var c in line + " ")
        {
            if (quote != '\0' ? c == quote : c is '\'' or '"')
            {
                (quote, isWord) = (quote == '\0' ? c : '\0', true);
            }
            else if (quote == '\0' && (c == ';' || (c == '#' && !isWord)))
            {
                if (isWord)
                    words.Add(word.ToString());
                break;
            }
            else if (quote != '\0' || c != ' ')
            {
                word.Append(c);
                isWord = true;
            }
            else if (isWord)
            {
                words.Add(word.ToString());
                word.Clear();
                isWord = false;
            }
        }

        return [.. words.TakeWhile(static part => !Ends.Contains(part))];
    }
}
