using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using X1060Dsl.Text;

namespace X1060Dsl.Analyzers;

/// <summary>The class that a definition becomes.</summary>
/// <param name="Namespace">Its namespace; empty for none.</param>
/// <param name="Name">Its name.</param>
internal sealed record ClassName(string Namespace, string Name)
{
    /// <summary>Named by its item (<c>ClassName</c>, <c>Namespace</c>), else by its file and the project.</summary>
    public static ClassName Of(string path, ProjectSettings settings, AnalyzerConfigOptions item)
    {
        string Said(string metadata) => item.TryGetValue($"build_metadata.AdditionalFiles.{metadata}", out var value) ? value.Trim() : "";

        var file = path.Substring(path.LastIndexOf('/') + 1);
        var name = Said("CdcClassName") is { Length: > 0 } own ? own : file.Substring(0, file.Length - ListedText.Extension.Length);
        var space = Said("CdcNamespace") is { Length: > 0 } given ? given : settings.Namespace;
        return new ClassName(
            string.Join(".", space.Split('.').Where(static part => part.Trim().Length > 0).Select(Identifier.Of)),
            Identifier.Besides(Identifier.Of(name), ClassWriter.MembersOfCentre));
    }

    public override string ToString() => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}

/// <summary>Identifiers of C# from names that people gave.</summary>
internal static class Identifier
{
    /// <summary>The name with <c>_</c> for whatever an identifier cannot hold.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder();
        foreach (var c in Folding.Normalize(name.Trim()))
            text.Append(SyntaxFacts.IsIdentifierPartCharacter(c) && !CSharpText.IsUnseen(c) ? c : '_');

        if (text.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(text[0]))
            text.Insert(0, '_');
        var identifier = text.ToString();
        return SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(identifier) != SyntaxKind.None ? identifier + "_" : identifier;
    }

    /// <summary>The identifier, changed where another thing of the same place has it.</summary>
    public static string Besides(string identifier, ICollection<string> taken)
    {
        while (taken.Contains(identifier))
            identifier += "_";
        return identifier;
    }
}
