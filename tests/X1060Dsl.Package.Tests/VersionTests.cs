using System.Diagnostics;
using X1060Dsl.Tests;

namespace X1060Dsl.Package.Tests;

/// <summary>Which version a tree builds: <c>build/version.sh</c>, asked in repositories of its own.</summary>
public sealed class VersionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("x1060-version-").FullName;

    public VersionTests() => Unpack(folder);

    [Fact]
    public void Tags_say_it_and_commits_count_from_them()
    {
        if (OperatingSystem.IsWindows())
            return; // It would be asked in the bash of whatever is installed.

        Assert.Equal("0.3.0-source", Version(folder));

        Git("init", "--quiet", "--initial-branch=main");
        Git("add", "--all");
        Git("commit", "--quiet", "--message=first");
        Assert.Equal("0.3.0-ci.1", Version(folder));

        Git("tag", "v0.2.9");
        Assert.Equal("0.2.9", Version(folder));
        Commit();
        Assert.Equal("0.3.0-ci.1", Version(folder));

        Git("tag", "v0.3.0-rc.1");
        Git("tag", "vague");
        Assert.Equal("0.3.0-rc.1", Version(folder));
        Commit();
        Commit();
        Assert.Equal("0.3.0-rc.1.ci.2", Version(folder));

        Git("tag", "--annotate", "--message=released", "v0.3.0");
        Assert.Equal("0.3.0", Version(folder));
        Modify();
        Assert.Equal("0.3.1-ci.0.modified", Version(folder));
        Git("commit", "--quiet", "--all", "--message=more");
        Assert.Equal("0.3.1-ci.1", Version(folder));
    }

    [Fact]
    public void A_repository_around_it_says_nothing()
    {
        if (OperatingSystem.IsWindows())
            return;

        Git("init", "--quiet", "--initial-branch=main");
        Git("commit", "--quiet", "--allow-empty", "--message=first");
        Git("tag", "v7.0.0");
        var inside = Path.Combine(folder, "inside");
        Unpack(inside);

        Assert.Equal("0.3.0-source", Version(inside));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static void Unpack(string into)
    {
        Directory.CreateDirectory(Path.Combine(into, "build"));
        File.Copy(Path.Combine(Repository.Root, "build", "version.sh"), Path.Combine(into, "build", "version.sh"));
        File.WriteAllText(Path.Combine(into, "Directory.Build.props"), "<Project><PropertyGroup><VersionPrefix>0.3.0</VersionPrefix></PropertyGroup></Project>\n");
    }

    private void Modify() => File.AppendAllText(Path.Combine(folder, "Directory.Build.props"), "<!-- more -->\n");

    private void Commit()
    {
        Modify();
        Git("commit", "--quiet", "--all", "--message=more");
    }

    private void Git(params string[] arguments) => Run(folder, "git", ["-c", "user.name=somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgSign=false", "-c", "tag.gpgSign=false", .. arguments]);

    private static string Version(string folder) => Run(folder, "bash", ["build/version.sh"]).TrimEnd('\n');

    private static string Run(string folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        foreach (var variable in start.Environment.Keys.Where(static name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(variable);
        start.Environment["GIT_CONFIG_GLOBAL"] = start.Environment["GIT_CONFIG_SYSTEM"] = "/dev/null";
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return said;
    }
}
