using System.Globalization;
using System.Text;

namespace X1060Dsl.Conformance;

/// <summary>
/// Writes a random definition that is well typed and within the language: every form of statement, expression and
/// argument. Services, scores and dates in it may be nonsense, as those are judged later.
/// </summary>
internal sealed partial class DefinitionWriter
{
    private static readonly string[] Names =
        ["code", "team", "コード", "ｶﾅ", "Soc", "_x", "é", "@class", "value", "n", "who", "c1", "Überwachung", "service", "on", "レベル"];

    private readonly Choices choices;
    private List<Local> scope = [];
    private List<Helper> helpers = [];
    private int names;
    private int loops;
    private int statements;

    private DefinitionWriter(Choices choices) => this.choices = choices;

    /// <summary>The definition that the choices give.</summary>
    public static string Write(int[] numbers)
    {
        var writer = new DefinitionWriter(new Choices(numbers));
        return writer.Head() + string.Join('\n', writer.Statements(1 + writer.choices.Below(12), depth: 3)) + "\n";
    }

    private string Head() => choices.Below(12) switch
    {
        1 => "#!/usr/bin/env x1060\n",
        2 => "using X1060Dsl;\nusing static X1060Dsl.Language;\n",
        3 => "#nullable enable\n#load \"b.csx\"\n",
        4 => "#load \"b.csx\"\n#load \"left.cdc.csx\"\n#load \"right.cdc.csx\"\n",
        5 => "#r \"nuget: X1060Dsl, 0.1.0\"\n",
        _ => "",
    };

    private List<string> Statements(int count, int depth)
    {
        var written = new List<string>();
        for (var i = 0; i < count; i++)
            written.Add(Statement(depth));
        return written;
    }

    private string Statement(int depth)
    {
        // The text stays small enough to be read by a person when something is wrong with it.
        statements++;
        if (depth == 0 || statements > 40)
            return Chain() + ";";

        return choices.Below(18) switch
        {
            0 or 1 or 2 or 3 => Chain() + ";",
            4 or 5 => Constant(),
            6 or 7 or 8 => Variable(),
            9 => Foreach(depth),
            10 => ForeachTuple(depth),
            11 => For(depth),
            12 => $"if ({Bool(2)}) {Body(depth)}{(choices.OnceIn(2) ? $"\nelse {Body(depth)}" : "")}",
            13 => Switch(depth),
            14 or 15 => Declare(depth),
            16 => helpers.Count > 0 ? Call(choices.Among(helpers)) + ";" : Chain() + ";",
            _ => choices.Of("// a remark\n", "/* in between */ ", "#region 担当\n\n#endregion\n", "#pragma warning disable CDC1001 // because\n", "{ }\n") + Chain() + ";",
        };
    }

    private string Body(int depth) => choices.OnceIn(2) ? Block(depth) : Chain() + ";";

    private string Block(int depth) => InScope(() => $"{{ {string.Join(' ', Statements(choices.Below(3), depth - 1).Select(OnLinesOfItsOwn))} }}");

    // A directive or a remark needs its line.
    private static string OnLinesOfItsOwn(string statement) => statement[0] is '#' or '/' ? $"\n{statement}\n" : statement;

    private string InScope(Func<string> write)
    {
        var (locals, functions) = (scope.Count, helpers.Count);
        var text = write();
        scope.RemoveRange(locals, scope.Count - locals);
        helpers.RemoveRange(functions, helpers.Count - functions);
        return text;
    }

    private string Constant()
    {
        var type = choices.Of("string", "int", "bool", "double", "Level", "Side");
        var value = ConstantValue(type);
        return $"const {type} {Declared(type, isConstant: true)} = {value};";
    }

    private string Variable()
    {
        var type = choices.Of("string", "int", "string[]", "Level", "bool", "double", "ServiceEntry", "(string, int)", "int[]", "Level[]", "string[][]", "(string code, int score)");
        var isTyped = choices.OnceIn(3);
        var value = isTyped && type.EndsWith("[]", StringComparison.Ordinal) && choices.OnceIn(2) ? Collection(type) : Exactly(type);
        return $"{(isTyped ? type : "var")} {Declared(type)} = {value};";
    }

    private string Foreach(int depth)
    {
        var type = choices.Of("string", "int", "Level", "string[]");
        var items = Exactly(type + "[]");
        return InLoop(() => InScope(() => $"foreach ({(choices.OnceIn(3) ? type : "var")} {Declared(type)} in {items}) {Body(depth)}"));
    }

    private string ForeachTuple(int depth)
    {
        var types = choices.Of<string[]>(["string", "int"], ["string", "Level", "int"], ["int", "string[]"]);
        var rows = choices.Several(1, 3, () => $"({string.Join(", ", types.Select(type => Exactly(type)))})");
        var items = $"new[] {{ {string.Join(", ", rows)} }}";
        if (choices.OnceIn(3))
        {
            var type = $"({string.Join(", ", types)})";
            return InLoop(() => InScope(() => $"foreach (var {Declared(type)} in {items}) {Body(depth)}"));
        }

        return InLoop(() => InScope(() => $"foreach (var ({string.Join(", ", types.Select(type => choices.OnceIn(5) ? "_" : Declared(type)))}) in {items}) {Body(depth)}"));
    }

    private string For(int depth) => InLoop(() => InScope(() =>
    {
        var (from, to, step) = (choices.Below(3), choices.Below(4), 1 + choices.Below(2));
        var name = Declared("int", isNatural: true);
        var type = choices.Of("var", "int");
        var header = choices.Below(4) switch
        {
            0 => $"{type} {name} = {from}; {name} < {to}; {name}++",
            1 => $"{type} {name} = {from}; {name} <= {to}; {name} += {step}",
            2 => $"{type} {name} = {from + to}; {name} > {from}; {name}--",
            _ => $"{type} {name} = {from + to}; {from} < {name}; --{name}",
        };
        return $"for ({header}) {Body(depth)}";
    }));

    // Loops in loops in loops say a thousand things that one loop says as well.
    private string InLoop(Func<string> write)
    {
        if (loops == 2)
            return Chain() + ";";

        loops++;
        var text = write();
        loops--;
        return text;
    }

    private string Switch(int depth) => InScope(() =>
    {
        // The language has no switch on a constant.
        var (type, labels) = Labels();
        if (scope.FindLast(local => local.Type == type && !local.IsConstant) is not { Name: var subject })
            return Chain() + ";";

        var sections = labels.Select(label => InScope(() => $"case {label}: {string.Join(' ', Statements(choices.Below(3), depth - 1).Select(OnLinesOfItsOwn))} break;")).ToList();
        var rest = choices.OnceIn(3) ? "" : $" default: {Chain()}; break;";
        return $"switch ({subject}) {{ {string.Join(' ', sections)}{rest} }}";
    });

    private (string Type, string[] Labels) Labels() => choices.Of<(string, string[])>(
        ("int", ["1", "2", "0x3"]),
        ("string", ["\"A-1\"", "@\"B-1\"", "\"\""]),
        ("Level", ["Basic", "Level.Standard", "Optional"]),
        ("Side", ["Insource", "Outsource"]));

    private string Declared(string type, bool isConstant = false, bool isNatural = false)
    {
        var name = choices.Of(Names) + (++names).ToString(CultureInfo.InvariantCulture);
        scope.Add(new Local(name, type, isConstant, isNatural));
        return name;
    }

    private sealed record Local(string Name, string Type, bool IsConstant, bool IsNatural);
}
