using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Rules.Reading;

namespace X1060Dsl.Reading;

internal sealed partial class Checker
{
    // At the top of a script, the parser takes a local function for a method; it means the same.
    private Statement? LocalFunction(MethodDeclarationSyntax method)
    {
        if (method.ExplicitInterfaceSpecifier is not null)
            return Refused(method);
        return LocalFunction(method, method.AttributeLists, method.Modifiers, method.ReturnType, method.Identifier, TypeParameters(method.TypeParameterList, method.ConstraintClauses), method.ParameterList, method.Body, method.ExpressionBody);
    }

    private Statement? LocalFunction(LocalFunctionStatementSyntax local) =>
        LocalFunction(local, local.AttributeLists, local.Modifiers, local.ReturnType, local.Identifier, TypeParameters(local.TypeParameterList, local.ConstraintClauses), local.ParameterList, local.Body, local.ExpressionBody);

    // Constraints without parameters are written by nobody, but parsed.
    private static SyntaxNode? TypeParameters(TypeParameterListSyntax? parameters, SyntaxList<TypeParameterConstraintClauseSyntax> constraints) =>
        parameters ?? (SyntaxNode?)constraints.FirstOrDefault();

    private Statement? LocalFunction(
        SyntaxNode whole, SyntaxList<AttributeListSyntax> attributes, SyntaxTokenList modifiers, TypeSyntax returnType, SyntaxToken name,
        SyntaxNode? typeParameters, ParameterListSyntax parameters, BlockSyntax? block, ArrowExpressionClauseSyntax? arrow)
    {
        if (attributes.Count > 0 || typeParameters is not null || (block is null && arrow is null)
            || modifiers.Any(static modifier => !modifier.IsKind(SyntaxKind.StaticKeyword)) || modifiers.Count > 1)
        {
            Report(NotPartOfLanguage.At(At(name), new("This form of function", "この関数の書き方"), new("write a plain function, such as ServiceEntry Soc(string code) => Service(code).Insource(\"SOC\");", "ServiceEntry Soc(string code) => Service(code).Insource(\"SOC\"); のような形で書いてください")));
            Declare(new Function(name.ValueText, DslType.Unknown, At(name)));
            return null;
        }

        var returns = returnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } ? DslType.Nothing : TypeOf(returnType) ?? DslType.Unknown;
        var declared = new Function(name.ValueText, returns, At(name)) { IsStatic = modifiers.Count == 1, IsBeingChecked = true };
        Declare(declared);

        var outerFunction = function;
        function = declared;
        Enter(new Scope(scope) { IsStatic = declared.IsStatic });
        declared.Parameters = [.. parameters.Parameters.Select(Parameter)];
        for (var i = 1; i < declared.Parameters.Count; i++)
        {
            if (declared.Parameters[i].Default is null && declared.Parameters[i - 1].Default is not null)
                Report(TypeMismatch.At(At(parameters.Parameters[i]), new("A parameter without a default cannot follow one that has one", "既定値のある引数の後に、既定値のない引数は置けません")));
        }

        // The parser takes both, the compiler one of them.
        if (block is not null && arrow is not null)
            Report(NotPartOfLanguage.At(At(arrow), new("A second body of a function", "関数の二つめの本体"), new("keep either the block or what follows the =>", "ブロックか「=>」の後の、どちらか一方だけを残してください")));

        declared.Body = block is not null ? BlockStatement(block) : ArrowBody(arrow!);
        if (block is not null && returns != DslType.Nothing && !declared.Body!.AlwaysReturns && !returns.IsUnknown)
            Report(UnfinishedPath.At(At(name), new($"'{declared.Name}' can end without giving {returns.Phrase.En}", $"「{declared.Name}」が{returns.Phrase.Ja}を返さずに終わる経路があります")));

