using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using X1060Dsl.Model;
using X1060Dsl.Running;

namespace X1060Dsl.Scripting;

/// <summary>Finds out, while a definition runs, where each of its verbs and arguments is written.</summary>
/// <remarks>
/// Debug information knows the statement. Within it, the verb is the one of that name whose constant arguments are those
/// that were given; where several are, the statement has to do.
/// </remarks>
internal sealed class CallPlaces(CodeMap map)
{
    private static readonly ILookup<(string Name, int Length), Verb> Verbs = Vocabulary.Verbs.ToLookup(static verb => (verb.Name, verb.Parameters.Length));

    private static readonly Dictionary<string, Enum> Words = Vocabulary.Words.ToDictionary(static word => word.Name, static word => word.Value, StringComparer.Ordinal);

    // The chain that a call stands at the end of. Calls are told apart by identity: two that say the same are equal.
    private readonly Dictionary<Call, Origin> chains = new(ReferenceEqualityComparer.Instance);
    private int entries = RunLimits.Entries, calls = RunLimits.Calls, characters = RunLimits.AllTexts;

    /// <summary>A call that the definition makes just now.</summary>
    public Call CallOf(string verb, object?[] arguments)
    {
        var declared = Verbs[(verb, arguments.Length)].First();
        Judge(declared, arguments);

        var stack = map.Of(new StackTrace(fNeedFileInfo: false));
        if (stack.Count == 0)
            return new Call(verb, arguments.Select(static value => new Argument(Kept(value), default)).ToListing(), default);
        if (Written(stack[0], verb, declared, arguments) is not { } written)
        {
            var statement = map.OriginOf(stack[0].Tree, stack[0].Span);
            return new Call(verb, arguments.Select(value => new Argument(Kept(value), value is null ? default : statement)).ToListing(), statement) { Whole = statement };
        }

        var (tree, name) = (stack[0].Tree, CodeMap.NameOf(written)!);
        var call = new Call(verb, arguments.Select((value, place) => Placed(value, declared, place, written, stack)).ToListing(), map.OriginOf(tree, name.Span))
        {
            Whole = map.OriginOf(tree, TextSpan.FromBounds(name.SpanStart, written.Span.End)),
        };
        chains[call] = map.OriginOf(tree, written.Span);
        return call;
    }

    /// <summary>An entry with the place of the chain that spoke of it last.</summary>
    public DraftEntry WithPlace(DraftEntry entry)
    {
        var last = entry.Calls.Count > 0 ? entry.Calls[entry.Calls.Count - 1] : entry.Opening;
        return entry with { Origin = chains.TryGetValue(last, out var chain) ? chain : last.Whole };
    }

