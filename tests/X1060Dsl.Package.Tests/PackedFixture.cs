using System.Diagnostics;
using X1060Dsl.Tests;

namespace X1060Dsl.Package.Tests;

/// <summary>The package in a folder feed, and a package cache of its own, so that nothing stale is found.</summary>
public sealed class PackedFixture : IDisposable
{
    public PackedFixture()
    {
        Folder = Directory.CreateTempSubdirectory("x1060-package-").FullName;
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var packed = Run(Repository.Root, "pack", "analyzers/X1060Dsl.Package", "--no-build", "-c", configuration, "-o", Path.Combine(Folder, "feed"), "-p:Version=0.1.0");
        Assert.True(packed.ExitCode == 0, packed.Output);
        Package = Assert.Single(Directory.GetFiles(Path.Combine(Folder, "feed"), "*.nupkg"));
        File.WriteAllText(Path.Combine(Folder, "nuget.config"), """
            <configuration>
              <packageSources><clear /><add key="feed" value="feed" /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);
    }

    public string Folder { get; }

    public string Package { get; }

    /// <summary>A folder with these files, below the feed.</summary>
    public string Project(string name, params (string Path, string Text)[] files)
    {
        var folder = Path.Combine(Folder, name);
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), text);
        }

        return folder;
    }

    /// <summary>What a build says, line by line, each once: <c>path(line,column): severity ID: message</c>.</summary>
    public (int ExitCode, IReadOnlyList<string> Said) Build(string folder, params string[] arguments)
    {
        var (exitCode, output) = Run(folder, ["build", "--disable-build-servers", "-nologo", "-v", "q", .. arguments]);
        var said = output.Split('\n').Select(static line => line.TrimEnd('\r'))
            .Where(static line => line.Contains(": warning ", StringComparison.Ordinal) || line.Contains(": error ", StringComparison.Ordinal))
            .Select(line => line.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace('\\', '/'))
            .Select(static line => line[..line.LastIndexOf(" [", StringComparison.Ordinal)]).Distinct().Order(StringComparer.Ordinal);
        return (exitCode, [.. said]);
    }

    public (int ExitCode, string Output) Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        if (!folder.StartsWith(Repository.Root, StringComparison.Ordinal))
        {
            start.Environment["NUGET_PACKAGES"] = Path.Combine(Folder, "packages");
            start.Environment.Remove("CI");
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var inherited in start.Environment.Keys.Where(static key => key.StartsWith("MSBUILD", StringComparison.Ordinal) && key is not "MSBUILDDISABLENODEREUSE" || key is "DOTNET_HOST_PATH" or "VSTEST_CONNECTION_TIMEOUT").ToList())
            start.Environment.Remove(inherited);

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
