using System.Text;

namespace X1060Dsl.Cli.Tests;

/// <summary>A test of the command line as one text: what is said first, the transcript, and the files, each after its name.</summary>
/// <remarks>
/// The form is txtar, as in CUE. Before the transcript may stand:
/// <code>
/// # a remark
/// env NAME=value          a variable
/// terminal                somebody sits at the standard streams
/// link NAME -> TARGET     a symbolic link
/// hex NAME 83 65          a file of these bytes
/// fifo NAME               a FIFO
/// folder NAME             an empty folder
/// git                     a repository on the branch main, with all files in one commit
/// dotnet                  the runtime of the tests can be found
/// </code>
/// The transcript is a <c>$ x1060 …</c> or <c>$ cat …</c> or <c>$ grep …</c> or <c>$ cp …</c> or <c>$ git …</c>, the standard output as it is, the standard error after
/// <c>2> </c> and the exit code after <c>=> </c>. Escape shows as ␛. The file <c>stdin</c> is what is typed.
/// </remarks>
internal sealed class CommandCase
{
    private readonly List<string> setting = [];
    private readonly List<(string Name, string Text)> files = [];

    public CommandCase(string text)
    {
        var transcript = new StringBuilder();
        StringBuilder? into = null;
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal) && line.Length > 6)
            {
                Keep(into);
                files.Add((line[3..^3], ""));
                into = new StringBuilder();
            }
            else if (into is not null)
            {
                into.Append(line).Append('\n');
            }
            else if (transcript.Length > 0 || line.StartsWith("$ ", StringComparison.Ordinal))
            {
                transcript.Append(line).Append('\n');
            }
            else
            {
                setting.Add(line);
            }
        }

        Keep(into);
        Transcript = transcript.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>Whether somebody has to sit at the standard streams, which nobody does at those of a process that a test starts.</summary>
    public bool NeedsTerminal => setting.Contains("terminal");

    /// <summary>The transcript as it should be.</summary>
    public string Transcript { get; }

    /// <summary>The whole case with another transcript.</summary>
    public string With(string transcript) =>
        string.Concat(setting.Select(static line => line + "\n")) + transcript + (files.Count > 0 ? "\n" : "") + string.Concat(files.Select(static file => $"-- {file.Name} --\n{file.Text}"));

    /// <summary>Runs it, and gives the transcript as it is.</summary>
    public string Run()
    {
        using var place = new Workplace();
        foreach (var (name, text) in files.Where(static file => file.Name != "stdin"))
            place.Write(name, text);
        place.Input = files.FirstOrDefault(static file => file.Name == "stdin").Text ?? "";
        foreach (var line in setting.Where(static line => line.Length > 0 && line[0] != '#'))
            Set(place, line);

        var said = new StringBuilder();
        foreach (var line in Transcript.Split('\n').Where(static line => line.StartsWith("$ ", StringComparison.Ordinal)))
        {
            var words = Words(line[2..]).ToArray();
            var (exit, answer, aside) = words[0] switch
            {
                "x1060" => Command.Given is { } command ? command.Run(place, words[1..]) : place.Run(words[1..]),
                "cat" => (0, File.ReadAllText(Path.Combine(place.Folder, words[1])), ""),
                "grep" => (0, string.Concat(File.ReadLines(Path.Combine(place.Folder, words[2])).Where(text => text.Contains(words[1], StringComparison.Ordinal)).Select(static text => text + "\n")), ""),
                "cp" => Copied(Path.Combine(place.Folder, words[1]), Path.Combine(place.Folder, words[2])),
                "git" => (Repository.Git(place.Folder, words[1..]), "", ""),
                _ => throw new InvalidOperationException($"A case knows x1060, cat, grep, cp and git, not {words[0]}."),
            };
            said.Append(said.Length > 0 ? "\n" : "").Append(line).Append('\n').Append(Shown(answer));
            foreach (var word in Shown(aside).Split('\n').SkipLast(1))
                said.Append(word.Length == 0 ? "2>" : "2> ").Append(word).Append('\n');
            said.Append("=> ").Append(exit).Append('\n');
        }

        return said.ToString();
    }

    private static void Set(Workplace place, string line)
    {
        var words = line.Split(' ');
        string Full(string name) => Path.Combine(place.Folder, name);
        switch (words[0])
        {
            case "env":
                var equals = words[1].IndexOf('=');
                place.Variables[words[1][..equals]] = words[1][(equals + 1)..];
                break;
            case "terminal":
                place.IsTerminal = true;
                break;
            case "link":
                File.CreateSymbolicLink(Full(words[1]), words[3]);
                break;
            case "hex":
                File.WriteAllBytes(Full(words[1]), Convert.FromHexString(string.Concat(words[2..])));
                break;
            case "fifo":
                Native.MakeFifo(Full(words[1]));
                break;
            case "folder":
                Directory.CreateDirectory(Full(words[1]));
                break;
            case "dotnet":
                place.Variables["DOTNET_HOST_PATH"] = ToolProcess.DotNet;
                break;
            case "git":
                place.Variables["PATH"] = Environment.GetEnvironmentVariable("PATH")!;
                Repository.Create(place.Folder);
                break;
            default:
                throw new InvalidOperationException($"A case has no setting '{line}'.");
        }
    }

    private static (int Exit, string Answer, string Aside) Copied(string from, string to)
    {
        File.Copy(from, to, overwrite: true);
        return (0, "", "");
    }

    private static string Shown(string text) =>
        text.Replace('\e', '␛') + (text.Length > 0 && text[^1] != '\n' ? "\\ no line end\n" : "");

    private static IEnumerable<string> Words(string line)
    {
        var word = new StringBuilder();
        var (isQuoted, isWord) = (false, false);
        foreach (var c in line)
        {
            if (c == '\'')
            {
                (isQuoted, isWord) = (!isQuoted, true);
            }
            else if (c == ' ' && !isQuoted)
            {
                if (isWord)
                    yield return word.ToString();
                word.Clear();
                isWord = false;
            }
            else
            {
                word.Append(c);
                isWord = true;
            }
        }

        if (isWord)
            yield return word.ToString();
    }

    private void Keep(StringBuilder? text)
    {
        if (text is not null)
            files[^1] = (files[^1].Name, text.ToString());
    }
}
