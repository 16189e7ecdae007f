using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace X1060Dsl.Analyzers.Tests;

/// <summary>A project that has the package, in memory: its definitions, its C#, and what it sets.</summary>
internal sealed record Consumer
{
    public const string Folder = "/project";

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "netstandard.dll" or "System.Collections.dll" or "System.Linq.dll" or "System.Console.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(Draft).Assembly.Location),
    ];

    // The compiler does not tell upper from lower case in keys.
    private static readonly ImmutableDictionary<string, string> Nothing = ImmutableDictionary.Create<string, string>(AnalyzerConfigOptions.KeyComparer);

    public ImmutableArray<Text> Definitions { get; init; } = [];

    public ImmutableArray<(string Path, string Text)> Code { get; init; } = [("/project/Program.cs", "class Program { static void Main() { } }\n")];

    public ImmutableDictionary<string, string> Properties { get; init; } =
        ImmutableDictionary<string, string>.Empty.Add("build_property.ProjectDir", Folder + "/").Add("build_property.RootNamespace", "Demo");

    /// <summary>What is set for single files, by path.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, string>> OfFiles { get; init; } = ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty;

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp12;

    public static Consumer Of(params (string Path, string Text)[] definitions) =>
        new() { Definitions = [.. definitions.Select(static definition => new Text($"{Folder}/{definition.Path}", definition.Text))] };

    /// <summary>One of the repository's samples, with what it loads.</summary>
    public static Consumer OfSample(string folder)
    {
        var assembly = typeof(Consumer).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith($"samples/{folder}/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(names);
        return Of([.. names.Select(name => (name[$"samples/{folder}/".Length..], new StreamReader(assembly.GetManifestResourceStream(name)!).ReadToEnd()))]);
    }

    public Consumer With(string property, string value) => this with { Properties = Properties.SetItem($"build_property.{property}", value) };

    public Consumer WithItem(string path, string key, string value) =>
        this with { OfFiles = OfFiles.SetItem($"{Folder}/{path}", OfFiles.GetValueOrDefault($"{Folder}/{path}", Nothing).SetItem(key, value)) };

    public Consumer WithCode(params string[] code) => this with { Code = [.. code.Select(static (text, place) => ($"/project/Code{place}.cs", text))] };

    /// <summary>The same with another text in the place of a definition's.</summary>
    public Consumer Edit(string path, Func<string, string> edit) => this with
    {
        Definitions = [.. Definitions.Select(text => text.Path == $"{Folder}/{path}" ? new Text(text.Path, edit(text.Written)) : text)],
    };

    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Parse);

    public CSharpCompilation Compilation() => CSharpCompilation.Create(
        "Demo",
        Code.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, System.Text.Encoding.UTF8), ParseOptions, file.Path)),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: Language >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable));

    public AnalyzerConfigOptionsProvider Options() => new Provider(this);

    /// <summary>What the analyzers report, in the order of files and text, suppressed ones included.</summary>
    public async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync()
    {
        var faults = new List<string>();
        Generation.Driver(this).RunGeneratorsAndUpdateCompilation(Compilation(), out var compilation, out _);
        var analysis = compilation.WithAnalyzers(
            [new DefinitionAnalyzer(), new DefineMethodAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([.. Definitions], Options()), (fault, _, _) => faults.Add(fault.ToString()), concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
        var found = await analysis.GetAnalyzerDiagnosticsAsync();
        Assert.Empty(faults);
        return [.. found.OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    private sealed class Provider(Consumer consumer) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(consumer.Properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Of(tree.FilePath);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Of(textFile.Path);

        private Values Of(string path) => new(consumer.OfFiles.GetValueOrDefault(path, Nothing));
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);

        public override IEnumerable<string> Keys => values.Keys;
    }
}

/// <summary>An additional file. Two of them are never the same, as in an editor after each change.</summary>
internal class Text(string path, string text) : AdditionalText
{
    private readonly SourceText source = SourceText.From(text, System.Text.Encoding.UTF8);

    public override string Path { get; } = path;

    public string Written { get; } = text;

    public override SourceText GetText(CancellationToken cancellationToken = default) => source;
}

/// <summary>A file whose host breaks when it is asked for the text.</summary>
internal sealed class Unreadable(string path) : Text(path, "")
{
    public override SourceText GetText(CancellationToken cancellationToken = default) => throw new InvalidOperationException();
}
