using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace X1060Dsl.Conformance;

/// <summary>What the compiler and the runtime make of a definition: the judge that the reader is held against.</summary>
/// <remarks>
/// It is what CSharpScript does (one submission, emitted, loaded, its factory called), on one compilation that every
/// snippet shares the bound references of: a few milliseconds for each instead of some fifty.
/// </remarks>
internal static class RealCSharp
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly CSharpParseOptions Script = new(LanguageVersion.CSharp12, kind: SourceCodeKind.Script);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "netstandard.dll"
                or "System.Collections.dll" or "System.Linq.dll" or "System.Linq.Expressions.dll" or "Microsoft.CSharp.dll" or "System.Console.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(Draft).Assembly.Location),
    ];

    private static readonly CSharpCompilation Empty = CSharpCompilation.CreateScriptCompilation(
        "Definition",
        Parse("", DefinitionFolder.Snippet),
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            scriptClassName: "Definition",
            usings: ["X1060Dsl", "X1060Dsl.Language"],
            optimizationLevel: OptimizationLevel.Debug,
            concurrentBuild: false,
            sourceReferenceResolver: new LoadedText(),
            metadataReferenceResolver: new OnlyTheLanguage()),
        returnType: typeof(object));

    /// <summary>Compiles, and runs what compiled.</summary>
    public static Outcome Run(string text)
    {
        var (errors, image) = Emit(text);
        return errors.Count > 0 ? new Outcome.Rejected(errors)
            : image is null ? new Outcome.Said(new Draft(default))
            : Outcome(image);
    }

    /// <summary>The errors of the compiler; empty when it accepts. Nothing is run.</summary>
    public static IReadOnlyList<string> Compile(string text) => Emit(text).Errors;

    // No errors and yet no image: there is nothing in the text to emit.
    private static (IReadOnlyList<string> Errors, byte[]? Image) Emit(string text)
    {
        LoadedText.Snippet = text;
        var compilation = Empty.ReplaceSyntaxTree(Empty.SyntaxTrees[0], Parse(text, DefinitionFolder.Snippet));
        using var image = new MemoryStream();
        EmitResult emitted;
        try
        {
            emitted = compilation.Emit(image);
        }
        catch (ArgumentOutOfRangeException fault)
        {
            // The compiler itself breaks on some unfinished texts.
            return ([fault.Message], null);
        }

        return emitted.Success
            ? ([], image.ToArray())
            : ([.. emitted.Diagnostics.Where(static found => found.Severity == DiagnosticSeverity.Error).Select(static found => found.ToString())], null);
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, Script, path);

    // On a thread of its own: a definition that never ends fails one test instead of all of them.
    private static Outcome Outcome(byte[] image)
    {
        Outcome outcome = new Outcome.Threw("it did not end");
        var thread = new Thread(() => outcome = Outcome(Load(image))) { IsBackground = true };
        thread.Start();
        thread.Join(Patience);
        return outcome;
    }

    private static Outcome Outcome(Func<object?[], Task<object>> definition)
    {
        try
        {
            // Slot 0 is for globals, of which there are none, slot 1 for the submission itself.
            return new Outcome.Said(Draft.Of(() => definition(new object?[2]).GetAwaiter().GetResult()));
        }
        catch (Exception thrown)
        {
            return new Outcome.Threw(thrown.GetType().Name);
        }
    }

    private static Func<object?[], Task<object>> Load(byte[] image)
    {
        var assembly = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(new MemoryStream(image));
        return assembly.GetType("Definition", throwOnError: true)!
            .GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public)!
            .CreateDelegate<Func<object?[], Task<object>>>();
    }

    private sealed class LoadedText : SourceReferenceResolver
    {
        // A snippet may load itself. Compilations are not concurrent, so they stay on the thread that began them.
        [ThreadStatic]
        public static string? Snippet;

        public override string? NormalizePath(string path, string? baseFilePath) => path;

        public override string? ResolveReference(string path, string? baseFilePath) =>
            DefinitionFolder.Find(path, baseFilePath!);

        public override Stream OpenRead(string resolvedPath) =>
            new MemoryStream(System.Text.Encoding.UTF8.GetBytes(resolvedPath == DefinitionFolder.Snippet ? Snippet! : DefinitionFolder.Text(resolvedPath)));

        public override bool Equals(object? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => 1;
    }

    private sealed class OnlyTheLanguage : MetadataReferenceResolver
    {
        public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
            reference is "X1060Dsl" or "X1060Dsl.dll" || reference.StartsWith("nuget: X1060Dsl", StringComparison.Ordinal)
                ? [MetadataReference.CreateFromFile(typeof(Draft).Assembly.Location, properties)]
                : [];

        public override bool Equals(object? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => 1;
    }
}

/// <summary>What came of compiling and running a definition.</summary>
internal abstract record Outcome
{
    /// <summary>It compiled, ran to its end, and said this.</summary>
    internal sealed record Said(Draft Draft) : Outcome;

    /// <summary>It did not compile.</summary>
    internal sealed record Rejected(IReadOnlyList<string> Errors) : Outcome;

    /// <summary>It compiled and broke while it ran.</summary>
    internal sealed record Threw(string Exception) : Outcome;

    /// <summary>The word for it in the table.</summary>
    public string Word => this switch
    {
        Said => "accepts",
        Rejected => "rejects",
        _ => "throws",
    };

    /// <summary>Why it was not accepted; empty when it was.</summary>
    public string Why => this switch
    {
        Rejected rejected => string.Join("; ", rejected.Errors.Take(3)),
        Threw threw => threw.Exception,
        _ => "",
    };
}
