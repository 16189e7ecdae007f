using System.Text;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;
using X1060Dsl.Reading;
using X1060Dsl.Text;

namespace X1060Dsl.Tests.Policies;

/// <summary>For every kind of literal, the place that is told for a character is the place where it stands.</summary>
public sealed class LiteralMapTests
{
    private static readonly Gen<string> Contents = Gen.String[Gen.Char["ab \"\"\\{}'0あ\t\n森"], 0, 14];

    private static readonly Gen<Written> Literals = Gen.Select(Contents, Gen.Int[0, 7], Gen.Int[0, 6], Gen.Int[0, 1_000_000], Write);

    public static TheoryData<string> Unmappable => new("Name", "string.Concat(\"a\", \"b\")", "\"a\" + Name", "true ? \"a\" : \"b\"", "(\"a\")", "\"a\" /* or */ + \"b\"", "\"unfinished", "\"\\q\"", "", "$\"{1}\" + x");

    [Fact]
    public void Every_character_stands_where_it_is_told_to() => Literals.Sample(
        static written =>
        {
            // What C# itself takes the literal for is the content that it was written for.
            var token = CSharpSyntaxTree.ParseText($"var x = {written.Literal};", CSharpParseOptions.Default.WithKind(Microsoft.CodeAnalysis.SourceCodeKind.Script)).GetRoot();
            Assert.DoesNotContain(token.GetDiagnostics(), static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
            if (token.DescendantNodes().OfType<LiteralExpressionSyntax>().SingleOrDefault() is { } literal)
                Assert.Equal(written.Content, literal.Token.ValueText);

            const string before = "Policy(\"AWA001\", Error).Require(";
            var source = new SourceFile("/a", $"{before}{written.Literal});");
            var map = LiteralMap.Of(source, new Fact<string>(written.Content, new Origin("/a", before.Length, written.Literal.Length)));
            for (var i = 0; i < written.Content.Length; i++)
            {
                var at = map.At(i, 1, out var isExact);
                Assert.True(isExact, $"{written.Literal} at {i}");
                Assert.Equal((before.Length + written.Starts[i], written.Ends[i] - written.Starts[i]), (at.Start, at.Length));
            }

            var all = map.At(0, written.Content.Length, out var areExact);
            Assert.True(areExact || written.Content.Length == 0);
            Assert.InRange(all.Start, before.Length, before.Length + written.Literal.Length);
        },
        iter: 4_000);

    [Theory, MemberData(nameof(Unmappable))]
    public void What_is_no_literal_stands_as_a_whole(string expression)
    {
        var map = LiteralMap.Of(new SourceFile("/a", expression), new Fact<string>("ab", new Origin("/a", 0, expression.Length)));
        Assert.Equal((0, expression.Length), (map.At(1, 1, out var isExact).Start, map.At(1, 1, out _).Length));
        Assert.False(isExact);
    }

    [Theory]
    [InlineData("\"ab\" + \"cd\"", "abcd", 2, "c")]
    [InlineData("\"ab\"\n  + @\"c\"\"d\"", "abc\"d", 3, "\"\"")]
    [InlineData("$\"ab{Name}cd\"", "ab森cd", 1, "b")]
    [InlineData("$\"ab{Name}cd\"", "ab森cd", 3, "c")]
    [InlineData("$\"a{(x ? \"}\" : $\"{y}\")}b{{\"", "a??b{", 3, "b")]
    [InlineData("$\"\"\"a{Name}b\"\"\"", "a?b", 2, "b")]
    [InlineData("$$\"\"\"{a}{{Name}}b\"\"\"", "{a}?b", 1, "a")]
    [InlineData("\"a\\u3042b\"", "aあb", 1, "\\u3042")]
    [InlineData("\"a\\x42\"", "aB", 1, "\\x42")]
    [InlineData("\"\\U0001F600b\"", "😀b", 1, "\\U0001F600")]
    [InlineData("\"\\U0001F600b\"", "😀b", 2, "b")]
    public void Pieces_are_exact_where_they_can_be(string expression, string value, int place, string expected)
    {
        var map = LiteralMap.Of(new SourceFile("/a", expression), new Fact<string>(value, new Origin("/a", 0, expression.Length)));
        var at = map.At(place, 1, out var isExact);
        Assert.True(isExact);
        Assert.Equal(expected, expression.Substring(at.Start, at.Length));
    }

    [Fact]
    public void A_value_inside_of_an_interpolated_text_stands_as_a_whole()
    {
        const string expression = "$\"ab{Name}cd\"";
        var map = LiteralMap.Of(new SourceFile("/a", expression), new Fact<string>("ab森cd", new Origin("/a", 0, expression.Length)));
        Assert.Equal(expression.Length, map.At(2, 1, out var isExact).Length);
        Assert.False(isExact);

        // From before it to behind it, both ends are known.
        Assert.Equal("b{Name}c", expression.Substring(map.At(1, 3, out isExact).Start, map.At(1, 3, out isExact).Length));
        Assert.True(isExact);
    }

    [Fact]
    public void A_text_that_is_not_the_one_written_there_stands_as_a_whole()
    {
        var map = LiteralMap.Of(new SourceFile("/a", "\"abc\""), new Fact<string>("abd", new Origin("/a", 0, 5)));
        Assert.Equal(5, map.At(0, 1, out var isExact).Length);
        Assert.False(isExact);
    }

    private sealed record Written(string Content, string Literal, int[] Starts, int[] Ends)
    {
        public override string ToString() => Literal;
    }

    private static Written Write(string content, int kind, int indentation, int seed)
    {
        var isRaw = kind is 2 or 3 or 6 or 7;
        if (isRaw)
        {
            content = content.Replace("\t", "", StringComparison.Ordinal);
            if (kind is 2 or 6)
                content = content.Replace("\n", "", StringComparison.Ordinal).Trim('"');
            if (content.Length == 0)
                content = "a";
        }

        var literal = new StringBuilder();
        var (starts, ends) = (new int[content.Length], new int[content.Length]);
        var quotes = new string('"', isRaw ? 3 + content.Split('"').Length : 1);
        var dollars = kind >= 4 ? isRaw ? new string('$', 1 + content.Length) : "$" : "";
        var blanks = new string(' ', indentation);
        literal.Append(dollars).Append(kind is 1 or 5 ? "@" : "").Append(quotes);
        if (kind is 3 or 7)
            literal.Append('\n').Append(blanks);
        for (var i = 0; i < content.Length; i++)
        {
            starts[i] = literal.Length;
            seed = unchecked((seed * 1_103_515_245) + 12_345);
            literal.Append(One(content[i], kind, (seed >>> 16) % 4));
            ends[i] = literal.Length;
            if (content[i] == '\n' && (kind is 3 or 7))
                literal.Append(blanks);
        }

        if (kind is 3 or 7)
            literal.Append('\n').Append(blanks);
        literal.Append(quotes);
        return new Written(content, literal.ToString(), starts, ends);
    }

    private static string One(char c, int kind, int choice) => (kind, c) switch
    {
        (4 or 5, '{' or '}') => new string(c, 2),
        (1 or 5, '"') => "\"\"",
        (0 or 4, '"' or '\\') => $"\\{c}",
        (0 or 4, '\n') => "\\n",
        (0, '\t') => "\\t",
        (0 or 4, not ('{' or '}')) when choice == 0 => $"\\u{(int)c:X4}",
        (0 or 4, not ('{' or '}')) when choice == 1 => $"\\U{(int)c:X8}",
        _ => c.ToString(),
    };
}
