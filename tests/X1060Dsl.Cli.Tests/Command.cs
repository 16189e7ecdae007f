using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace X1060Dsl.Cli.Tests;

/// <summary>An <c>x1060</c> that lies somewhere else: native, installed as a tool, or of another build.</summary>
/// <param name="path">Its path.</param>
internal sealed class Command(string path)
{
    private readonly Dictionary<string, bool> takesDay = [];
    private string? version;

    /// <summary>The one that X1060_COMMAND names; null where the tests ask the code that they are built with.</summary>
    public static Command? Given { get; } = Environment.GetEnvironmentVariable("X1060_COMMAND") is { Length: > 0 } path ? new(Path.GetFullPath(path)) : null;

    /// <summary>Runs it in a workplace, and gives what <see cref="Workplace.Run"/> would.</summary>
    public (int Exit, string Out, string Err) Run(Workplace place, string[] args)
    {
        version ??= Start(place, ["--version"]).Out.TrimEnd().Split(' ')[1];
        var (exit, answer, aside) = Start(place, OnThatDay(place, args));
        return (exit, OfThisVersion(answer), OfThisVersion(aside));
    }

    // What differs from build to build is told as the code of these tests tells it.
    private string OfThisVersion(string text) => text.Replace(version!, Tool.Version, StringComparison.Ordinal);

    // A process takes the day from the machine, unless it is told.
    private string[] OnThatDay(Workplace place, string[] args)
    {
        if (place.Variables.ContainsKey("SOURCE_DATE_EPOCH"))
            return args;

        var verbs = args.TakeWhile(static word => word.All(char.IsAsciiLetterLower)).ToArray();
        for (; verbs.Length > 0 && !args.Contains("--today"); verbs = verbs[..^1])
        {
            if (TakesDay(place, verbs))
                return [.. verbs, "--today", Workplace.Today, .. args[verbs.Length..]];
        }

        return args;
    }

    private bool TakesDay(Workplace place, string[] verbs)
    {
        var name = string.Join(' ', verbs);
        if (!takesDay.TryGetValue(name, out var takes))
            takesDay[name] = takes = Start(place, [.. verbs, "--help"]) is { Exit: 0, Out: var help } && help.Contains("  --today ", StringComparison.Ordinal);
        return takes;
    }

    private (int Exit, string Out, string Err) Start(Workplace place, string[] args)
    {
        var start = new ProcessStartInfo(path) { WorkingDirectory = place.Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in args)
            start.ArgumentList.Add(argument);

        start.Environment.Clear();
        foreach (var (name, value) in place.Variables)
            start.Environment[name] = value;
        start.Environment["TMPDIR"] = place.Temp;

        // For a command that is not native; x1060 itself does not look there.
        if (Path.GetDirectoryName(ToolProcess.DotNet) is { Length: > 0 } root)
            start.Environment[$"DOTNET_ROOT_{RuntimeInformation.ProcessArchitecture.ToString().ToUpperInvariant()}"] = root;

        using var process = Process.Start(start)!;
        var (answer, aside) = (new MemoryStream(), new MemoryStream());
        var read = Task.WhenAll(process.StandardOutput.BaseStream.CopyToAsync(answer), process.StandardError.BaseStream.CopyToAsync(aside));
        try
        {
            process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(place.Input));
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It needed none of it.
        }

        process.WaitForExit();
        read.GetAwaiter().GetResult();
        return (process.ExitCode, place.Text(answer), place.Text(aside));
    }
}
