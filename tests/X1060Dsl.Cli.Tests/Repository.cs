using System.Diagnostics;

namespace X1060Dsl.Cli.Tests;

/// <summary>A real repository of git, by an author who is the same on every machine.</summary>
internal static class Repository
{
    // A commit without --date= is of this day, on every day that the tests are run.
    private const string FirstDay = "2026-01-05T12:00:00Z";

    /// <summary>Makes a repository of a folder, on the branch main, with all that is there in one commit.</summary>
    public static void Create(string folder)
    {
        foreach (var arguments in (string[][])[["init", "--quiet", "--initial-branch=main"], ["add", "--all"], ["commit", "--quiet", "--allow-empty", "--message=first"]])
            Assert.Equal(0, Git(folder, arguments));
    }

    /// <summary>Runs git, and gives its exit code.</summary>
    public static int Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-c", "user.name=somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgSign=false", .. arguments])
            start.ArgumentList.Add(argument);
        foreach (var variable in start.Environment.Keys.Where(static name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(variable);
        start.Environment["GIT_AUTHOR_DATE"] = start.Environment["GIT_COMMITTER_DATE"] = arguments.FirstOrDefault(static argument => argument.StartsWith("--date=", StringComparison.Ordinal))?["--date=".Length..] ?? FirstDay;
        start.Environment["GIT_CONFIG_GLOBAL"] = start.Environment["GIT_CONFIG_SYSTEM"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
