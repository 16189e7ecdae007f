using System.Text;

namespace X1060Dsl.Cli.Tests;

public sealed class WatchTests
{
    private const string Clean = "Service(\"E-3\").Level(Basic).Insource(\"SOC\").Owner(\"N\").Score(4).Target(5, by: \"2028-03-31\");\n";

    [Fact]
    public void Only_what_changed_is_told()
    {
        using var place = new Workplace();
        place.Write("a.cdc.csx", Clean + "Service(\"B-99\").Level(Basic);\n");

        var said = Watch(place,
            () => place.Write("a.cdc.csx", "// moved\r\n" + Clean + "Service(\"B-99\").Level(Basic);\n"),
            () => place.Write("a.cdc.csx", Clean + "Service(\"B-99\").Level(Basic);\nService(\"Q-1\").Level(Basic);\n"),
            () => place.Write("a.cdc.csx", Clean + "Service(\"Q-1\").Level(Basic);\n"),
            () => place.Write("a.cdc.csx", Clean));

        Assert.Contains("a.cdc.csx:2:9: error CDC0020: There is no service 'B-99'", said[0], StringComparison.Ordinal);
        Assert.Equal("", said[1]);
        Assert.Contains("a.cdc.csx:3:9: error CDC0020: There is no service 'Q-1'", said[2], StringComparison.Ordinal);
        Assert.DoesNotContain("B-99", said[2], StringComparison.Ordinal);
        Assert.StartsWith("gone: a.cdc.csx: CDC0020: There is no service 'B-99'", said[3], StringComparison.Ordinal);
        Assert.DoesNotContain("error CDC", said[3], StringComparison.Ordinal);
        Assert.StartsWith("gone: a.cdc.csx: CDC0020: There is no service 'Q-1'", said[4], StringComparison.Ordinal);
    }

    [Fact]
    public void It_survives_saves_by_renaming_and_files_that_go_and_come()
    {
        using var place = new Workplace();
        string Full(string name) => Path.Combine(place.Folder, name);
        place.Write("a.cdc.csx", Clean);

        var said = Watch(place,
            () =>
            {
                place.Write("a.cdc.csx~", Clean + "Service(\"B-99\").Level(Basic);\n");
                File.Move(Full("a.cdc.csx~"), Full("a.cdc.csx"), overwrite: true);
            },
            () => File.Delete(Full("a.cdc.csx")),
            () => place.Write("b.cdc.csx", Clean + "Service(\"B-99\").Level(Basic);\n"),
            () =>
            {
                Directory.Delete(place.Folder, recursive: true);
                Directory.CreateDirectory(place.Folder);
            },
            () => place.Write("a.cdc.csx", Clean + "Service(\"B-98\").Level(Basic);\n"));

        Assert.Contains("error CDC0020", said[1], StringComparison.Ordinal);
        Assert.Contains("gone: a.cdc.csx: CDC0020", said[2], StringComparison.Ordinal);
        Assert.Contains("b.cdc.csx:2:9: error CDC0020", said[3], StringComparison.Ordinal);
        Assert.Contains("gone: b.cdc.csx: CDC0020", said[4], StringComparison.Ordinal);
        Assert.Contains("'B-98'", said[5], StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_file_that_goes_is_told_and_may_come_back()
    {
        using var place = new Workplace();
        place.Write("a.cdc.csx", Clean);

        var said = Watch(place, ["a.cdc.csx"], () => File.Delete(Path.Combine(place.Folder, "a.cdc.csx")), () => place.Write("a.cdc.csx", Clean));

        Assert.Contains("CDC0001", said[1], StringComparison.Ordinal);
        Assert.Contains("gone: a.cdc.csx: CDC0001", said[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_of_loaded_files_are_watched_too()
    {
        using var place = new Workplace();
        place.Write(".editorconfig", "root = true\n");
        place.Write("parts/p.csx", "Team(\"SOC\");\n");
        place.Write("defs/a.cdc.csx", "#load \"../parts/p.csx\"\nOrganization(\"A\");\n");
        var changes = new ScriptedChanges();

        Program.Run(["watch", "defs"], place.Around(new MemoryStream(), new MemoryStream()) with { Changes = () => changes });

        Assert.Equal([Path.Combine(place.Folder, "defs"), Path.Combine(place.Folder, "parts")], changes.Folders);
        Assert.True(changes.IsDisposed);
    }

    [Fact]
    public void A_wrong_call_ends_at_once()
    {
        using var place = new Workplace();

        Assert.Equal(ExitCode.Misuse, place.Run("watch").Exit);
        Assert.Equal(ExitCode.Misuse, place.Run("watch", "--today", "soon").Exit);
    }

    [Fact]
    public void The_disk_tells_of_every_way_to_save_a_file()
    {
        using var place = new Workplace();
        string Full(string name) => Path.Combine(place.Folder, name);
        place.Write("deep/a.cdc.csx", "1");
        using var changes = new DiskChanges();
        changes.Watch([place.Folder]);

        foreach (var change in new Action[]
        {
            () => place.Write("deep/a.cdc.csx", "2"),
            () => File.Move(Full("deep/a.cdc.csx"), Full("deep/b.cdc.csx")),
            () => File.Delete(Full("deep/b.cdc.csx")),
            () => place.Write("deep/c.cdc.csx", "3"),
            () => Directory.Delete(Full("deep"), recursive: true),
        })
        {
            change();
            Assert.True(changes.Wait(static () => { }));
        }
    }

    [Fact]
    public void Where_the_system_tells_nothing_it_says_so_and_looks()
    {
        using var changes = new DiskChanges();
        changes.Watch(["/nowhere/at/all"]);
        var told = 0;

        Assert.True(changes.Wait(() => told++));
        Assert.True(changes.Wait(() => told++));
        Assert.Equal(1, told);
    }

    private static List<string> Watch(Workplace place, params Action[] edits) => Watch(place, [], edits);

    // What was said after each edit, the first before any.
    private static List<string> Watch(Workplace place, string[] paths, params Action[] edits)
    {
        var (answer, said) = (new MemoryStream(), new List<string>());
        void Hear()
        {
            said.Add(Encoding.UTF8.GetString(answer.ToArray()));
            answer.SetLength(0);
        }

        var exit = Program.Run(["watch", .. paths, "--lang", "en"], place.Around(answer, new MemoryStream()) with { Changes = () => new ScriptedChanges(new Queue<Action>(edits), Hear) });

        Assert.Equal(ExitCode.Clean, exit);
        Assert.Equal(edits.Length + 1, said.Count);
        return said;
    }

    private sealed class ScriptedChanges(Queue<Action>? edits = null, Action? hear = null) : IFileChanges
    {
        public IReadOnlyCollection<string> Folders { get; private set; } = [];

        public bool IsDisposed { get; private set; }

        public void Watch(IReadOnlyCollection<string> folders) => Folders = folders;

        public bool Wait(Action notice)
        {
            hear?.Invoke();
            if (edits is null || !edits.TryDequeue(out var edit))
                return false;

            edit();
            return true;
        }

        public void Dispose() => IsDisposed = true;
    }
}
