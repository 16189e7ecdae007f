using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Text;

namespace X1060Dsl.Reading;

/// <summary>What came of reading a definition, with the syntax and the names that reading went by: what an editor needs.</summary>
/// <param name="Read">What came of reading.</param>
/// <param name="Parts">The files in the order in which they were read, with their syntax.</param>
/// <param name="Names">Which name stands for what.</param>
internal sealed record OpenProgram(ReadDefinition Read, IReadOnlyList<(SourceFile File, CompilationUnitSyntax Root)> Parts, NamesUsed Names)
{
    /// <summary>The syntax of a file; null where it could not be parsed.</summary>
    public CompilationUnitSyntax? RootOf(string path)
    {
        foreach (var (file, root) in Parts)
        {
            if (file.Path == path)
                return root;
        }

        return null;
    }
}
