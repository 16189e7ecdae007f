using X1060Dsl.Editing;
using X1060Dsl.LanguageServer.Documents;
using X1060Dsl.LanguageServer.Protocol;
using X1060Dsl.Text;

namespace X1060Dsl.LanguageServer.Features;

/// <summary>Colours, by names that every theme knows.</summary>
internal static class Tints
{
    private const int Declaration = 1, Readonly = 2;

    /// <summary>The names of the protocol that are used, in the order of their numbers.</summary>
    public static IReadOnlyList<string> Types { get; } = ["function", "method", "enumMember", "class", "struct", "interface", "typeParameter", "namespace", "event", "number", "variable", "parameter", "property", "operator", "string"];

    /// <summary>The colours, each relative to the one before, as the protocol packs them.</summary>
    public static SemanticTokens Of(SourceFile file, IEnumerable<Tint> tints, Positions positions)
    {
        var (data, line, column) = (new List<int>(), 0, 0);
        foreach (var tint in tints)
        {
            var (start, end) = (positions.Of(file, tint.Start), positions.Of(file, tint.Start + tint.Length));
            if (end.Line != start.Line || end.Character <= start.Character)
                continue;

            data.AddRange([start.Line - line, start.Line == line ? start.Character - column : start.Character, end.Character - start.Character, TypeOf(tint.Kind), (tint.IsDeclaration ? Declaration : 0) | (tint.Kind == TintKind.Constant ? Readonly : 0)]);
            (line, column) = (start.Line, start.Character);
        }

        return new SemanticTokens(data);
    }

    private static int TypeOf(TintKind kind) => kind switch
    {
        TintKind.Opening or TintKind.Function or TintKind.ConditionFunction => 0,
        TintKind.Verb => 1,
        TintKind.Word => 2,
        TintKind.Service => 3,
        TintKind.Team => 4,
        TintKind.Provider => 5,
        TintKind.Person => 6,
        TintKind.Organization => 7,
        TintKind.Rule => 8,
        TintKind.Date => 9,
        TintKind.Variable or TintKind.Constant => 10,
        TintKind.Parameter => 11,
        TintKind.Property => 12,
        TintKind.Operator => 13,
        _ => 14,
    };
}
