using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using X1060Dsl.Tests;

namespace X1060Dsl.Package.Tests;

/// <summary>What is in the package, and what projects that have it are told.</summary>
public sealed class PackageTests(PackedFixture packed) : IClassFixture<PackedFixture>
{
    private static readonly string[] OurOwn = ["X1060Dsl", "X1060Dsl.Engine", "X1060Dsl.Analyzers", "Sprache"];

    // What every compiler since SDK 8 and Visual Studio 17.8 brings along. Anything else would have to be shipped, and clash.
    private static readonly Dictionary<string, Version> OfTheCompiler = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
    };

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <X1060Today>2026-11-23</X1060Today>
            <LangVersion>latest</LangVersion>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="X1060Dsl" Version="0.1.0" />
            <CdcDefinition Update="cdc/awa.cdc.csx" ClassName="OurCdc" Namespace="Awa.Security" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public void It_holds_exactly_what_a_project_and_its_compiler_need()
    {
        using var package = ZipFile.OpenRead(packed.Package);
        var files = package.Entries.Select(static entry => entry.FullName).Where(static name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml");
        string[] expected =
        [
            "LICENSE", "THIRD-PARTY-NOTICES.txt", "X1060Dsl.nuspec", "analyzers/dotnet/cs/Sprache.dll", "analyzers/dotnet/cs/X1060Dsl.Analyzers.dll", "analyzers/dotnet/cs/X1060Dsl.CodeFixes.dll", "analyzers/dotnet/cs/X1060Dsl.Engine.dll", "analyzers/dotnet/cs/X1060Dsl.dll",
            "build/X1060Dsl.props", "build/X1060Dsl.targets", "lib/netstandard2.0/X1060Dsl.dll", "lib/netstandard2.0/X1060Dsl.xml", "package.md",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_loaded_into_a_compiler_refers_to_nothing_that_is_not_there()
    {
        using var package = ZipFile.OpenRead(packed.Package);
        var assemblies = package.Entries.Where(static entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal)).ToList();
        var shipped = assemblies.Where(static entry => entry.FullName.StartsWith("analyzers/", StringComparison.Ordinal)).Select(static entry => Path.GetFileNameWithoutExtension(entry.Name)).ToHashSet();
        Assert.True(assemblies.Count >= 5);
        foreach (var assembly in assemblies)
        {
            foreach (var (name, version) in References(assembly))
            {
                if (OurOwn.Contains(name))
                    Assert.Contains(name, shipped);
                else
                    Assert.True(OfTheCompiler.TryGetValue(name, out var there) && version <= there, $"{assembly.FullName} refers to {name} {version}");
            }
        }

        Assert.All(References(assemblies.Single(static entry => entry.FullName == "lib/netstandard2.0/X1060Dsl.dll")), static reference => Assert.Equal("netstandard", reference.Name));
    }

    [Fact]
    public void An_empty_project_reads_checks_and_types_its_definitions()
    {
        var folder = packed.Project("empty",
            ("Empty.csproj", Project),
            (".editorconfig", "root = true\n[cdc/*.cdc.csx]\nx1060.CDC1005.severity = none\nx1060.CDC2005.severity = error\n[*.cs]\ndotnet_diagnostic.CDC1005.severity = none\n"),
            ("cdc/awa.cdc.csx", "#load \"parts/teams.cdc.csx\"\nOrganization(\"阿波\").Edition(X1060_2021).Ciso(\"佐藤\");\nService(\"E-3\").Level(Basic).Insource(\"SOC\").Owner(\"森\").Score(2).Target(3, by: \"2026-01-31\");\nService(\"B-1\").Level(Basic).Insource(\"SOC\").Score(2).Target(3);\nService(\"A-1\").Levl(Basic);\n"),
            ("cdc/parts/teams.cdc.csx", "Team(\"SOC\").Lead(\"森\");\n"),
            ("nested/Nested.csproj", Project),
            ("nested/other.cdc.csx", "Organization(\"nobody's here\");\n"),
            ("InCode.cs", "using X1060Dsl;\nusing static X1060Dsl.Language;\n\n[CdcDefinition]\npublic static partial class InCode\n{\n    static void Define()\n    {\n        Organization(\"大阪\").Edition(X1060_2021);\n    }\n}\n"),
            ("Uses.cs", "static class Uses\n{\n    public const int Score = Awa.Security.OurCdc.VulnerabilityAssessment.Score + InCode.RiskManagement.Score;\n    public static string Name => Awa.Security.OurCdc.Centre.Organization.Name.Value;\n}\n"));

        var (exitCode, said) = packed.Build(folder);

        Assert.Equal(
            [
                "InCode.cs(9,22): error CDC5001",
                "cdc/awa.cdc.csx(3,79): warning CDC3006",
                "cdc/awa.cdc.csx(4,9): error CDC2005",
                "cdc/awa.cdc.csx(5,16): error CDC0011",
            ],
            said.Select(Headline));
        Assert.Equal(1, exitCode);

        // Mended, the very same project builds without a word.
        File.WriteAllText(Path.Combine(folder, "cdc/awa.cdc.csx"), "Organization(\"阿波\").Edition(X1060_2021).Ciso(\"佐藤\");\nTeam(\"SOC\");\nService(\"E-3\").Level(Basic).Insource(\"SOC\").Owner(\"森\").Score(2).Target(3, by: \"2027-01-31\");\n");
        File.WriteAllText(Path.Combine(folder, "InCode.cs"), File.ReadAllText(Path.Combine(folder, "InCode.cs")).Replace(".Edition(X1060_2021)", ".Edition(X1060_2021).Ciso(\"鈴木\")", StringComparison.Ordinal));
        (exitCode, said) = packed.Build(folder, "--no-restore", "-warnaserror");
        Assert.Empty(said);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public void A_lowered_score_breaks_exactly_the_code_that_needs_it()
    {
        var folder = packed.Project("typed-consumer");
        var sample = Path.Combine(Repository.Root, "samples", "typed-consumer");
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories).Where(static file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var (exitCode, said) = packed.Build(Path.Combine(folder, "Shop"), "-warnaserror");
        Assert.Empty(said);
        Assert.Equal(0, exitCode);

        var definition = Path.Combine(folder, "Cdc", "OurCdc.cdc.csx");
        var text = File.ReadAllText(definition);
        File.WriteAllText(definition, text.Replace(".Score(4)", ".Score(2)", StringComparison.Ordinal));
        (exitCode, said) = packed.Build(Path.Combine(folder, "Shop"), "--no-restore");
        Assert.Equal(["PaymentPage.cs(9,36): error CS0311"], said.Select(Headline));
        Assert.Contains("IScoreAtLeast3", said[0]);
        Assert.Equal(1, exitCode);

        File.WriteAllText(definition, text.Replace(".Score(3)", ".Score(1)", StringComparison.Ordinal));
        (exitCode, said) = packed.Build(Path.Combine(folder, "Shop"), "--no-restore");
        Assert.Equal(["NightOrders.cs(10,38): error CS0031"], said.Select(Headline));
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void A_package_brings_policies_and_a_lock_stops_what_slides()
    {
        // It depends on ours, so its targets are imported after ours.
        using (var package = ZipFile.Open(Path.Combine(packed.Folder, "feed", "Awa.Policies.1.0.0.nupkg"), ZipArchiveMode.Create))
        {
            Write(package, "Awa.Policies.nuspec", """
                <package><metadata>
                  <id>Awa.Policies</id><version>1.0.0</version><authors>Awa</authors><description>Policies</description>
                  <dependencies><dependency id="X1060Dsl" version="0.1.0" include="all" /></dependencies>
                </metadata></package>
                """);
            Write(package, "build/Awa.Policies.targets", "<Project><ItemGroup><CdcPolicy Include=\"$(MSBuildThisFileDirectory)../policies/*.cdc.csx\" /></ItemGroup></Project>");
            Write(package, "policies/group.cdc.csx", "Policy(\"GRP001\", Error).For(\"level = basic\").Require(\"score >= 2\").Message(en: \"a Basic service needs a score of 2\");\n");
        }

        const string definition = "Organization(\"Awa\").Edition(X1060_2021).Ciso(\"c\");\nTeam(\"SOC\");\nService(\"E-3\").Level(Basic).Insource(\"SOC\").Owner(\"o\").Score(3).Target(3);\n";
        var folder = packed.Project("packs",
            ("Packs.csproj", Project.Replace("<CdcDefinition Update=\"cdc/awa.cdc.csx\" ClassName=\"OurCdc\" Namespace=\"Awa.Security\" />", "<PackageReference Include=\"Awa.Policies\" Version=\"1.0.0\" /><CdcPolicy Include=\"own/*.cdc.csx\" />", StringComparison.Ordinal)),
            (".editorconfig", "root = true\n[*.cdc.csx]\nx1060.CDC1005.severity = none\nx1060.CDC2006.severity = none\n"),
            ("own/own.cdc.csx", "Policy(\"OWN001\", Error).Require(\"target >= 3\").Message(en: \"a target of 3\");\n"),
            ("awa.cdc.csx", definition),
            ("InCode.cs", "using X1060Dsl;\nusing static X1060Dsl.Language;\n\n[CdcDefinition]\npublic static partial class InCode\n{\n    static void Define()\n    {\n        Organization(\"Osaka\").Edition(X1060_2021).Ciso(\"s\");\n        Service(\"B-1\").Level(Basic).Unassigned().Score(1).Target(2);\n    }\n}\n"),
            ("awa.cdc.lock", "x1060-lock 1\norganization name=Awa edition=X1060_2021 ciso=c\nrule CDC1005 severity=none\nrule CDC2006 severity=none\npolicy GRP001 severity=error for=\"level = basic\" require=\"score >= 2\"\npolicy OWN001 severity=error require=\"target >= 3\"\nservice E-3 level=Basic insource=SOC owner=o score=3 target=3\n"));

        var (exitCode, said) = packed.Build(folder);
        Assert.Contains(said, static line => line.Contains("error CDC6000: GRP001", StringComparison.Ordinal) && line.StartsWith("InCode.cs(10,", StringComparison.Ordinal));
        Assert.Contains(said, static line => line.Contains("error CDC6000: OWN001", StringComparison.Ordinal) && line.StartsWith("InCode.cs(10,", StringComparison.Ordinal));
        Assert.DoesNotContain(said, static line => line.StartsWith("awa.cdc.", StringComparison.Ordinal));
        Assert.Equal(1, exitCode);

        File.Delete(Path.Combine(folder, "InCode.cs"));
        File.WriteAllText(Path.Combine(folder, "awa.cdc.csx"), definition.Replace("Score(3)", "Score(2)", StringComparison.Ordinal));
        (exitCode, said) = packed.Build(folder, "--no-restore");
        Assert.Equal(["awa.cdc.csx(3,62): error CDC7001"], said.Select(Headline));
        Assert.Equal(1, exitCode);

        File.Delete(Path.Combine(folder, "own/own.cdc.csx"));
        File.WriteAllText(Path.Combine(folder, "Packs.csproj"), File.ReadAllText(Path.Combine(folder, "Packs.csproj")).Replace("own/*.cdc.csx", "own/own.cdc.csx", StringComparison.Ordinal));
        (exitCode, said) = packed.Build(folder, "--no-restore");
        Assert.Contains(said, static line => line.Contains("'own/own.cdc.csx'", StringComparison.Ordinal));
        Assert.Equal(1, exitCode);
    }

    private static void Write(ZipArchive package, string name, string text)
    {
        using var to = new StreamWriter(package.CreateEntry(name).Open());
        to.Write(text);
    }

    private static string Headline(string said) => said[..said.IndexOf(": ", said.IndexOf("): ", StringComparison.Ordinal) + 3, StringComparison.Ordinal)];

    private static IReadOnlyList<(string Name, Version Version)> References(ZipArchiveEntry entry)
    {
        using var image = new MemoryStream();
        using (var stream = entry.Open())
            stream.CopyTo(image);
        image.Position = 0;
        using var file = new PEReader(image);
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle)).Select(reference => (metadata.GetString(reference.Name), reference.Version))];
    }
}
