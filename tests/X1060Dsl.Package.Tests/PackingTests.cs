using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using X1060Dsl.Packing;
using X1060Dsl.Tests;

namespace X1060Dsl.Package.Tests;

/// <summary>Archives that are the same every time, and bills of materials that tell what is there.</summary>
public sealed class PackingTests(PackedFixture packed) : IClassFixture<PackedFixture>
{
    private static readonly DateTimeOffset Made = DateTimeOffset.FromUnixTimeSeconds(1_795_000_000);

    [Fact]
    public void The_same_files_give_the_same_archive()
    {
        var (one, other) = (Unpacked("one", "x1060", "script/b.dll", "script/a.dll", "LICENSE"), Unpacked("other", "LICENSE", "script/a.dll", "script/b.dll", "x1060"));
        File.SetLastWriteTimeUtc(Path.Combine(other, "LICENSE"), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        Archive.Write(one, one + ".tar.gz", Made);
        Archive.Write(other, other + ".tar.gz", Made);

        Assert.Equal(File.ReadAllBytes(one + ".tar.gz"), File.ReadAllBytes(other + ".tar.gz"));
        using var tar = new TarReader(new GZipStream(File.OpenRead(one + ".tar.gz"), CompressionMode.Decompress));
        var entries = new List<(string Name, bool IsProgram, DateTimeOffset Made)>();
        while (tar.GetNextEntry() is { } entry)
            entries.Add((entry.Name, entry.Mode.HasFlag(UnixFileMode.OtherExecute), entry.ModificationTime));
        Assert.Equal([("x1060-1/LICENSE", false, Made), ("x1060-1/script/a.dll", false, Made), ("x1060-1/script/b.dll", false, Made), ("x1060-1/x1060", true, Made)], entries);
    }

    [Fact]
    public void The_bill_names_what_others_made_and_the_notices_do_too()
    {
        var bill = Bill(packed.Package);
        var components = bill.GetProperty("components").EnumerateArray().ToList();
        var notices = File.ReadAllText(Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES.txt"));

        var sprache = Assert.Single(components);
        Assert.Equal("pkg:nuget/Sprache@2.3.1", sprache.GetProperty("purl").GetString());
        Assert.Equal("analyzers/dotnet/cs/Sprache.dll", Assert.Single(sprache.GetProperty("components").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal(128, sprache.GetProperty("hashes")[0].GetProperty("content").GetString()!.Length);
        Assert.Contains("  Sprache ", notices, StringComparison.Ordinal);

        var own = bill.GetProperty("metadata").GetProperty("component");
        Assert.Equal("X1060Dsl", own.GetProperty("name").GetString());
        Assert.Equal(Checksums.Of(File.ReadAllBytes(packed.Package)), own.GetProperty("hashes")[0].GetProperty("content").GetString());
        Assert.Equal(5, own.GetProperty("components").GetArrayLength());
    }

    [Fact]
    public void Whoever_restores_a_package_for_the_tool_puts_it_into_the_notices()
    {
        var notices = File.ReadAllText(Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES.txt"));
        using var locked = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "src", "X1060Dsl.Cli", "packages.lock.json")));
        var packages = locked.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
            .Where(static package => package.Value.GetProperty("type").GetString() != "Project").Select(static package => package.Name)
            .Where(static name => name is not ("Microsoft.DotNet.ILCompiler" or "Microsoft.NET.ILLink.Tasks" or "Microsoft.CodeAnalysis.Analyzers" or "Microsoft.CodeAnalysis.BannedApiAnalyzers")).ToList(); // tools of the build

        Assert.Contains("System.CommandLine", packages);
        Assert.All(packages, name => Assert.Contains(name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) ? "  Microsoft.CodeAnalysis " : $"  {name} ", notices, StringComparison.Ordinal));
    }

    [Fact]
    public void Code_that_nobody_knows_is_not_packed()
    {
        var changed = Path.Combine(packed.Folder, "changed.nupkg");
        File.Copy(packed.Package, changed);
        using (var zip = ZipFile.Open(changed, ZipArchiveMode.Update))
        {
            using var to = zip.GetEntry("analyzers/dotnet/cs/Sprache.dll")!.Open();
            to.WriteByte(0);
        }

        var trouble = Assert.Throws<PackingFailed>(() => Bill(changed));
        Assert.Equal("changed.nupkg: nobody knows where analyzers/dotnet/cs/Sprache.dll came from", trouble.Message);
    }

    [Fact]
    public void What_a_bundler_read_is_told_by_package()
    {
        var folder = packed.Project("bundle",
            ("meta.json", """{ "inputs": { "src/extension.ts": {}, "node_modules/a/x.js": {}, "node_modules/a/y.js": {}, "node_modules/a/node_modules/@b/c/z.js": {} } }"""),
            ("package-lock.json", """{ "packages": { "node_modules/a": { "version": "1.0.0", "license": "ISC", "integrity": "sha512-AAAA" }, "node_modules/a/node_modules/@b/c": { "version": "2.0.0" }, "node_modules/d": { "version": "3.0.0" } } }"""));

        var found = new NpmBundle(Path.Combine(folder, "meta.json"), folder).Of(new CodeFile("extension/dist/extension.js", []))!;

        Assert.Equal([new("a", "1.0.0", "pkg:npm/a@1.0.0", "000000", new("ISC", null), null), new("@b/c", "2.0.0", "pkg:npm/%40b/c@2.0.0", null, null, null)], found);
    }

    private static JsonElement Bill(string package)
    {
        var artefact = Artefact.Read(package);
        var restored = NuGetFiles.Of(((string[])["analyzers/X1060Dsl.CodeFixes", "src/X1060Dsl.Engine"]).Select(static project => Path.Combine(Repository.Root, project, "obj", "project.assets.json")));
        using var bill = JsonDocument.Parse(BillOfMaterials.Write(artefact, [.. Components.Of(artefact, [restored])], "0.1.0", "0123", Made));
        return bill.RootElement.Clone();
    }

    private string Unpacked(string name, params string[] files) =>
        Path.Combine(packed.Project(name, [.. files.Select(static file => ($"x1060-1/{file}", file))]), "x1060-1");
}
