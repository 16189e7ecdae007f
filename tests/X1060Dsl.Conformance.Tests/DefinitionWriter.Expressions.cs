using System.Globalization;

namespace X1060Dsl.Conformance;

internal sealed partial class DefinitionWriter
{
    private static readonly string[] Codes = ["A-1", "B-2", "g-4", "Ａ－１", "脆弱性診断", "Risk management", "Z-99", ""];

    private static readonly Dictionary<string, string[]> Vocabulary = new[] { typeof(Level), typeof(Edition), typeof(Severity), typeof(Side), typeof(ScoreRule), typeof(Area), typeof(Cycle) }
        .ToDictionary(static type => type.Name, Enum.GetNames);

    /// <summary>An expression of exactly this type, as it would be for <c>var</c>.</summary>
    private string Exactly(string type) => Exactly(type, 2);

    private string Exactly(string type, int depth) => type switch
    {
        "string" => Text(depth),
        "int" => Whole(depth),
        "double" => Number(depth),
        "bool" => Bool(depth),
        "ServiceEntry" => Entry(),
        "(string code, int score)" => Variable(type) ?? $"(code: {Text(1)}, score: {Whole(1)})",
        _ when type.EndsWith("[]", StringComparison.Ordinal) => Array(type, depth),
        _ when type.StartsWith('(') => Variable(type) ?? $"({string.Join(", ", type.Trim('(', ')').Split(", ").Select(part => Exactly(part, 1)))})",
        _ => WordOf(type, depth),
    };

    private string? Variable(string type)
    {
        var known = scope.Where(local => local.Type == type).ToList();
        return known.Count > 0 && !choices.OnceIn(3) ? choices.Among(known).Name : null;
    }

    private string Text(int depth) => depth == 0 ? Literal() : choices.Below(16) switch
    {
        0 or 1 => Literal(),
        2 or 3 or 4 => Variable("string") ?? Literal(),
        5 => $"X1060.{choices.Of("RiskManagement", "RiskAssessment", "PolicyPlanning")}",
        6 => $"{Text(depth - 1)} + {Operand(Text(depth - 1))}",
        7 or 8 => Interpolated(depth),
        9 => $"({Bool(depth - 1)} ? {Text(depth - 1)} : {Text(depth - 1)})",
        10 => SwitchExpression("string", depth),
        11 => ItemOf("string") ?? $"new[] {{ {Text(depth - 1)}, {Literal()} }}[{choices.Below(2)}]",
        12 => helpers.Find(static helper => helper.Returns == "string") is { } helper ? Call(helper) : Literal(),
        13 => PartOf("string") ?? Literal(),
        14 => $"({Text(depth - 1)})",
        _ => Variable("string") ?? Literal(),
    };

    private static string Operand(string expression) => expression.Contains(" + ", StringComparison.Ordinal) ? $"({expression})" : expression;

    private string Literal() => choices.Below(14) switch
    {
        0 or 1 or 2 or 3 => $"\"{choices.Of(Codes)}\"",
        4 => "@\"C:\\dir\\\"\"x\"\"\"",
        5 => "\"\\u0041\\x2d\\U00000031\\t\\\"\\\\\\0\"",
        6 => "\"\"\"say \"hi\" \\n\"\"\"",
        7 => "\"\"\"\n    one\n      two\n\n    \"\"\"",
        8 => "@\"one\ntwo {x}\"",
        9 => "\"2026-02-31\"",
        10 => "\"😀 か\u3099\"",
        11 => "\"{0} }} //\"",
        12 => "\"\"\"\" \"\"\" \"\"\"\"",
        _ => $"\"{new string('長', choices.Below(40))}\"",
    };

