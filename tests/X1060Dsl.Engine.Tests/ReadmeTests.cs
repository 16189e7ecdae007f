namespace X1060Dsl.Tests;

/// <summary>The README shows the whole language, in both languages.</summary>
public sealed class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ja.md")]
    public void Every_verb_and_every_word_stands_in_it(string file)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, file));

        Assert.All(Vocabulary.Verbs.Select(static verb => verb.Name).Concat(Vocabulary.Words.Select(static word => word.Name)), name => Assert.Matches($@"`{name}[`(]", text));
    }
}
