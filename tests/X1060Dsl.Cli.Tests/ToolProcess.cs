using System.Diagnostics;

namespace X1060Dsl.Cli.Tests;

/// <summary>The tool as a process of its own: what a script sees of it.</summary>
internal static class ToolProcess
{
    private static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "x1060.dll");

    /// <summary>The runtime that the tests run on.</summary>
    public static string DotNet => Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";

    /// <summary>Makes <c>x1060</c> a command of the shells that are started in a folder.</summary>
    public static string Install(string folder)
    {
        var bin = Path.Combine(folder, "bin");
        Directory.CreateDirectory(bin);
        var command = Path.Combine(bin, "x1060");
        File.WriteAllText(command, $"#!/bin/sh\nexec '{DotNet}' '{Dll}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return bin;
    }

    /// <summary>Runs a script in bash, in a folder, with the tool at hand.</summary>
    public static (int Exit, string Out, string Err) Bash(string script, string folder, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("bash", ["-c", script]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var name in new[] { "NO_COLOR", "FORCE_COLOR", "CI", "GITHUB_ACTIONS", "TF_BUILD", "GITLAB_CI" })
            start.Environment.Remove(name);
        start.Environment["PATH"] = $"{Install(Path.GetDirectoryName(folder)!)}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["X1060_LANG"] = "en";
        foreach (var (name, value) in variables)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var aside = process.StandardError.ReadToEndAsync();
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, answer, aside.GetAwaiter().GetResult());
    }
}
