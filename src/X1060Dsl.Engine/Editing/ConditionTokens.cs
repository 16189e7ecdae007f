using X1060Dsl.Model;
using X1060Dsl.Policies;
using X1060Dsl.Reading;

namespace X1060Dsl.Editing;

/// <summary>The pieces of a condition with the places where they stand in the file.</summary>
internal static class ConditionTokens
{
    /// <summary>Those whose place is exactly known, in the order of the text.</summary>
    public static IEnumerable<(Token Token, Origin At)> Of(OpenText text, Mention mention)
    {
        var map = LiteralMap.Of(text.File, new Fact<string>(mention.Value, mention.At));
        foreach (var token in Scan.Of(mention.Value, static _ => { }) ?? [])
        {
            var at = map.At(token.Span.Start, token.Span.Length, out var isExact);
            if (isExact)
                yield return (token, at);
        }
    }
}
