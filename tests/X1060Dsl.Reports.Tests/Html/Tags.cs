using System.Text.RegularExpressions;

namespace X1060Dsl.Reports.Tests.Html;

/// <summary>The tags of a page, as a browser sees them: what is no text.</summary>
internal static partial class Tags
{
    private static readonly HashSet<string> Void = ["meta", "input"];

    /// <summary>The tags in their order, each with the names of its attributes, and with the values where they are no text.</summary>
    public static IReadOnlyList<string> Of(string page)
    {
        var shape = new List<string>();
        foreach (Match tag in Tag().Matches(Opaque().Replace(page, static match => match.Groups[1].Value + match.Groups[2].Value)))
            shape.Add($"{tag.Groups[1].Value}{string.Concat(Attribute().Matches(tag.Groups[2].Value).Select(static attribute => " " + attribute.Groups[1].Value))}");
        return shape;
    }

    /// <summary>Fails where an element is left open, or closed that is not.</summary>
    public static void AssertBalanced(string page)
    {
        var open = new Stack<string>();
        foreach (var tag in Of(page).Select(static tag => tag.Split(' ')[0]))
        {
            if (tag[0] == '/')
                Assert.Equal(open.Pop(), tag[1..]);
            else if (!Void.Contains(tag) && tag != "!DOCTYPE" && !IsDrawing(tag))
                open.Push(tag);
        }

        Assert.Empty(open);
    }

    // What draws ends with a slash.
    private static bool IsDrawing(string tag) => tag is "path" or "circle" or "rect";

    [GeneratedRegex("<(/?[A-Za-z!][A-Za-z0-9-]*)((?:[^<>\"]|\"[^\"]*\")*)>")]
    private static partial Regex Tag();

    [GeneratedRegex("([A-Za-z-]+)=(?:\"[^\"]*\"|[^\\s\">]+)")]
    private static partial Regex Attribute();

    [GeneratedRegex("(<(?:style|script)>).*?(</(?:style|script)>)", RegexOptions.Singleline)]
    private static partial Regex Opaque();
}
