using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;

namespace X1060Dsl.Reading;

internal sealed partial class Checker
{
    // A chain of verbs is a deep tree. Its links are gathered from the outside in and checked from the inside out.
    private Expression ChainOf(ExpressionSyntax outermost)
    {
        var links = new Stack<ExpressionSyntax>();
        var start = outermost;
        while (true)
        {
            if (start is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } called })
            {
                links.Push(start);
                start = called.Expression;
            }
            else if (start is MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } member)
            {
                links.Push(start);
                start = member.Expression;
            }
            else if (start is ElementAccessExpressionSyntax element)
            {
                links.Push(start);
                start = element.Expression;
            }
            else
            {
                break;
            }
        }

        var value = start switch
        {
            InvocationExpressionSyntax call => Called(call),
            IdentifierNameSyntax { Identifier.ValueText: var name } when links.Count > 0 && links.Peek() is MemberAccessExpressionSyntax member && IsVocabulary(name) => WordOf(name, (MemberAccessExpressionSyntax)links.Pop()),
            _ when links.Count == 0 => RefusedExpression(start),
            _ => Expression(start),
        };
        var said = new SaidLinks(value, start.FullSpan.Length > 0 ? start.SpanStart : null);
        foreach (var link in links)
            Follow(said, link);

        // Nobody knows what else was meant to be said in a statement that the parser could not read to its end.
        if (isMuted && said.Type.IsEntry)
            said.Add(new ChainLink(null, At(outermost), At(outermost), []), At(outermost));
        return said.ToExpression();
    }

    private bool IsVocabulary(string name) => (name == "X1060" || DslType.Find(name) is { IsWord: true }) && scope.Find(name, out _) is null;

    private Expression WordOf(string vocabulary, MemberAccessExpressionSyntax member)
    {
        var name = member.Name.Identifier.ValueText;
        if (member.Name.Identifier.IsMissing)
            return new Unreadable(At(member));

        if (vocabulary == "X1060")
        {
            return Words.Service(name) is { } code
                ? new Literal(DslType.Text, code, At(member))
                : Unreadable(member, UnknownName.At(At(member.Name), name, Near(name, Words.Services)));
        }

        return Words.Find(name) is { } word && word.GetType().Name == vocabulary
            ? new Literal(DslType.Find(vocabulary)!, word, At(member))
            : Unreadable(member, UnknownName.At(At(member.Name), name, Near(name, Words.Of(vocabulary))));
    }

    /// <summary>A call by a plain name: an opening verb, or a local function.</summary>
    private Expression Called(InvocationExpressionSyntax call)
    {
        if (call.Expression is not IdentifierNameSyntax { Identifier: var name })
        {
            Refuse(call.Expression);
            CheckAll(call.ArgumentList);
            return new Unreadable(At(call));
        }

        if (name.IsMissing)
        {
            CheckAll(call.ArgumentList);
            return new Unreadable(At(call));
        }

        if (scope.Find(name.ValueText, out var isOutOfReach) is { } symbol)
        {
            names?.Use(symbol, At(name));
            return CalledFunction(call, name, symbol, isOutOfReach);
        }

        if (Words.Find("Language", name.ValueText) is not { } overloads)
        {
            var known = Words.VerbsOf("Language").Concat(scope.VisibleNames);
            Report(name.ValueText == "nameof"
                ? NotPartOfLanguage.At(At(name), new("'nameof'", "「nameof」"), new("write the text itself", "文字列をそのまま書いてください"))
                : UnknownVerb.At(At(name), Words.OwnerOf(""), name.ValueText, Near(name.ValueText, known)));
            CheckAll(call.ArgumentList);
            return new Unreadable(At(call));
        }

        var link = Link(overloads, name, call.ArgumentList);
        return new Chain(overloads.Returns, At(call), null, [link]);
    }

    private Expression CalledFunction(InvocationExpressionSyntax call, SyntaxToken name, Symbol symbol, bool isOutOfReach)
    {
        if (symbol is not Function called)
        {
            CheckAll(call.ArgumentList);
            return Unreadable(call, NotPartOfLanguage.At(At(name), new($"'{name.ValueText}' as a function", $"関数としての「{name.ValueText}」"), new("it is a value; use it without parentheses", "これは値です。括弧を付けずに使ってください")));
        }

        if (called.IsBeingChecked)
        {
            CheckAll(call.ArgumentList);
            return Unreadable(call, NotPartOfLanguage.At(At(name), new("A function that calls itself", "自分自身を呼ぶ関数"), new("use foreach over an array, so that reading always ends", "必ず読み終わるように、配列を foreach で繰り返してください")));
        }

        if (isOutOfReach)
        {
            CheckAll(call.ArgumentList);
            return Found((IdentifierNameSyntax)call.Expression, symbol, isOutOfReach);
        }

        var slots = called.Parameters.Select(static parameter => new Slot(parameter.Local.Name, parameter.Local.Type, parameter.Default is not null, false)).ToArray();
        var arguments = Map([slots], name, call.ArgumentList, out var chosen);
        var omitted = Enumerable.Range(0, slots.Length).Where(place => arguments.All(argument => argument.Place != place))
            .Select(place => new PlacedArgument(place, called.Parameters[place].Default ?? new Unreadable(At(call))));
        return called.Returns.IsUnknown || chosen is null ? new Unreadable(At(call)) : new FunctionCall(called, At(call), [.. arguments, .. omitted]);
    }

    private void Follow(SaidLinks said, ExpressionSyntax link)
    {
        switch (link)
        {
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax { Identifier: var name } } } call:
                Said(said, call, name);
                break;
            case MemberAccessExpressionSyntax { Name: IdentifierNameSyntax { Identifier: var name } } member when said.Type.IsEntry:
                HalfSaid(said, member, name);
                break;
            case MemberAccessExpressionSyntax { Name: IdentifierNameSyntax { Identifier: var name } } member:
                said.Become(MemberOf(said.ToExpression(), member, name));
                break;
            case ElementAccessExpressionSyntax element:
                said.Become(Item(said.ToExpression(), element));
                break;
            default:
                said.Become(RefusedExpression(link));
                break;
        }
    }

    private void Said(SaidLinks said, InvocationExpressionSyntax call, SyntaxToken name)
    {
        if (said.Type.IsUnknown || name.IsMissing)
        {
            CheckAll(call.ArgumentList);
            said.Add(new ChainLink(null, At(name), At(name), []), Whole(said, call));
            return;
        }

        if (!said.Type.IsEntry)
        {
            CheckAll(call.ArgumentList);
            said.Become(Unreadable(call, NotPartOfLanguage.At(At(name), new($"'.{name.ValueText}(…)' on {said.Type.Phrase.En}", $"{said.Type.Phrase.Ja}に対する「.{name.ValueText}(…)」"), new("a verb follows an entry, such as Service(…)", "動詞は Service(…) などの項目に続けて書いてください"))));
            return;
        }

        if (Words.Find(said.Type.Name, name.ValueText) is { } overloads)
        {
            said.Add(Link(overloads, name, call.ArgumentList), Whole(said, call));
            return;
        }

        // A dot at the end of a line makes the next statement look like its verb. That one is read as what it is.
        if (Words.Find("Language", name.ValueText) is { } opening)
        {
            Report(SyntaxError.At(At(((MemberAccessExpressionSyntax)call.Expression).OperatorToken), new("A verb is missing after this dot", "この「.」の後に動詞がありません")));
            said.Add(new ChainLink(null, At(name), At(name), []), Whole(said, call));
            said.Reopen(Link(opening, name, call.ArgumentList), opening.Returns, Whole(said, call));
            return;
        }

        Report(UnknownVerb.At(At(name), Words.OwnerOf(said.Type.Name), name.ValueText, Near(name.ValueText, Words.VerbsOf(said.Type.Name))));
        CheckAll(call.ArgumentList);
        said.Add(new ChainLink(null, At(name), At(name), []), Whole(said, call));
    }

    // A verb without its parentheses, or one that is still being typed: what the chain has said so far stays.
    private void HalfSaid(SaidLinks said, MemberAccessExpressionSyntax member, SyntaxToken name)
    {
        if (!name.IsMissing)
        {
            Report(Words.Find(said.Type.Name, name.ValueText) is not null
                ? NotPartOfLanguage.At(At(name), new($"'{name.ValueText}' without parentheses", $"括弧のない「{name.ValueText}」"), new($"write .{name.ValueText}(…)", $".{name.ValueText}(…) と書いてください"))
                : UnknownVerb.At(At(name), Words.OwnerOf(said.Type.Name), name.ValueText, Near(name.ValueText, Words.VerbsOf(said.Type.Name))));
        }

        said.Add(new ChainLink(null, At(name), At(name), []), Whole(said, member));
    }

    // Every link begins where its chain begins. A node would ask the first token below it, and that lies at the bottom of the chain.
    private Origin Whole(SaidLinks said, ExpressionSyntax link) => (said.Place, link) switch
    {
        ({ } place, InvocationExpressionSyntax { ArgumentList: { FullSpan.Length: > 0 } list }) => At(place, list.Span.End - place),
        ({ } place, MemberAccessExpressionSyntax { Name: { FullSpan.Length: > 0 } name }) => At(place, name.Span.End - place),
        _ => At(link),
    };

    private Expression MemberOf(Expression owner, MemberAccessExpressionSyntax member, SyntaxToken name)
    {
        if (name.IsMissing || owner.Type.IsUnknown)
            return new Unreadable(At(member));

        if (owner.Type.Element is not null && name.ValueText == "Length")
            return new ArrayLength(At(member), owner);

        for (var i = 0; i < owner.Type.Parts.Count; i++)
        {
            if (owner.Type.Parts[i].Name == name.ValueText || name.ValueText == $"Item{i + 1}")
                return new TuplePart(owner.Type.Parts[i].Type, At(member), owner, i);
        }

        return Unreadable(member, NotPartOfLanguage.At(At(name), new($"'.{name.ValueText}' of {owner.Type.Phrase.En}", $"{owner.Type.Phrase.Ja}の「.{name.ValueText}」"), new("arrays have Length, and tuples have their named parts", "配列には Length が、タプルには名前の付いた要素があります")));
    }

    private Expression Item(Expression owner, ElementAccessExpressionSyntax element)
    {
        if (element.ArgumentList.Arguments is not [{ NameColon: null, RefKindKeyword.RawKind: (int)SyntaxKind.None, Expression: var syntax }])
            return RefusedExpression(element);

        var index = Expression(syntax);
        if (owner.Type.IsUnknown || index.Type.IsUnknown)
            return new Unreadable(At(element));

        if (owner.Type.Element is not { } type || index.Type != DslType.Whole)
            return Unreadable(element, TypeMismatch.At(At(element), new("Only arrays have items, and whole numbers count them", "[ ] で要素を取り出せるのは配列だけで、番号は整数です")));

        return new ArrayItem(type, At(element), owner, index);
    }

    private ChainLink Link(Overloads overloads, SyntaxToken name, ArgumentListSyntax list)
    {
        var arguments = Map(overloads.Slots, name, list, out var chosen);
        var whole = At(name) with { Length = list.Span.End - name.SpanStart };
        return new ChainLink(chosen is { } place ? overloads.Verbs[place] : null, At(name), whole, arguments);
    }

    // What stands in brackets is checked even where nobody will use it: a mistake in there is a mistake of its own.
    private void CheckAll(BaseArgumentListSyntax list)
    {
        foreach (var argument in list.Arguments)
            Expression(argument.Expression, DslType.Unknown);
    }

    /// <summary>A value with the verbs that were said on it so far.</summary>
    private sealed class SaidLinks(Expression start, int? place)
    {
        private Expression start = start;
        private List<ChainLink> links = [];
        private Origin origin = start.Origin;

        /// <summary>Where the chain begins; null where nothing stands at its beginning.</summary>
        public int? Place { get; } = place;

        public DslType Type { get; private set; } = start.Type;

        public void Add(ChainLink link, Origin whole)
        {
            links.Add(link);
            origin = whole;
        }

        public void Reopen(ChainLink link, DslType type, Origin whole)
        {
            Add(link, whole);
            Type = type;
        }

        public void Become(Expression value) => (start, links, origin, Type) = (value, [], value.Origin, value.Type);

        public Expression ToExpression() => links.Count == 0 ? start : new Chain(Type, origin, start, links);
    }
}
