using X1060Dsl.Model;

namespace X1060Dsl.LanguageServer;

/// <summary>What a server sees of the machine besides files and its two streams. A test hands in its own.</summary>
/// <param name="Version">The tool's version.</param>
/// <param name="Language">The language where the client says none.</param>
/// <param name="Today">The day it is.</param>
/// <param name="Log">Where the server says what it could not tell the client.</param>
public sealed record ServerSurroundings(string Version, DisplayLanguage Language, Func<Date> Today, TextWriter Log)
{
    /// <summary>Waits until a process has ended.</summary>
    public Action<int> AwaitEnd { get; init; } = ParentProcess.AwaitEnd;
}
