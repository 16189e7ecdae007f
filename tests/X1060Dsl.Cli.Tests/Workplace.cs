using System.Text;
using X1060Dsl.Model;

namespace X1060Dsl.Cli.Tests;

/// <summary>A folder of its own, and a machine around it that is the same on every machine.</summary>
public sealed class Workplace : IDisposable
{
    /// <summary>The day that it is here.</summary>
    public const string Today = "2026-11-01";

    private readonly string home = Directory.CreateTempSubdirectory("x1060-test-").FullName;

    public Workplace()
    {
        Folder = Path.Combine(home, "here");
        Temp = Path.Combine(home, "temp");
        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(Temp);
    }

    /// <summary>The current folder.</summary>
    public string Folder { get; }

    /// <summary>The folder for temporary files.</summary>
    public string Temp { get; }

    public Dictionary<string, string> Variables { get; } = [];

    public string Input { get; set; } = "";

    public bool IsTerminal { get; set; }

    /// <summary>Writes a file below the current folder.</summary>
    public void Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Runs a command line, as if the process had been started here.</summary>
    public (int Exit, string Out, string Err) Run(params string[] args)
    {
        var (answer, aside) = (new MemoryStream(), new MemoryStream());
        var exit = Program.Run(args, Around(answer, aside));
        return (exit, Text(answer), Text(aside));
    }

    internal Surroundings Around(Stream answer, Stream aside) => new(
        Typed, answer, aside, name => Variables.GetValueOrDefault(name), Folder, Temp,
        static () => Date.TryRead(Today, out var day) ? day : throw new InvalidOperationException())
    {
        InIsTerminal = IsTerminal,
        OutIsTerminal = IsTerminal,
    };

    public void Dispose() => Directory.Delete(home, recursive: true);

    // One reader for the whole run, as it is with a keyboard.
    private Func<TextReader> Typed
    {
        get
        {
            var input = new StringReader(Input);
            return () => input;
        }
    }

    // Where the folder lies differs from run to run.
    internal string Text(MemoryStream stream) => Encoding.UTF8.GetString(stream.ToArray()).Replace(home, "$HOME", StringComparison.Ordinal);
}
