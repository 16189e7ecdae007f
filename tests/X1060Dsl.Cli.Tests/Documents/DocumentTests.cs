using System.Text.RegularExpressions;
using X1060Dsl.Text;

namespace X1060Dsl.Cli.Tests.Documents;

/// <summary>What the documents show can be done: commands run, definitions are read, and links lead somewhere.</summary>
public sealed partial class DocumentTests
{
    // They wait for somebody to end them, or need a runtime beside the command; they have tests of their own.
    private static readonly string[] Elsewhere = ["watch", "preview", "lsp", "run"];

    public static TheoryData<string> Pages => [.. Page.All];

    public static TheoryData<string> PagesWithCommands => [.. Page.All.Where(static name => Runnable(Page.Of(name)).Any())];

    public static TheoryData<string> PagesWithDefinitions => [.. Page.All.Where(static name => Definitions(Page.Of(name)).Any())];

    /// <summary>In a folder in which whatever it names is there, every command does what it is called for.</summary>
    [Theory]
    [MemberData(nameof(PagesWithCommands))]
    public void Every_command_runs(string name)
    {
        using var place = new Workplace();
        place.Variables["PATH"] = Environment.GetEnvironmentVariable("PATH")!;
        place.Write("cdc.cdc.csx", Sample);
        Repository.Create(place.Folder);
        Assert.All(Enumerable.Range(1, 4), _ => Repository.Git(place.Folder, "commit", "--quiet", "--allow-empty", "--message=later"));

        foreach (var arguments in Runnable(Page.Of(name)))
        {
            Supply(place, arguments);
            var (exit, _, aside) = place.Run([.. arguments.SelectMany(word => Expanded(place, word))]);
            Assert.True(exit is ExitCode.Clean or ExitCode.No, $"x1060 {string.Join(' ', arguments)}\n=> {exit}\n{aside}");
        }
    }

