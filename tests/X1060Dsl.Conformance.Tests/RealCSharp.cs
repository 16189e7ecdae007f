using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using X1060Dsl.Scripting;

namespace X1060Dsl.Conformance;

/// <summary>What the compiler and the runtime make of a definition: the judge that the reader is held against.</summary>
/// <remarks>It is what <c>x1060 run</c> does, but for the places, which no verdict needs.</remarks>
internal static class RealCSharp
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly DefinitionCompiler Compiler = new(new LoadedText(), new OnlyTheLanguage());

    /// <summary>Compiles, and runs what compiled.</summary>
    public static Outcome Run(string text)
    {
        var (errors, compiled) = Compiled(text);
        return compiled is null ? new Outcome.Rejected(errors) : Outcome(compiled);
    }

    /// <summary>The errors of the compiler; empty when it accepts. Nothing is run.</summary>
    public static IReadOnlyList<string> Compile(string text) => Compiled(text).Errors;

    private static (IReadOnlyList<string> Errors, CompiledDefinition? Compiled) Compiled(string text)
    {
        LoadedText.Snippet = text;
        try
        {
            var compiled = Compiler.Compile(DefinitionFolder.Snippet, text, withPlaces: false);
            return compiled.Errors.IsEmpty ? ([], compiled) : ([.. compiled.Errors.Select(static error => error.ToString())], null);
        }
        catch (ArgumentOutOfRangeException fault)
        {
            // The compiler itself breaks on some unfinished texts.
            return ([fault.Message], null);
        }
    }

    // On a thread of its own: a definition that never ends fails one test instead of all of them.
    private static Outcome Outcome(CompiledDefinition compiled)
    {
        Outcome outcome = new Outcome.Threw("it did not end");
        var thread = new Thread(() => outcome = Said(compiled)) { IsBackground = true };
        thread.Start();
        thread.Join(Patience);
        return outcome;
    }

    private static Outcome Said(CompiledDefinition compiled)
    {
        try
        {
            return new Outcome.Said(compiled.Run());
        }
        catch (Exception thrown)
        {
            return new Outcome.Threw(thrown.GetType().Name);
        }
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
                ? [DefinitionCompiler.Language]
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