        Leave();
        function = outerFunction;
        declared.IsBeingChecked = false;
        return new Nothing(At(whole));
    }

    private Statement ArrowBody(ArrowExpressionClauseSyntax arrow)
    {
        var value = Expression(arrow.Expression, function!.Returns == DslType.Nothing ? null : function.Returns);
        if (function.Returns != DslType.Nothing)
        {
            CheckReturned(value.Origin, value);
            return new Return(value.Origin, value);
        }

        if (arrow.Expression is not InvocationExpressionSyntax)
            Refuse(arrow.Expression);
        return new Said(value);
    }

    private FunctionParameter Parameter(ParameterSyntax parameter)
    {
        if (parameter.Modifiers.Count > 0 || parameter.AttributeLists.Count > 0 || parameter.Type is null)
            Refuse(parameter);

        var type = parameter.Type is null ? DslType.Unknown : TypeOf(parameter.Type) ?? DslType.Unknown;
        Expression? @default = null;
        if (parameter.Default is { } given)
        {
            @default = Expression(given.Value, type);
            if (!type.Takes(@default.Type))
                Report(TypeMismatch.At(@default.Origin, new($"'{parameter.Identifier.ValueText}' is {type.Phrase.En}, not {@default.Type.Phrase.En}", $"「{parameter.Identifier.ValueText}」は{type.Phrase.Ja}です。{@default.Type.Phrase.Ja}は入りません")));
            else if (@default.Constant is null && !@default.Type.IsUnknown)
                Report(ValueNotConstant.At(@default.Origin, parameter.Identifier.ValueText));
        }

        return new FunctionParameter(Declare(new Local(parameter.Identifier.ValueText, type, At(parameter.Identifier))), @default);
    }

    // C# keeps some names for itself, and Item3 for the third part.
    private void CheckPartNames(IReadOnlyList<(DslType Type, string? Name)> parts, SyntaxNode tuple)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Name is not { } name)
                continue;

            var isNumbered = name.StartsWith("Item", StringComparison.Ordinal) && name.Length > 4 && name.Skip(4).All(static digit => digit is >= '0' and <= '9');
            if (!seen.Add(name) || (isNumbered && name != $"Item{i + 1}") || name is "CompareTo" or "Deconstruct" or "Equals" or "GetHashCode" or "Rest" or "ToString")
                Report(NameTaken.At(At(tuple), name, new("C# does not take it for this part of a tuple", "C# では、タプルのこの要素には使えません")));
        }
    }

    /// <summary>The type that is written; null, and reported, when it is none of ours.</summary>
    private DslType? TypeOf(TypeSyntax syntax)
    {
        switch (syntax)
        {
            case PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword }:
                return DslType.Text;
            case PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.IntKeyword }:
                return DslType.Whole;
            case PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.BoolKeyword }:
                return DslType.Truth;
            case PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.DoubleKeyword }:
                return DslType.Number;
            case IdentifierNameSyntax { Identifier: { IsMissing: false, ValueText: var name } } when DslType.Find(name) is { } named:
                return named;
            case ArrayTypeSyntax array:
                if (TypeOf(array.ElementType) is not { } element)
                    return null;
                foreach (var rank in array.RankSpecifiers)
                {
                    if (rank.Rank != 1 || rank.Sizes.Any(static size => size is not OmittedArraySizeExpressionSyntax))
                    {
                        Refuse(rank);
                        return null;
                    }

                    element = DslType.ArrayOf(element);
                }

                return element;
            case TupleTypeSyntax tuple:
                var parts = new List<(DslType, string?)>();
                foreach (var part in tuple.Elements)
                {
                    if (TypeOf(part.Type) is not { } type)
                        return null;
                    parts.Add((type, part.Identifier.ValueText is { Length: > 0 } named ? named : null));
                }

                CheckPartNames(parts, tuple);
                return DslType.TupleOf(parts);
            case IdentifierNameSyntax { Identifier.IsMissing: true }:
                return null;
            case IdentifierNameSyntax { Identifier.ValueText: var unknown } when unknown != "var":
                Report(UnknownName.At(At(syntax), unknown, Near(unknown, [.. DslType.Names, "string", "int", "bool", "double", "var"])));
                return null;
            default:
                Report(NotPartOfLanguage.At(At(syntax), new($"The type '{syntax}'", $"型「{syntax}」"), new("the types are string, int, bool, double, the words of the language, its entries, arrays and tuples of these", "使える型は string・int・bool・double、言語の語と項目、それらの配列とタプルです")));
                return null;
        }
    }
}
