using X1060Dsl.Model;

namespace X1060Dsl.Cli;

/// <summary>All that a run sees of the machine but its files: streams, variables, the current folder, the day.</summary>
/// <remarks>A test hands in its own, so that no test needs a process.</remarks>
internal sealed record Surroundings(
    Func<TextReader> In, Stream Out, Stream Err, Func<string, string?> Variable, string Folder, string Temp, Func<Date> Today)
{
    /// <summary>Whether somebody sits at the standard input.</summary>
    public bool InIsTerminal { get; init; }

    /// <summary>Whether somebody reads the standard output as it is written.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether somebody reads the standard error as it is written.</summary>
    public bool ErrIsTerminal { get; init; }

    /// <summary>Tells when files change.</summary>
    public Func<IFileChanges> Changes { get; init; } = static () => new DiskChanges();

    /// <summary>The folder that the tool lies in.</summary>
    public string Home { get; init; } = AppContext.BaseDirectory;

    /// <summary>The real ones.</summary>
    public static Surroundings OfProcess() => new(
        static () => Console.In, StandardStream.Output(), StandardStream.Error(),
        Environment.GetEnvironmentVariable, Environment.CurrentDirectory, Path.GetTempPath(), static () => Date.Of(DateTime.Now))
    {
        InIsTerminal = !Console.IsInputRedirected,
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrIsTerminal = !Console.IsErrorRedirected,
    };

    /// <summary>A path that somebody typed, in full and with forward slashes.</summary>
    public string FullPath(string path)
    {
        var full = Path.GetFullPath(path, Folder);
        return Path.DirectorySeparatorChar == '/' ? full : full.Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>Whether a variable is set to anything.</summary>
    public bool Has(string variable) => !string.IsNullOrEmpty(Variable(variable));
}
