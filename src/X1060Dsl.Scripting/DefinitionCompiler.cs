using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

// What is compiled here is run afterwards, so the parser behind the gate is the least of it.
#pragma warning disable RS0030

namespace X1060Dsl.Scripting;

/// <summary>Compiles definitions as C# scripts: what CSharpScript does with its first submission, and nothing that comes after it.</summary>
/// <remarks>
/// All definitions of a compiler share the bound references: a few milliseconds for each instead of some fifty. The
/// resolvers decide what <c>#load</c> and <c>#r</c> may have; no path is looked up anywhere else.
/// </remarks>
/// <param name="loads">What <c>#load</c> means.</param>
/// <param name="references">What <c>#r</c> means.</param>
public sealed class DefinitionCompiler(SourceReferenceResolver loads, MetadataReferenceResolver references)
{
    /// <summary>The class that a definition becomes.</summary>
    internal const string ClassName = "Definition";

    // The version that the reader goes by, so that both mean the same by the same text.
    private static readonly CSharpParseOptions Script = new(LanguageVersion.CSharp12, DocumentationMode.None, SourceCodeKind.Script);

    // A script is debugged code: nothing is inlined, and every call is still at its place when its line is asked for.
    private readonly CSharpCompilation empty = CSharpCompilation.CreateScriptCompilation(
        ClassName,
        CSharpSyntaxTree.ParseText("", Script),
        Framework,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            scriptClassName: ClassName,
            usings: ["X1060Dsl", "X1060Dsl.Language"],
            optimizationLevel: OptimizationLevel.Debug,
            allowUnsafe: false,
            concurrentBuild: false,
            sourceReferenceResolver: loads,
            metadataReferenceResolver: references),
        returnType: typeof(object));

    /// <summary>The language of definitions, as a reference.</summary>
    public static PortableExecutableReference Language { get; } = MetadataReference.CreateFromFile(typeof(Draft).Assembly.Location);

    // All of .NET, but nothing of the host: a definition must not come to depend on what runs it.
    private static ImmutableArray<MetadataReference> Framework { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(static path => MetadataReference.CreateFromFile(path)),
        Language,
    ];

    /// <summary>Compiles a definition. Nothing of it is run.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="text">Its text.</param>
    /// <param name="withPlaces">Whether it shall be known where its calls are written.</param>
    public CompiledDefinition Compile(string path, string text, bool withPlaces = true)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), Script, path);
        var compilation = empty.ReplaceSyntaxTree(empty.SyntaxTrees[0], tree);
        var (image, symbols) = (new MemoryStream(), withPlaces ? new MemoryStream() : null);
        var emitted = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        var errors = emitted.Diagnostics.Where(static found => found.Severity == DiagnosticSeverity.Error).ToImmutableArray();

        // No errors and yet no image: there is nothing in the text to emit.
        return new CompiledDefinition(compilation, errors, emitted.Success ? image.ToArray() : null, emitted.Success ? symbols?.ToArray() : null);
    }
}
