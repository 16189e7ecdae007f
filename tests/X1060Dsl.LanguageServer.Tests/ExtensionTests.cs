using System.Text.Json.Nodes;

namespace X1060Dsl.LanguageServer.Tests;

/// <summary>The extension for VS Code against the language: what it lists by hand must not fall behind.</summary>
public sealed class ExtensionTests
{
    [Theory]
    [InlineData("opening")]
    [InlineData("verb")]
    [InlineData("word")]
    public void Every_verb_and_word_is_coloured(string kind)
    {
        var grammar = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder(), "syntaxes", "x1060-cdc.injection.json")))!;
        var pattern = grammar["repository"]![kind]!["match"]!.GetValue<string>();
        var listed = pattern[(pattern.IndexOf("(?:", StringComparison.Ordinal) + 3)..].Split(')')[0].Split('|');

        Assert.Equal(Declared(kind).Distinct().Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    // By its sources: the table of the language is its own, and to see into it only for this is not worth it.
    private static IEnumerable<string> Declared(string kind)
    {
        var library = Path.Combine(Folder(), "..", "X1060Dsl");
        return kind == "word"
            ? File.ReadLines(Path.Combine(library, "Words.cs")).Where(static line => line.StartsWith("    ", StringComparison.Ordinal) && line.Contains(" = ", StringComparison.Ordinal) && line.TrimEnd().EndsWith(',')).Select(static line => line.Trim().Split(' ')[0])
            : File.ReadLines(Path.Combine(library, kind == "verb" ? "Entries.cs" : "Language.cs")).Where(static line => line.Contains("[Verb] public", StringComparison.Ordinal)).Select(static line => line.Split('(')[0].Split(' ')[^1]);
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "X1060Dsl.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside of a checkout.");
        return Path.Combine(folder.FullName, "src", "vscode-x1060");
    }
}
