using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Fixing;
using X1060Dsl.Model;
using X1060Dsl.Reading;
using X1060Dsl.Remembering;
using X1060Dsl.Resolving;
using X1060Dsl.Text;

namespace X1060Dsl.Editing;

/// <summary>A definition that is open in an editor: its text, its syntax, what it means and what is wrong with it.</summary>
/// <remarks>
/// A value of one state of the texts: after a change the host opens it anew, which reads it once. Several threads may ask
/// at the same time.
/// </remarks>
public sealed class OpenText
{
    private readonly OpenProgram program;
    private readonly Lazy<CheckedDefinition> found;
    private readonly Lazy<Mentions> mentions;
    private readonly Lazy<Bearers> bearers;

    private OpenText(SourceFile file, OpenProgram program, IDefinitionFiles files, CheckOptions options, Remembered? remembered)
    {
        (File, Definition, this.program, Files, Options) = (file, file, program, files, options);
        found = new(() => Engine.Check(file, program.Read, options, remembered));
        mentions = new(() => new Mentions(program.Read.Draft));
        bearers = new(() => new Bearers(this));
    }

    private OpenText(SourceFile file, OpenText seen)
    {
        (File, Definition, program, Files, Options) = (file, seen.Definition, seen.program, seen.Files, seen.Options);
        (found, mentions, bearers) = (seen.found, seen.mentions, seen.bearers);
    }

    /// <summary>The text that is looked at; every offset counts in it.</summary>
    public SourceFile File { get; }

    /// <summary>The text that was opened: the same, but for one that looks at a part.</summary>
    public SourceFile Definition { get; }

    /// <summary>What came of reading it.</summary>
    public ReadDefinition Read => program.Read;

    /// <summary>What is to be told of it and of what it loads; worked out when it is first asked for.</summary>
    public CheckedDefinition Checked => found.Value;

    internal IDefinitionFiles Files { get; }

    internal CheckOptions Options { get; }

    internal OpenProgram Program => program;

    /// <summary>Null where the text must not be parsed.</summary>
    internal CompilationUnitSyntax? Root => program.RootOf(File.Path);

    /// <summary>What the definition means; an empty centre where the file gave none.</summary>
    internal Centre Centre => Read.Centre ?? Silent;

    internal Mentions Mentions => mentions.Value;

    internal Bearers Bearers => bearers.Value;

    private static Centre Silent { get; } = new();

    internal static OpenText Of(SourceFile file, IDefinitionFiles files, CheckOptions options, Remembered? remembered = null) =>
        new(file, Reader.Open(file, files, options.Packs, remembered), files, options, remembered);

    /// <summary>
    /// The same, looking at a text that the definition loads: what is asked there is answered with all that the definition
    /// knows. Null when it does not load it.
    /// </summary>
    /// <param name="path">The part's full path.</param>
    public OpenText? Seen(string path)
    {
        if (path == File.Path)
            return this;

        var source = Read.Sources.FirstOrDefault(source => source.Path == path);
        return source is null ? null : new OpenText(source, this);
    }

    /// <summary>What a name in this text stands for. Where reading did not come to it, the last declaration of the name before it.</summary>
    internal Symbol? Symbol(SyntaxToken name)
    {
        if (program.Names.At(File.Path, name.SpanStart) is { } known)
            return known;

        for (var i = program.Names.Declared.Count - 1; i >= 0; i--)
        {
            var symbol = program.Names.Declared[i];
            if (symbol.Name == name.ValueText && (symbol.Origin.Path != File.Path || symbol.Origin.Start < name.SpanStart))
                return symbol;
        }

        return null;
    }

    /// <summary>The service that an entry speaks of; null when it speaks of none.</summary>
    internal Service? ServiceOf(DraftEntry entry) =>
        entry.Opening.Verb is nameof(Language.Service) or nameof(Language.AddedService) && entry.Opening.Arguments[0].Value is string name && Bearers.Service(name) is { } service ? Centre.Find(service.Code) : null;

    /// <summary>Whether a place is a chain of verbs to its end, so that one more can follow.</summary>
    internal bool EndsChain(Origin chain)
    {
        if (Root is not { } root || chain.Length == 0 || chain.End > root.FullSpan.End)
            return false;

        var last = root.FindToken(chain.End - 1);
        return last.IsKind(SyntaxKind.CloseParenToken) && last.Span.End == chain.End;
    }

    /// <summary>The same with texts changed; a value of its own.</summary>
    internal OpenText With(IReadOnlyList<SourceFile> changed)
    {
        var files = new Overlay(Files);
        foreach (var file in changed)
            files.Put(file);
        SourceFile Changed(SourceFile file) => changed.FirstOrDefault(one => one.Path == file.Path) ?? file;
        return Of(Changed(Definition), files, Options with { Packs = Options.Packs.Select(Changed).ToListing() });
    }

    /// <summary>A place of this text.</summary>
    internal Origin At(int start, int length) => new(File.Path, start, length);
}