    // A definition that is read cannot say these, so nothing behind it is prepared for them.
    private void Judge(Verb verb, object?[] arguments)
    {
        if (--calls < 0 || (verb.Owner == "Language" && --entries < 0))
            throw new DefinitionFault(new($"it says more than {RunLimits.Calls:N0} things, or speaks of more than {RunLimits.Entries:N0}", $"書かれていることが {RunLimits.Calls:N0} を、または項目が {RunLimits.Entries:N0} を超えました"));

        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = verb.Parameters[i];
            if (arguments[i] is null && !parameter.IsOptional || arguments[i] is string[] several && several.Contains(null!))
                throw new DefinitionFault(new($"{verb.Name} was given null for '{parameter.Name}'", $"{verb.Name} の {parameter.Name} に null が渡されました"));
            if (arguments[i] is Enum word && !Words.ContainsKey(word.ToString()))
                throw new DefinitionFault(new($"{verb.Name} was given {word} for '{parameter.Name}', which is no word of the language", $"{verb.Name} の {parameter.Name} に、この言語にない値 {word} が渡されました"));
            if (arguments[i] is string[] { Length: > RunLimits.Items })
                throw new DefinitionFault(new($"{verb.Name} was given more than {RunLimits.Items:N0} texts", $"{verb.Name} に {RunLimits.Items:N0} を超える数の文字列が渡されました"));

            foreach (var text in arguments[i] as string[] ?? (arguments[i] is string one ? [one] : []))
            {
                if (text.Length > RunLimits.OneText || (characters -= text.Length) < 0)
                    throw new DefinitionFault(new($"the texts given to {verb.Name} grow too long", $"{verb.Name} に渡された文字列が長すぎます"));
            }
        }
    }

    private static object? Kept(object? value) => value is string[] several ? Listing.Of(several) : value;

    private InvocationExpressionSyntax? Written(CodePlace at, string name, Verb verb, object?[] arguments)
    {
        var candidates = map.Calls(at, name);
        if (candidates.Count <= 1)
            return candidates.FirstOrDefault();

        var fitting = candidates.Where(call => Enumerable.Range(0, arguments.Length).All(place => MayGive(ArgumentsOf(call, verb, place), arguments[place]))).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    private static bool MayGive(IReadOnlyList<ArgumentSyntax> written, object? value) => value switch
    {
        null => written.Count == 0 || MayGive(written[0].Expression, value),
        string[] several => written.Count != several.Length || written.Zip(several).All(static pair => MayGive(pair.First.Expression, pair.Second)),
        _ => written.Count > 0 && MayGive(written[0].Expression, value),
    };

    // Only what is plain is held against the value; anything else may give it.
    private static bool MayGive(ExpressionSyntax written, object? value) => written switch
    {
        LiteralExpressionSyntax { Token.Value: var said } => Equals(said, value) || (value is double number && said is int whole && whole == number),
        IdentifierNameSyntax { Identifier.ValueText: var name } when value is Enum word && Words.TryGetValue(name, out var said) => said.Equals(word),
        _ => true,
    };

    private Argument Placed(object? value, Verb verb, int place, InvocationExpressionSyntax call, IReadOnlyList<CodePlace> stack)
    {
        var written = ArgumentsOf(call, verb, place);
        if (value is string[] several)
        {
            var whole = map.OriginOf(stack[0].Tree, written is [{ NameColon: not null }] ? written[0].Expression.Span : call.ArgumentList.Span);
            return new Argument(Listing.Of(several), whole) { Parts = PartsOf(written, several.Length).Select((part, i) => Traced(part, several[i], stack, 0)).ToListing() };
        }

        return new Argument(value, written.Count == 0 ? default : Traced(written[0].Expression, value, stack, 0));
    }

    // Each string of a list, where each is written for itself.
    private static List<ExpressionSyntax> PartsOf(IReadOnlyList<ArgumentSyntax> written, int count)
    {
        List<ExpressionSyntax> parts = written.Count == 1 ? Items(written[0].Expression) : written.Select(static argument => argument.Expression).ToList();
        return parts.Count == count ? parts : [];
    }

    private static List<ExpressionSyntax> Items(ExpressionSyntax list) => list switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions.ToList(),
        ImplicitArrayCreationExpressionSyntax { Initializer: var items } => items.Expressions.ToList(),
        CollectionExpressionSyntax collection when collection.Elements.All(static element => element is ExpressionElementSyntax) => collection.Elements.Select(static element => ((ExpressionElementSyntax)element).Expression).ToList(),
        _ => [list],
    };

    private static IReadOnlyList<ArgumentSyntax> ArgumentsOf(InvocationExpressionSyntax call, Verb verb, int place)
    {
        var given = call.ArgumentList.Arguments;
        var parameter = verb.Parameters[place];
        if (given.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Name) is { } named)
            return [named];
        if (parameter.IsParams)
            return [.. given.Skip(place)];
        return place < given.Count && given[place].NameColon is null ? [given[place]] : [];
    }

    // Of the two arms of a choice the one that was taken, where their literals tell.
    private static ExpressionSyntax Chosen(ExpressionSyntax expression, object? value)
    {
        while (expression is ConditionalExpressionSyntax choice)
        {
            var arms = new[] { choice.WhenTrue, choice.WhenFalse }.Where(arm => MayGive(arm, value)).ToList();
            if (arms.Count != 1)
                break;
            expression = arms[0];
        }

        return expression;
    }

    // What has a name was written where it got its value, and what a helper hands on where that was called: there people want to be led.
    private Origin Traced(ExpressionSyntax expression, object? value, IReadOnlyList<CodePlace> stack, int frame)
    {
        expression = Chosen(expression, value);
        if (expression is not IdentifierNameSyntax name)
            return map.OriginOf(stack[frame].Tree, expression.Span);
        if (map.OnlyLiteral(name.Identifier.ValueText) is { } literal)
            return map.OriginOf(literal.SyntaxTree, literal.Span);

        if (frame + 1 < stack.Count && FunctionAround(expression) is var (function, parameters)
            && parameters.Parameters.IndexOf(parameter => parameter.Identifier.ValueText == name.Identifier.ValueText) is >= 0 and var place
            && map.Calls(stack[frame + 1], function) is [var call])
        {
            var given = call.ArgumentList.Arguments;
            var argument = given.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == name.Identifier.ValueText)
                ?? (place < given.Count && given[place].NameColon is null ? given[place] : null);
            if (argument is not null)
                return Traced(argument.Expression, value, stack, frame + 1);
        }

        return map.OriginOf(stack[frame].Tree, expression.Span);
    }

    private static (string Name, ParameterListSyntax Parameters)? FunctionAround(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(static above => above is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax) switch
        {
            LocalFunctionStatementSyntax local => (local.Identifier.ValueText, local.ParameterList),
            MethodDeclarationSyntax method => (method.Identifier.ValueText, method.ParameterList),
            _ => null,
        };
}

/// <summary>Something that a definition said and could not have meant: it ends the run, and is told at its place.</summary>
internal sealed class DefinitionFault(Bilingual why) : Exception(why.En)
{
    public Bilingual Why { get; } = why;
}
