using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;
using X1060Dsl.Reading;
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

    private OpenText(SourceFile file, OpenProgram program, IDefinitionFiles files, CheckOptions options, Lazy<CheckedDefinition> found)
    {
        (File, this.program, Files, Options, this.found) = (file, program, files, options, found);
    }

    /// <summary>The text that is looked at; every offset counts in it.</summary>
    public SourceFile File { get; }

    /// <summary>What came of reading it.</summary>
    public ReadDefinition Read => program.Read;

    /// <summary>What is to be told of it and of what it loads; worked out when it is first asked for.</summary>
    public CheckedDefinition Checked => found.Value;

    internal IDefinitionFiles Files { get; }

    internal CheckOptions Options { get; }

    internal OpenProgram Program => program;

    /// <summary>Null where the text must not be parsed.</summary>
    internal CompilationUnitSyntax? Root => program.RootOf(File.Path);

    internal static OpenText Of(SourceFile file, IDefinitionFiles files, CheckOptions options)
    {
        var program = Reader.Open(file, files, options.Packs);
        return new OpenText(file, program, files, options, new Lazy<CheckedDefinition>(() => Engine.Check(file, program.Read, options)));
    }

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
        return source is null ? null : new OpenText(source, program, Files, Options, found);
    }
}