    /// <summary>A definition on a page is one, unless the page says that it is broken.</summary>
    [Theory]
    [MemberData(nameof(PagesWithDefinitions))]
    public void Every_definition_is_read(string name)
    {
        Assert.All(Definitions(Page.Of(name)), static block =>
        {
            var read = Engine.Read(new SourceFile("/cdc.cdc.csx", block.Text), NoFiles.Instance);
            Assert.DoesNotContain(read.Findings.Where(static finding => finding is { Severity: Severity.Error, Id: not ("CDC0020" or "CDC0028") }).Select(static finding => $"{finding.Id}: {finding.Message(DisplayLanguage.English)}"), static _ => true);
        });
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_somewhere(string name)
    {
        var page = Page.Of(name);
        var folder = Path.GetDirectoryName(page.FullPath)!;
        var outside = page.Lines.Where((_, line) => !page.Blocks.Any(block => block.Start <= line && line < block.End));
        Assert.All(outside.SelectMany(static line => Link().Matches(line)).Select(static match => match.Groups[1].Value).Where(static link => !link.Contains("://", StringComparison.Ordinal)), link =>
        {
            var (file, anchor) = link.Split('#') is [var path, var place] ? (path, place) : (link, "");
            var target = file.Length == 0 ? page.FullPath : Path.GetFullPath(Path.Combine(folder, file));
            Assert.True(Path.Exists(target), $"{name}: {link}");
            Assert.True(anchor.Length == 0 || !target.EndsWith(".md", StringComparison.Ordinal) || AnchorsOf(target).Contains(anchor), $"{name}: {link}");
        });
    }

    /// <summary>Whoever reads one language misses nothing that the other one has.</summary>
    [Fact]
    public void Every_page_has_a_sister_with_as_many_parts()
    {
        var alone = new[] { "CHANGELOG.md", "docs/codebase.md", "docs/glossary.md", "docs/rules.md" };
        Assert.All(Page.All.Where(name => !name.EndsWith(".ja.md", StringComparison.Ordinal) && !alone.Contains(name)), static name =>
        {
            var (page, sister) = (Page.Of(name), Page.Of(name[..^3] + ".ja.md"));
            Assert.Equal((name, Headings(page)), (name, Headings(sister)));
            Assert.Equal((name, page.Blocks.Count), (name, sister.Blocks.Count));
        });
    }

    private static string Sample { get; } = File.ReadAllText(Path.Combine(CommandTests.Folder, "..", "..", "..", "samples", "minimal", "minimal.cdc.csx"));

    private static IEnumerable<string[]> Runnable(Page page) => page.Blocks
        .SelectMany(static block => block.Commands)
        .Where(static arguments => arguments.Length > 0 && !Elsewhere.Contains(arguments[0]) && !arguments.Any(static word => word.Length > 1 && word.All(char.IsAsciiLetterUpper)));

    private static IEnumerable<Block> Definitions(Page page) =>
        page.Blocks.Where(static block => block.Language == "csharp" && block.Mark.Length == 0 && OpensAnEntry().IsMatch(block.Text));

    // As the shell does it.
    private static IEnumerable<string> Expanded(Workplace place, string word) => word.Contains('*', StringComparison.Ordinal)
        ? Directory.GetFiles(place.Folder, word).Select(Path.GetFileName).Order(StringComparer.Ordinal)!
        : [word];

    private static int Headings(Page page) => page.Lines.Where((line, place) => Heading().IsMatch(line) && !page.Blocks.Any(block => block.Start <= place && place < block.End)).Count();

    // Whatever is named is there: definitions, folders of them, sheets, shares, revisions. What is imported is not there yet.
    private static void Supply(Workplace place, string[] arguments)
    {
        for (var i = 1; i < arguments.Length; i++)
        {
            var word = arguments[i];
            var path = Path.Combine(place.Folder, word);
            if (arguments[i - 1] is "-o" or "--output" || word.StartsWith('-') || Path.Exists(path))
                continue;

            if (arguments[0] == "merge" && word.Contains('*', StringComparison.Ordinal))
                Assert.All(Enumerable.Range(1, 4), share => Assert.InRange(place.Run("check", "--shard", $"{share}/4={word.Replace("*", $"{share}", StringComparison.Ordinal)}").Exit, ExitCode.Clean, ExitCode.No));
            else if (arguments[i - 1] is "--since" or "--from" or "--to" || arguments[0] == "diff")
                Repository.Git(place.Folder, "tag", word);
            else if (word.EndsWith(".cdc.csx", StringComparison.Ordinal))
                place.Write(word, Sample);
            else if (word.EndsWith(".xlsx", StringComparison.Ordinal) || word.EndsWith(".csv", StringComparison.Ordinal))
                Assert.Equal(ExitCode.Clean, place.Run("export", "cdc.cdc.csx", "-o", word).Exit);
            else if (word.Contains('/', StringComparison.Ordinal) || (arguments[0] == "group" && !arguments[i - 1].StartsWith('-')))
                place.Write($"{word.TrimEnd('/')}/member.cdc.csx", Sample);
        }

        if (arguments[0] == "import" && Array.IndexOf(arguments, "-o") is var into and > 0)
            File.Delete(Path.Combine(place.Folder, arguments[into + 1]));
    }

    // As the hosts of repositories make them of headings.
    private static IReadOnlyList<string> AnchorsOf(string path) =>
    [
        .. File.ReadLines(path).Where(static line => line.StartsWith('#')).Select(static line => NotInAnchors().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-')),
        .. File.ReadLines(path).SelectMany(static line => Anchor().Matches(line)).Select(static match => match.Groups[1].Value),
    ];

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();

    [GeneratedRegex("<a id=\"([^\"]+)\"")]
    private static partial Regex Anchor();

    [GeneratedRegex(@"(?m)^(Organization|Team|Provider|Service|AddedService|Policy|WaiveAll|Evaluation)\(")]
    private static partial Regex OpensAnEntry();

    private sealed class NoFiles : IDefinitionFiles
    {
        public static readonly NoFiles Instance = new();

        public string Root => "/";

        public OpenedFile Open(string path) => OpenedFile.Missing;
    }
}
