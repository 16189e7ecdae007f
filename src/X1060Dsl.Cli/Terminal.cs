using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace X1060Dsl.Cli;

/// <summary>Which language and which colours the person in front of it wants.</summary>
internal static partial class Terminal
{
    private static readonly string[] PipelinesThatShowColour = ["GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD"];

    /// <summary>The language: what was asked for, else X1060_LANG, else the locale's; English where nobody says.</summary>
    /// <returns>Null when what was asked for is no language of ours.</returns>
    public static DisplayLanguage? Language(string? asked, Surroundings around)
    {
        if (asked is not null)
            return Named(asked);
        if (Named(around.Variable("X1060_LANG") ?? "") is { } language)
            return language;

        // POSIX: the first of these that is set decides.
        var locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(around.Variable).FirstOrDefault(static value => !string.IsNullOrEmpty(value));
        var isJapanese = locale is not null ? locale.StartsWith("ja", StringComparison.OrdinalIgnoreCase) : OperatingSystem.IsWindows() && SpeaksJapanese();
        return isJapanese ? DisplayLanguage.Japanese : DisplayLanguage.English;
    }

    /// <summary>Whether colours are wanted.</summary>
    public static bool WantsColour(string asked, Surroundings around) => asked switch
    {
        "always" => true,
        "never" => false,
        _ when around.Has("NO_COLOR") => false,
        _ when IsOn(around.Variable("FORCE_COLOR")) || IsOn(around.Variable("CLICOLOR_FORCE")) => true,
        _ when around.Variable("TERM") == "dumb" => false,
        _ => around.OutIsTerminal || PipelinesThatShowColour.Any(around.Has),
    };

    /// <summary>Makes a Windows console show UTF-8 and colours; others do.</summary>
    public static void Prepare()
    {
        if (!OperatingSystem.IsWindows() || Console.IsOutputRedirected)
            return;

        Console.OutputEncoding = Encoding.UTF8;
        const int standardOutput = -11, processEscapes = 4;
        var console = GetStdHandle(standardOutput);
        if (GetConsoleMode(console, out var mode))
            SetConsoleMode(console, mode | processEscapes);
    }

    private static DisplayLanguage? Named(string language) => language switch
    {
        "en" => DisplayLanguage.English,
        "ja" => DisplayLanguage.Japanese,
        _ => null,
    };

    private static bool IsOn(string? value) => value is not (null or "" or "0");

    // The invariant culture is all that .NET knows here, so Windows itself is asked.
    [SupportedOSPlatform("windows")]
    private static bool SpeaksJapanese() => (GetUserDefaultUILanguage() & 0x3FF) == 0x11;

    [SupportedOSPlatform("windows")]
    [LibraryImport("kernel32")]
    private static partial ushort GetUserDefaultUILanguage();

    [SupportedOSPlatform("windows")]
    [LibraryImport("kernel32")]
    private static partial nint GetStdHandle(int which);

    [SupportedOSPlatform("windows")]
    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetConsoleMode(nint console, out uint mode);

    [SupportedOSPlatform("windows")]
    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleMode(nint console, uint mode);
}
