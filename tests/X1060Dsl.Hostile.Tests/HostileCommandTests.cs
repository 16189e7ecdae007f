using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using X1060Dsl.Text;

namespace X1060Dsl.Hostile;

/// <summary>The corpus given to the command, as a process of its own, on small stacks too.</summary>
public sealed class HostileCommandTests : IDisposable
{
    // A hang, not slowness: the whole corpus takes seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "x1060.dll");

    private readonly string home = Directory.CreateTempSubdirectory("x1060-hostile-").FullName;
    private readonly string here;

    public HostileCommandTests()
    {
        here = Directory.CreateDirectory(Path.Combine(home, "here")).FullName;
        File.WriteAllText(Path.Combine(here, ".editorconfig"), "root = true\n");
        File.WriteAllText(Path.Combine(home, "secret.csx"), "Team(\"SECRET-7391\"); SECRET-7391\n");
    }

    public void Dispose() => Directory.Delete(home, recursive: true);

    /// <summary>In hexadecimal: 256 KB and what the system gives.</summary>
    [Theory, InlineData("40000"), InlineData("")]
    public void Every_text_gets_its_verdict(string stack)
    {
        var texts = HostileTexts.All.Where(static text => IsUnicode(text.Value)).ToList();
        foreach (var (name, text) in texts)
            File.WriteAllText(Path.Combine(here, $"{name}.cdc.csx"), text);
        foreach (var (name, bytes) in HostileFiles.All)
            File.WriteAllBytes(Path.Combine(here, $"{name}.cdc.csx"), bytes);

        var (exit, answer, aside) = Run(stack, "check", "--format", "json", "--today", "2026-11-23");

        Assert.True(exit == 3, $"{exit}: {aside}");
        Assert.DoesNotContain("SECRET-7391", answer, StringComparison.Ordinal);
        using var told = JsonDocument.Parse(answer);
        var found = told.RootElement.GetProperty("findings").EnumerateArray()
            .ToLookup(static finding => finding.GetProperty("path").GetString(), static finding => (finding.GetProperty("id").GetString()!, finding.GetProperty("start").GetProperty("line").GetInt32(), finding.GetProperty("start").GetProperty("column").GetInt32()));
        Verdicts.Hold(texts.Select(static text => text.Key).Concat(HostileFiles.All.Keys).ToDictionary(static name => name, name => Verdicts.Of(found[$"{name}.cdc.csx"]), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("a link to a file outside", "ln -s ../secret.csx part.csx", "part.csx")]
    [InlineData("a link to a folder outside", "ln -s .. out", "out/secret.csx")]
    [InlineData("a chain of links that leads outside", "ln -s two.csx part.csx; ln -s three/secret.csx two.csx; ln -s .. three", "part.csx")]
    [InlineData("an absolute link", "ln -s \"$PWD/../secret.csx\" part.csx", "part.csx")]
    [InlineData("a link to itself", "ln -s part.csx part.csx", "part.csx")]
    [InlineData("links in a circle", "ln -s two.csx part.csx; ln -s part.csx two.csx", "part.csx")]
    [InlineData("folders in a circle", "mkdir in; ln -s .. in/up", "in/up/in/up/secret.csx")]
    [InlineData("a link that leads nowhere", "ln -s nothing.csx part.csx", "part.csx")]
    [InlineData("a FIFO", "mkfifo part.csx", "part.csx")]
    [InlineData("a link to a FIFO", "mkfifo f; ln -s f part.csx", "part.csx")]
    [InlineData("endless zeros", "ln -s /dev/zero part.csx", "part.csx")]
    [InlineData("what is typed", "ln -s /dev/stdin part.csx", "part.csx")]
    [InlineData("the environment of the process", "ln -s /proc/self/environ part.csx", "part.csx")]
    [InlineData("a folder", "mkdir part.csx", "part.csx")]
    [InlineData("a huge file with holes", "truncate -s 1T part.csx", "part.csx")]
    [InlineData("a binary file", "head -c 4096 /dev/urandom > part.csx; printf '\\0\\0\\0\\0' >> part.csx", "part.csx")]
    public void What_is_no_text_below_the_root_is_told_once_and_not_read(string what, string made, string loaded)
    {
        if (OperatingSystem.IsWindows())
            return;

        Assert.NotEmpty(what);
        Assert.Equal(0, Bash(made));
        File.WriteAllText(Path.Combine(here, "a.cdc.csx"), $"#load \"{loaded}\"\nTeam(\"SOC\");\n");

        var (exit, answer, aside) = Run("", "check", "a.cdc.csx", "--format", "json", "--today", "2026-11-23");

        using var told = JsonDocument.Parse(answer);
        var found = told.RootElement.GetProperty("findings").EnumerateArray().Select(static finding => finding.GetProperty("id").GetString()!).ToList();
        Assert.DoesNotContain("SECRET-7391", answer + aside, StringComparison.Ordinal);
        Assert.True(exit == 1 && found is ["CDC0030"], $"{exit}: {string.Join(' ', found)} {aside}");
    }

    /// <summary>What is no definition cannot be named as one either.</summary>
    [Theory, InlineData("mkfifo a.cdc.csx"), InlineData("ln -s /dev/zero a.cdc.csx"), InlineData("mkdir a.cdc.csx"), InlineData("truncate -s 1T a.cdc.csx"), InlineData("ln -s a.cdc.csx a.cdc.csx")]
    public void What_is_no_text_is_no_definition(string made)
    {
        if (OperatingSystem.IsWindows())
            return;

        Assert.Equal(0, Bash(made));
        var (exit, answer, aside) = Run("", "check", "a.cdc.csx", "--format", "concise");
        Assert.True(exit is 2 or 3, $"{exit}: {answer}{aside}");
        Assert.DoesNotContain("   at ", aside, StringComparison.Ordinal);
    }

    private static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }

        // A file with a zero in it is a binary one; bytes-nul-inside is about that.
        return text.Length <= DefinitionFile.MostBytes && !text.Contains('\0', StringComparison.Ordinal);
    }

    private int Bash(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { WorkingDirectory = here })!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private (int Exit, string Out, string Err) Run(string stack, params string[] arguments)
    {
        var dotnet = Path.Combine(Path.GetDirectoryName(RuntimeEnvironment.GetRuntimeDirectory().TrimEnd(Path.DirectorySeparatorChar))!, "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(File.Exists(dotnet) ? dotnet : "dotnet", [Dll, .. arguments]) { WorkingDirectory = here, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var name in new[] { "CI", "GITHUB_ACTIONS", "TF_BUILD", "GITLAB_CI", "NO_COLOR", "FORCE_COLOR" })
            start.Environment.Remove(name);
        start.Environment["X1060_LANG"] = "en";
        if (stack.Length > 0)
            start.Environment["DOTNET_Thread_DefaultStackSize"] = stack;

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var answer = process.StandardOutput.ReadToEndAsync();
        var aside = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"x1060 {string.Join(' ', arguments)} did not end");
        }

        return (process.ExitCode, answer.GetAwaiter().GetResult(), aside.GetAwaiter().GetResult());
    }
}
