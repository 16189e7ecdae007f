using System.Text;

namespace X1060Dsl.Cli.Tests;

/// <summary>What fix writes: the same encoding and line ends, whole or not at all, through links, with the same mode.</summary>
public sealed class FixedFileTests
{
    private const string Before = "// 全角の注釈\r\nService(\"脆弱性診断\")\r\n    .Level(\"Basic\");\r\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "utf-16le", "utf-16be"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Encoding_and_line_ends_stay(string name)
    {
        using var place = new Workplace();
        var (path, encoding) = (Path.Combine(place.Folder, "a.cdc.csx"), Of(name));
        File.WriteAllText(path, Before, encoding);

        Assert.Equal(ExitCode.Clean, place.Run("fix", "a.cdc.csx").Exit);
        Assert.Equal([.. encoding.GetPreamble(), .. encoding.GetBytes(Before.Replace("\"Basic\"", "Basic"))], File.ReadAllBytes(path));
    }

    [Fact]
    public void Nothing_is_written_where_nothing_changes()
    {
        using var place = new Workplace();
        place.Write("a.cdc.csx", "Service(\"A-1\").Level(Basic);\n");
        var written = File.GetLastWriteTimeUtc(Path.Combine(place.Folder, "a.cdc.csx"));

        Assert.Equal(ExitCode.Clean, place.Run("fix").Exit);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(place.Folder, "a.cdc.csx")));
    }

    [Fact]
    public void A_dry_run_writes_nothing_and_says_no()
    {
        using var place = new Workplace();
        place.Write("a.cdc.csx", Before);

        var (exit, answer, _) = place.Run("fix", "--dry-run");
        Assert.Equal(ExitCode.No, exit);
        Assert.Contains("-    .Level(\"Basic\");\n+    .Level(Basic);\n", answer);
        Assert.Equal(Before, File.ReadAllText(Path.Combine(place.Folder, "a.cdc.csx")));
        Assert.Equal(["a.cdc.csx"], Directory.GetFileSystemEntries(place.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_part_that_two_definitions_load_is_repaired_once()
    {
        using var place = new Workplace();
        place.Write("parts/mss.cdc.csx", "Provider(\"MSS\").Contract(\"1\", until: \"2029/03/31\");\n");
        foreach (var name in (string[])["a", "b"])
            place.Write($"{name}.cdc.csx", $"#load \"parts/mss.cdc.csx\"\nOrganization(\"{name}\").Edition(X1060_2021).Ciso(\"佐藤\");\n");

        var (exit, answer, aside) = place.Run("fix");
        Assert.Equal((ExitCode.Clean, "parts/mss.cdc.csx:1:38: CDC0023: Write \"2029-03-31\"\n", "1 repair made in 1 file.\n"), (exit, answer, aside));
        Assert.Equal("Provider(\"MSS\").Contract(\"1\", until: \"2029-03-31\");\n", File.ReadAllText(Path.Combine(place.Folder, "parts/mss.cdc.csx")));
    }

    // Links and modes are Unix's; on Windows neither can be set up without rights that a test run does not have.
    [Fact]
    public void A_link_stays_a_link_and_a_mode_a_mode()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var place = new Workplace();
        place.Write("real/a.txt", Before);
        var (real, link) = (Path.Combine(place.Folder, "real/a.txt"), Path.Combine(place.Folder, "a.cdc.csx"));
        File.CreateSymbolicLink(link, "real/a.txt");
        File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        Assert.Equal(ExitCode.Clean, place.Run("fix", "a.cdc.csx").Exit);
        Assert.Equal("real/a.txt", new FileInfo(link).LinkTarget);
        Assert.Equal(Before.Replace("\"Basic\"", "Basic"), File.ReadAllText(real));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(real));
    }

    [Fact]
    public void A_folder_that_nobody_may_write_to_is_told_and_the_file_left_whole()
    {
        // Root may write everywhere, and Windows has no such mode.
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
            return;

        using var place = new Workplace();
        place.Write("shut/a.cdc.csx", Before);
        var shut = Path.Combine(place.Folder, "shut");
        File.SetUnixFileMode(shut, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            var (exit, _, aside) = place.Run("fix", "--lang", "ja");
            Assert.Equal(ExitCode.Misuse, exit);
            Assert.StartsWith("x1060: shut/a.cdc.csx に書き込めません\n", aside);
            Assert.Equal(Before, File.ReadAllText(Path.Combine(shut, "a.cdc.csx")));
        }
        finally
        {
            File.SetUnixFileMode(shut, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static Encoding Of(string name) => name switch
    {
        "utf-8 with mark" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        "utf-16le" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };
}
