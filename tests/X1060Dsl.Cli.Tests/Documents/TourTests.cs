using System.Text;
using System.Text.RegularExpressions;

namespace X1060Dsl.Cli.Tests.Documents;

/// <summary>The tour is walked from its first step to its last, and shows what the command says; X1060_ACCEPT=1 takes the answers as they are.</summary>
/// <remarks>
/// A remark above a block says what becomes of it: <c>file: NAME</c> writes it, <c>append: NAME</c> adds it, <c>replace: NAME</c> puts it in the place of
/// the line that begins with the same entry. Blocks of <c>console</c> are said in their order; a terminal shows both streams.
/// </remarks>
public sealed partial class TourTests
{
    [Theory]
    [InlineData("docs/tour.md")]
    [InlineData("docs/tour.ja.md")]
    public void It_shows_what_the_command_says(string name)
    {
        var page = Page.Of(name);
        using var place = new Workplace();
        place.Variables["PATH"] = Environment.GetEnvironmentVariable("PATH")!;
        place.Variables["LANG"] = page.IsJapanese ? "ja_JP.UTF-8" : "en_GB.UTF-8";

        var shown = new Dictionary<Block, string>();
        foreach (var block in page.Blocks)
        {
            switch (block.Mark.Split(": "))
            {
                case ["file", var file]:
                    place.Write(file, block.Text);
                    break;
                case ["append", var file]:
                    File.AppendAllText(Path.Combine(place.Folder, file), block.Text);
                    break;
                case ["replace", var file]:
                    Replace(Path.Combine(place.Folder, file), block.Text);
                    break;
            }

            if (block.Language == "console")
                shown.Add(block, Said(place, block.Text));
        }

        Assert.NotEmpty(shown);
        var expected = page.With(shown);
        if (Environment.GetEnvironmentVariable("X1060_ACCEPT") == "1")
            File.WriteAllText(page.FullPath, expected);
        Assert.Equal(expected, File.ReadAllText(page.FullPath).ReplaceLineEndings("\n"));
    }

    /// <summary>Whoever walks it in the other language meets the same findings, and the same ends.</summary>
    [Fact]
    public void Both_languages_tell_the_same()
    {
        static IEnumerable<string> Told(string name) => Page.Of(name).Blocks.Where(static block => block.Language == "console")
            .SelectMany(static block => block.Text.Split('\n')).SelectMany(static line => Id().Matches(line).Select(static id => id.Value).Concat(line is "0" or "1" ? [line] : []));

        Assert.Equal(Told("docs/tour.md"), Told("docs/tour.ja.md"));
    }

    [GeneratedRegex(@"\b(CDC|NAR)\d+\b")]
    private static partial Regex Id();

    private static string Said(Workplace place, string block)
    {
        var said = new StringBuilder();
        foreach (var line in block.Split('\n').Where(static line => line.StartsWith("$ ", StringComparison.Ordinal)))
        {
            said.Append(line).Append('\n');
            var words = ShellWords.Of(line[2..]);
            if (words[0] == "git")
            {
                Repository.Git(place.Folder, words[1..]);
                continue;
            }

            Assert.Equal("x1060", words[0]);
            var (exit, answer, aside) = place.Run(words[1..]);
            Assert.True(exit is ExitCode.Clean or ExitCode.No, $"{line}\n{aside}");
            said.Append(answer).Append(aside);
            if (line.EndsWith("; echo $?", StringComparison.Ordinal))
                said.Append(exit).Append('\n');
        }

        return said.ToString();
    }

    private static void Replace(string path, string text)
    {
        var lines = File.ReadAllLines(path);
        var opening = text[..(text.IndexOf(')', StringComparison.Ordinal) + 1)];
        var place = Array.FindIndex(lines, line => line.StartsWith(opening, StringComparison.Ordinal));
        Assert.True(place >= 0, $"nothing in {Path.GetFileName(path)} begins with {opening}");
        lines[place] = text.TrimEnd('\n');
        File.WriteAllText(path, string.Concat(lines.Select(static line => line + "\n")));
    }
}