    private string Interpolated(int depth)
    {
        var (hole, other) = (Hole(depth - 1), Hole(0));
        return choices.Below(6) switch
        {
            0 => $"$\"{{{hole}}}\"",
            1 => $"$\"a{{{hole}}} {{{{b}}}} {{{other}}}\\t\"",
            2 => $"$@\"C:\\{{{hole}}}\"\"\"",
            3 => $"$\"\"\"{{{hole}}} \"q\" {{{other}}} \"\"\"",
            4 => $"$$\"\"\"{{x}} {{{{{hole}}}}} {{{{{other}}}}}.\"\"\"",
            _ => $"$\"\"\"\n    - {{{hole}}}\n      {{{other}}}\n    \"\"\"",
        };
    }

    // C# 11 and later take any expression in a hole, but a ':' outside of parentheses is a format.
    private string Hole(int depth) => choices.Below(3) switch
    {
        0 => Natural(),
        1 => scope.FindLast(static local => local.Type == "string")?.Name ?? Natural(),
        _ when depth > 0 => $"({choices.Of("\"x\"", Natural())})",
        _ => Natural(),
    };

    // Only what cannot be negative may stand in a text.
    private string Natural() => scope.FindLast(static local => local.IsNatural)?.Name ?? choices.Below(10).ToString(CultureInfo.InvariantCulture);

    private string Whole(int depth) => depth == 0 ? Digits() : choices.Below(15) switch
    {
        0 or 1 or 2 => Digits(),
        3 or 4 => Variable("int") ?? Digits(),
        5 => $"{Whole(depth - 1)} {choices.Of("+", "-")} {Digits()}",
        6 => $"({Whole(depth - 1)} + {Whole(depth - 1)}) * {choices.Below(4)}",
        7 => $"{Digits()} {choices.Of("/", "%")} {1 + choices.Below(5)}",
        8 => $"-({Whole(depth - 1)})",
        9 => $"({Bool(depth - 1)} ? {Whole(depth - 1)} : {Whole(depth - 1)})",
        10 => SwitchExpression("int", depth),
        11 => scope.FindLast(static local => local.Type.EndsWith("[]", StringComparison.Ordinal)) is { } array ? $"{array.Name}.Length" : Digits(),
        12 => ItemOf("int") ?? Digits(),
        13 => PartOf("int") ?? (helpers.Find(static helper => helper.Returns == "int") is { } helper ? Call(helper) : Digits()),
        _ => $"+{Digits()}",
    };

    private string Digits() => choices.Below(8) switch
    {
        5 => "0x1F",
        6 => "0b1_01",
        7 => "1_000",
        _ => choices.Below(7).ToString(CultureInfo.InvariantCulture),
    };

    private string Number(int depth) => choices.Below(7) switch
    {
        0 or 1 => choices.Of("1.5", "0.25", "2d", "1e2", ".5", "100.0"),
        2 => Variable("double") ?? "1.5",
        3 or 4 when depth > 0 => $"({Bool(depth - 1)} ? {Number(depth - 1)} : {Number(depth - 1)})",
        5 => "-0.5",
        _ => Variable("double") ?? "100.0",
    };

    private string Bool(int depth) => depth == 0 ? choices.Of("true", "false") : choices.Below(11) switch
    {
        0 => choices.Of("true", "false"),
        1 => Variable("bool") ?? "true",
        2 or 3 => $"{Whole(depth - 1)} {choices.Of("<", "<=", ">", ">=", "==", "!=")} {Whole(depth - 1)}",
        4 => $"({Bool(depth - 1)} && {Bool(depth - 1)})",
        5 => $"({Bool(depth - 1)} || {Bool(depth - 1)})",
        6 => $"!({Bool(depth - 1)})",
        7 => $"{Text(depth - 1)} {choices.Of("==", "!=")} {Operand(Text(depth - 1))}",
        8 => $"{WordOf("Level", 0)} {choices.Of("==", "!=")} {WordOf("Level", 0)}",
        9 => $"({Bool(depth - 1)}) == ({Bool(depth - 1)})",
        _ => helpers.Find(static helper => helper.Returns == "bool") is { } helper ? Call(helper) : "false",
    };

    private string WordOf(string type, int depth) => choices.Below(7) switch
    {
        0 or 1 => choices.Of(Vocabulary[type]),
        2 => $"{type}.{choices.Of(Vocabulary[type])}",
        3 or 4 => Variable(type) ?? choices.Of(Vocabulary[type]),
        5 when depth > 0 => $"({Bool(depth - 1)} ? {WordOf(type, depth - 1)} : {WordOf(type, 0)})",
        6 when depth > 0 => SwitchExpression(type, depth),
        _ => choices.Of(Vocabulary[type]),
    };

    // The subject of a switch must not be a constant.
    private string SwitchExpression(string result, int depth)
    {
        var (type, labels) = Labels();
        var known = scope.FindLast(local => local.Type == type && !local.IsConstant)?.Name;
        if (known is null)
            return Exactly(result, 0);

        var arms = choices.OnceIn(2)
            ? labels.Select(label => $"{label} => {Exactly(result, depth - 1)}").ToArray()
            : [$"{string.Join(" or ", labels.Take(2))} => {Exactly(result, depth - 1)}"];
        return $"({known} switch {{ {string.Join(", ", arms)}, _ => {Exactly(result, 0)}{choices.Of("", ",")} }})";
    }

    private string Array(string type, int depth)
    {
        var element = type[..^2];
        return choices.Below(5) switch
        {
            0 => Variable(type) ?? $"new[] {{ {Items(element, 1, depth)} }}",
            1 when !element.EndsWith("[]", StringComparison.Ordinal) => $"new {type} {{ {Items(element, 0, depth)} }}",
            2 => helpers.Find(helper => helper.Returns == type) is { } helper ? Call(helper) : $"new[] {{ {Items(element, 1, depth)} }}",
            _ => $"new[] {{ {Items(element, 1, depth)}{choices.Of("", ",")} }}",
        };
    }

    private string Collection(string type)
    {
        var element = type[..^2];
        return element.EndsWith("[]", StringComparison.Ordinal)
            ? $"[{string.Join(", ", choices.Several(0, 2, () => Collection(element)))}]"
            : $"[{Items(element, 0, 1)}]";
    }

    private string Items(string element, int least, int depth) =>
        string.Join(", ", choices.Several(least, 3, () => Exactly(element, Math.Max(0, depth - 1))));

    // Nothing is known of how long an array in a variable is; one that has just been written has its first item.
    private string? ItemOf(string element) =>
        choices.OnceIn(2) ? $"new[] {{ {Exactly(element, 0)} }}[0]" : null;

    private string? PartOf(string type) => (scope.FindLast(static local => local.Type[0] == '('), type) switch
    {
        ({ Type: "(string code, int score)" } tuple, "string") => $"{tuple.Name}.{choices.Of("code", "Item1")}",
        ({ Type: "(string code, int score)" } tuple, "int") => $"{tuple.Name}.{choices.Of("score", "Item2")}",
        ({ Type: "(string, int)" or "(string, Level, int)" } tuple, "string") => $"{tuple.Name}.Item1",
        ({ Type: "(string, int)" } tuple, "int") => $"{tuple.Name}.Item2",
        _ => null,
    };

    private string ConstantValue(string type)
    {
        var known = scope.FindLast(local => local.IsConstant && local.Type == type)?.Name;
        return type switch
        {
            "string" => choices.Below(4) switch
            {
                0 => known is null ? Literal() : $"{known} + {Literal()}",
                1 => known is null ? $"$\"A\"" : $"$\"<{{{known}}}>\"",
                2 => $"{choices.Of("true", "1 > 2")} ? {Literal()} : {known ?? Literal()}",
                _ => Literal(),
            },
            "int" => choices.Below(3) switch
            {
                0 => $"{known ?? "2"} * {choices.Below(3)} + 7 / 2",
                1 => $"(3 > 2 ? -{choices.Below(5)} : {known ?? "0"})",
                _ => Digits(),
            },
            "bool" => $"{known ?? "true"} && !(1 == 2)",
            "double" => choices.Of("1", "2.5", known ?? "3"),
            _ => known ?? choices.Of(Vocabulary[type]),
        };
    }
}
