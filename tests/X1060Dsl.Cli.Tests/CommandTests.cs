using System.Reflection;

namespace X1060Dsl.Cli.Tests;

/// <summary>
/// Every file in <c>cases</c> is a test; X1060_ACCEPT=1 takes the answers as they are, X1060_COMMAND=PATH asks another
/// <c>x1060</c>, such as the native one, in processes of its own.
/// </summary>
public sealed class CommandTests
{
    private static readonly string Folder = typeof(CommandTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static data => data.Key == "Cases").Value!;

    public static TheoryData<string> Cases => [.. Directory.GetFiles(Folder, "*.txt")
        .Where(static path => Command.Given is null || !new CommandCase(File.ReadAllText(path)).NeedsTerminal)
        .Select(static path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    // Cases with FIFOs and links cannot be set up on Windows without rights that a test run does not have.
    private static readonly string[] NotOnWindows = ["fifo", "links"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_transcript_is_as_written(string name)
    {
        if (OperatingSystem.IsWindows() && NotOnWindows.Contains(name))
            return;
        if (name == "run" && !Fence.Stands)
            return; // It would say so after every command.

        var path = Path.Combine(Folder, name + ".txt");
        var written = new CommandCase(File.ReadAllText(path));
        var actual = written.Run();
        if (Command.Given is null && Environment.GetEnvironmentVariable("X1060_ACCEPT") == "1")
            File.WriteAllText(path, written.With(actual));
        else
            Assert.Equal(written.Transcript, actual);
    }

    [Theory]
    [InlineData("README.md", "en")]
    [InlineData("README.ja.md", "ja")]
    public void The_README_shows_what_the_command_says(string readme, string language)
    {
        var text = File.ReadAllText(Path.Combine(Folder, "..", "..", "..", readme)).ReplaceLineEndings("\n");
        var said = new CommandCase(File.ReadAllText(Path.Combine(Folder, "readme.txt"))).Transcript
            .Split("$ x1060 ").Single(command => command.StartsWith($"check --lang {language}", StringComparison.Ordinal));

        Assert.Contains(string.Join("\n", said.Split('\n').Where(static line => !line.StartsWith("=> ", StringComparison.Ordinal)).Select(static line => line.Replace("2> ", ""))).TrimEnd(), text);
    }
}
