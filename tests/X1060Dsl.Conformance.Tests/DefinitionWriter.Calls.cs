using System.Reflection;

namespace X1060Dsl.Conformance;

internal sealed partial class DefinitionWriter
{
    private static readonly MethodInfo[] Openings =
        typeof(Language).GetMethods(BindingFlags.Public | BindingFlags.Static).OrderBy(static verb => verb.Name != "Service").ThenBy(static verb => verb.Name, StringComparer.Ordinal).ToArray();

    /// <summary>An entry is opened, or spoken of again, and several things are said of it.</summary>
    private string Chain()
    {
        var known = choices.OnceIn(4) ? Variable("ServiceEntry") : null;
        if (known is not null)
            return $"{known}{Said(typeof(ServiceEntry), least: 1)}";

        var opening = choices.Of([Openings[0], Openings[0], Openings[0], .. Openings]);
        return $"{opening.Name}({Arguments(opening)}){Said(opening.ReturnType, least: 0)}";
    }

    private string Entry() => choices.Below(5) switch
    {
        0 => Variable("ServiceEntry") ?? $"Service({Text(1)})",
        1 when helpers.Find(static helper => helper.Returns == "ServiceEntry") is { } helper => Call(helper) + Said(typeof(ServiceEntry), least: 0),
        2 => $"({Bool(1)} ? Service({Text(0)}) : Service({Text(0)}))",
        _ => $"Service({Text(1)}){Said(typeof(ServiceEntry), least: 0)}",
    };

    private string Said(Type entry, int least)
    {
        var verbs = entry.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        return string.Concat(choices.Several(least, 4, () =>
        {
            var verb = choices.Of(verbs);
            return $"{choices.Of("", "\n    ")}.{verb.Name}({Arguments(verb)})";
        }));
    }

    private string Arguments(MethodInfo verb) =>
        Arguments([.. verb.GetParameters().Select(static parameter => new Taken(parameter.Name!, TypeName(parameter.ParameterType), parameter.HasDefaultValue, parameter.IsDefined(typeof(ParamArrayAttribute))))]);

    /// <summary>By place, by name, in any order, left out where that is possible.</summary>
    private string Arguments(IReadOnlyList<Taken> parameters)
    {
        if (parameters is [{ IsParams: true } several])
            return Params(several);

        var byPlace = choices.Below(3) switch
        {
            0 => choices.Below(parameters.Count + 1),
            _ => parameters.Count,
        };

        // Whoever leaves one out has to name those that come after it.
        var written = new List<string>();
        var isInOrder = true;
        foreach (var parameter in parameters.Take(byPlace))
        {
            if (parameter.IsOptional && choices.OnceIn(2))
            {
                isInOrder = false;
                continue;
            }

            written.Add(!isInOrder || choices.OnceIn(8) ? $"{parameter.Name}: {Given(parameter.Type)}" : Given(parameter.Type));
        }

        var byName = parameters.Skip(byPlace).Where(parameter => !parameter.IsOptional || choices.OnceIn(2)).Select(parameter => $"{parameter.Name}: {Given(parameter.Type)}").ToList();
        if (choices.OnceIn(2))
            byName.Reverse();
        return string.Join(", ", written.Concat(byName));
    }

    private string Params(Taken several) => choices.Below(6) switch
    {
        0 => "",
        1 => Exactly("string[]"),
        2 => Collection("string[]"),
        3 => $"{several.Name}: {(choices.OnceIn(2) ? Collection("string[]") : Exactly("string[]"))}",
        _ => Items("string", 1, 2),
    };

    // Where a type is wanted, what converts to it may stand as well.
    private string Given(string type) => type switch
    {
        "double" when choices.OnceIn(2) => Whole(1),
        _ when type.EndsWith("[]", StringComparison.Ordinal) && choices.OnceIn(2) => Collection(type),
        _ => Exactly(type),
    };

    private string Declare(int depth)
    {
        var returns = choices.Of("ServiceEntry", "string", "void", "int", "bool", "string[]");
        var parameters = Enumerable.Range(0, choices.Below(4)).Select(_ => new Taken($"p{++names}", choices.Of("string", "int", "Level", "string[]", "double", "bool"), false, false)).ToList();
        if (choices.OnceIn(2))
            parameters.Add(new Taken($"p{++names}", choices.Of("string", "int", "Level"), IsOptional: true, IsParams: false));

        var isStatic = choices.OnceIn(6);
        var list = string.Join(", ", parameters.Select(parameter => $"{parameter.Type} {parameter.Name}{(parameter.IsOptional ? $" = {ConstantValue(parameter.Type)}" : "")}"));
        var name = $"Helper{++names}";
        var body = isStatic ? Apart(() => HelperBody(returns, parameters, depth)) : InScope(() => HelperBody(returns, parameters, depth));
        helpers.Add(new Helper(name, returns, parameters));
        return $"{(isStatic ? "static " : "")}{returns} {name}({list}){body}";
    }

    // A static function sees constants and what it declares itself; the helpers before it may look at more than it may.
    private string Apart(Func<string> write)
    {
        var (locals, functions) = (scope.ToList(), helpers.ToList());
        scope.RemoveAll(static local => !local.IsConstant);
        helpers.Clear();
        var text = write();
        (scope, helpers) = (locals, functions);
        return text;
    }

    private string HelperBody(string returns, List<Taken> parameters, int depth)
    {
        scope.AddRange(parameters.Select(static parameter => new Local(parameter.Name, parameter.Type, false, false)));
        if (choices.OnceIn(2))
            return $" => {(returns == "void" ? Chain() : Returned(returns))};";

        var early = returns == "void" && choices.OnceIn(3) ? $"if ({Bool(1)}) return; " : "";
        var statements = string.Join(' ', Statements(choices.Below(3), depth - 1).Select(OnLinesOfItsOwn));
        return $" {{ {early}{statements} {(returns == "void" ? "" : Return(returns))} }}";
    }

    private string Return(string type) => choices.Below(4) switch
    {
        1 => $"if ({Bool(1)}) return {Returned(type)}; return {Returned(type)};",
        2 => $"if ({Bool(1)}) {{ return {Returned(type)}; }} else return {Returned(type)};",
        3 when scope.FindLast(static local => local is { Type: "Level", IsConstant: false }) is { Name: var level } => $"switch ({level}) {{ case Basic: return {Returned(type)}; default: return {Returned(type)}; }}",
        _ => $"return {Returned(type)};",
    };

    private string Returned(string type) => type.EndsWith("[]", StringComparison.Ordinal) && choices.OnceIn(2) ? Collection(type) : Exactly(type);

    private string Call(Helper helper) => $"{helper.Name}({Arguments(helper.Parameters)})";

    private static string TypeName(Type type) =>
        type == typeof(string) ? "string" : type == typeof(int) ? "int" : type == typeof(double) ? "double" : type == typeof(string[]) ? "string[]" : type.Name;

    private sealed record Taken(string Name, string Type, bool IsOptional, bool IsParams);

    private sealed record Helper(string Name, string Returns, IReadOnlyList<Taken> Parameters);
}
