using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Tests;

/// <summary>One fenced definition of a rule's page, with what its comments expect.</summary>
/// <remarks>
/// A fence is <c>```csx</c>, with <c>today=2026-11-23</c> where the day matters, <c>encoding=shift_jis</c> where the bytes
/// do, and <c>file=teams.cdc.csx</c> for a file that the next example loads, and <c>set=x1060.cdc3003.severity:none</c> for what is
/// set for it. On a page about groups a named file is the definition of another organisation. A fence <c>```lock</c> is the lock that lies
/// beside the next example. <c>‹U+202E›</c> stands for that character.
/// An expected finding is a comment on its line: <c>// CDC1003</c> or <c>// CDC1003: message | メッセージ</c>, several with
/// spaces between them. The comments stay in the text that is read.
/// </remarks>
internal sealed record PageExample(string Section, string Text) : IDefinitionFiles
{
    private const string Folder = "/page";

    public Date? Today { get; init; }

    public string? Encoding { get; init; }

    /// <summary>The lock beside it; null where none lies there.</summary>
    public string? Lock { get; init; }

    /// <summary>For a <c>## Fixed</c> example, the one that it repairs.</summary>
    public PageExample? Broken { get; init; }

    /// <summary>The files that it may load, by name.</summary>
    public IReadOnlyDictionary<string, string> Loaded { get; init; } = new Dictionary<string, string>();

    public string Path => $"{Folder}/example.cdc.csx";

    string IDefinitionFiles.Root => Folder;

    OpenedFile IDefinitionFiles.Open(string path) => Texts.TryGetValue(path, out var text) ? new(new SourceFile(path, text), null) : OpenedFile.Missing;

    /// <summary>The definition and what it loads, by path.</summary>
    public IReadOnlyDictionary<string, string> Texts =>
        Loaded.ToDictionary(static file => $"{Folder}/{file.Key}", static file => file.Value).Append(new(Path, Text)).ToDictionary();

    public IEnumerable<Expectation> Expectations =>
        from file in Texts
        from line in file.Value.Split('\n').Index()
        from expected in Expectation.In(line.Item, file.Key, line.Index + 1)
        select expected;

    /// <summary>The definition as it would stand without the comments that expect something.</summary>
    public static string Plain(string text) => Expectation.Comment.Replace(text, "");

    /// <summary>What is found with only this rule on. What is wrong with reading counts on the pages about reading alone.</summary>
    public IReadOnlyList<Finding> Findings(Rule rule)
    {
        var opened = Encoding is null ? new OpenedFile(new SourceFile(Path, Text), null) : DefinitionFile.Decode(Path, Bytes(Encoding));
        var reading = opened.File is null ? null : Engine.Read(opened.File, this);
        var read = (reading?.Findings ?? []).Concat(opened.Refusal is { } refusal ? [refusal] : []).ToList();

        // That an example names no organisation is worth a word only on the page about just that.
        if (rule.Id.StartsWith("CDC0", StringComparison.Ordinal))
            return read.FindAll(finding => finding.Id == rule.Id || (finding.Severity > Severity.Info && !IsLeftByAFix(finding)));

        // What is wrong with a waiver shows only beside what the others find. A comment behind a pragma would be its reason.
        if (rule.Id.StartsWith("CDC6", StringComparison.Ordinal))
            return Engine.Check(new SourceFile(Path, Expectation.Comment.Replace(Text, static comment => new string(' ', comment.Length))), this, new CheckOptions { Today = Today, Settings = Everything }).Findings.Where(finding => finding.Id == rule.Id).ToList();

        // What changed shows only beside a lock.
        if (rule.Id.StartsWith("CDC7", StringComparison.Ordinal))
        {
            Assert.NotNull(Lock);
            var found = Engine.Check(opened.File!, this, new CheckOptions { Today = Today, Settings = Settings, Lock = new SourceFile($"{Folder}/example.cdc.lock", Lock) }).Findings;
            Assert.DoesNotContain(found, static finding => finding.Id == "CDC7000");
            return found.Where(finding => finding.Id == rule.Id).ToList();
        }

        // What a group finds shows only among several definitions: those that the page gives names to come first.
        if (rule.Id.StartsWith("CDC8", StringComparison.Ordinal))
            return Together().Where(finding => finding.Id == rule.Id).ToList();

        var unread = read.FindAll(finding => finding.Severity == Severity.Error && !IsLeftByAFix(finding));
        Assert.Equal("", string.Join("\n", unread.Select(static finding => $"{finding.Id} {finding.Message(DisplayLanguage.English)}")));
        return Engine.Examine(rule, reading!.Centre!, new CheckOptions { Today = Today, Settings = Everything }).ToList();
    }

    private IEnumerable<Finding> Together()
    {
        var options = new CheckOptions { Today = Today, Settings = Everything };
        var checks = Texts.Select(text => Engine.Check(new SourceFile(text.Key, text.Value), this, options)).ToList();
        Assert.DoesNotContain(checks.SelectMany(static check => check.Findings), static finding => finding.Severity == Severity.Error && finding.Id.StartsWith("CDC0", StringComparison.Ordinal));
        return Engine.Together(checks).SelectMany(static check => check.Findings);
    }

    /// <summary>What is set for it where it lies beside a lock.</summary>
    public RuleSettings Settings { get; init; } = RuleSettings.Default;

    private static RuleSettings Everything { get; } = new(new Ordered("all"));

    // A fix may leave an empty place for what only people know; reading reports it until it is filled.
    private bool IsLeftByAFix(Finding finding) => Section == "Fixed" && finding.Id == "CDC0024";

    private byte[] Bytes(string encoding)
    {
        System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var named = System.Text.Encoding.GetEncoding(encoding);
        return [.. named.GetPreamble(), .. named.GetBytes(Text)];
    }
}

/// <summary>A finding that a comment expects on its line, with both messages where they are given.</summary>
internal sealed partial record Expectation(string Path, int Line, string Id, string? En, string? Ja)
{
    [GeneratedRegex(@" *// (CDC\d{4}.*)$", RegexOptions.Multiline)]
    public static partial Regex Comment { get; }

    [GeneratedRegex(@"\G(?<id>CDC\d{4})(?:: (?<en>.+?) \| (?<ja>.+?))?(?:$| (?=CDC\d{4}(?::|$| CDC)))")]
    private static partial Regex Expected { get; }

    public static IEnumerable<Expectation> In(string line, string path, int number)
    {
        var comment = Comment.Match(line).Groups[1].Value;
        var expected = Expected.Matches(comment);
        Assert.Equal(comment, string.Concat(expected.Select(static said => said.Value)));
        return expected.Select(said => new Expectation(path, number, said.Groups["id"].Value, Text(said, "en"), Text(said, "ja")));
    }

    private static string? Text(Match said, string group) => said.Groups[group] is { Success: true, Value: var text } ? text : null;
}

/// <summary>The examples of a page, in their order.</summary>
internal static partial class PageExamples
{
    public static IReadOnlyList<PageExample> Of(RulePage page)
    {
        var examples = new List<PageExample>();
        var loaded = new Dictionary<string, string>();
        var (section, locked) = ("", default(string));
        foreach (Match part in HeadingOrFence.Matches(page.Text.ReplaceLineEndings("\n")))
        {
            section = part.Groups["heading"] is { Success: true, Value: var heading } ? heading : section;
            if (!part.Groups["text"].Success || section is not ("Reported" or "Fixed" or "Accepted"))
                continue;

            var says = part.Groups["says"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static word => word.Split('=', 2)).ToDictionary(static word => word[0], static word => word[1]);
            Assert.All(says.Keys, static key => Assert.Contains(key, (string[])["file", "today", "encoding", "set"]));
            var text = Character.Replace(part.Groups["text"].Value, static code => char.ConvertFromUtf32(int.Parse(code.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            if (part.Groups["fence"].Value == "lock")
            {
                Assert.Null(locked);
                locked = text;
            }
            else if (says.TryGetValue("file", out var name))
            {
                loaded.Add(name, text);
            }
            else if (section == "Fixed")
            {
                // It is the example before it, mended: the day and the files stay.
                Assert.Empty(says);
                examples.Add(examples[^1] with { Section = section, Text = text, Broken = examples[^1] });
            }
            else
            {
                examples.Add(new PageExample(section, text) { Today = DayOf(says), Encoding = says.GetValueOrDefault("encoding"), Loaded = loaded, Lock = locked, Settings = SettingsOf(says) });
                (loaded, locked) = ([], null);
            }
        }

        Assert.Empty(loaded);
        Assert.Null(locked);
        return examples;
    }

    [GeneratedRegex(@"^(?:## (?<heading>[^\n]*)|```(?<fence>csx|lock)(?<says>[^\n]*)\n(?<text>.*?)^```)$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex HeadingOrFence { get; }

    [GeneratedRegex(@"‹U\+([0-9A-F]{4,6})›")]
    private static partial Regex Character { get; }

    private static RuleSettings SettingsOf(Dictionary<string, string> says) =>
        says.TryGetValue("set", out var set) ? new(new Ordered(null, (set.Split(':')[0], set.Split(':')[1]))) : RuleSettings.Default;

    private static Date? DayOf(Dictionary<string, string> says)
    {
        if (!says.TryGetValue("today", out var text))
            return null;

        Assert.True(Date.TryRead(text, out var day), $"today={text} is not a day");
        return day;
    }
}
