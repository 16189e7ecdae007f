using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Rules.Reading;

namespace X1060Dsl.Reading;

internal sealed partial class Checker
{
    /// <summary>Checks an expression; the target is the type its place wants, where the place has one.</summary>
    private Expression Expression(ExpressionSyntax syntax, DslType? target = null)
    {
        switch (syntax)
        {
            case ParenthesizedExpressionSyntax inner:
                return Expression(inner.Expression, target);
            case LiteralExpressionSyntax literal:
                return LiteralValue(literal);
            case InterpolatedStringExpressionSyntax text:
                return Interpolated(text);
            case IdentifierNameSyntax name:
                return Named(name, target);
            case InvocationExpressionSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax:
                return ChainOf(syntax);
            case PrefixUnaryExpressionSyntax unary:
                return Unary(unary);
            case BinaryExpressionSyntax binary:
                return Joined(binary);
            case ConditionalExpressionSyntax choice:
                return ChoiceOf(choice, target);
            case SwitchExpressionSyntax selection:
                return SelectionOf(selection, target);
            case TupleExpressionSyntax tuple:
                return Tuple(tuple);
            case ImplicitArrayCreationExpressionSyntax { Commas.Count: 0 } array:
                return Array(array, array.Initializer.Expressions, null);
            case ArrayCreationExpressionSyntax array:
                return NewArray(array);
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression } items when target?.Element is { } element:
                return Array(items, items.Expressions, element);
            case CollectionExpressionSyntax collection:
                return Collection(collection, target);
            default:
                return RefusedExpression(syntax);
        }
    }

    private Expression LiteralValue(LiteralExpressionSyntax literal)
    {
        if (literal.HasErrors())
            return new Unreadable(At(literal));

        return (literal.Kind(), literal.Token.Value) switch
        {
            (SyntaxKind.StringLiteralExpression, string text) => new Literal(DslType.Text, text, At(literal)),
            (SyntaxKind.NumericLiteralExpression, int number) => new Literal(DslType.Whole, number, At(literal)),
            (SyntaxKind.NumericLiteralExpression, double number) => new Literal(DslType.Number, number, At(literal)),
            (SyntaxKind.TrueLiteralExpression, _) => new Literal(DslType.Truth, true, At(literal)),
            (SyntaxKind.FalseLiteralExpression, _) => new Literal(DslType.Truth, false, At(literal)),
            _ => RefusedExpression(literal),
        };
    }

    private Expression Interpolated(InterpolatedStringExpressionSyntax text)
    {
        var isRaw = !text.StringStartToken.IsKind(SyntaxKind.InterpolatedStringStartToken) && !text.StringStartToken.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken);
        var parts = new List<Expression>();
        var constant = "";
        foreach (var content in text.Contents)
        {
            var part = content switch
            {
                InterpolatedStringTextSyntax plain => new Literal(DslType.Text, isRaw ? plain.TextToken.ValueText : Unescaped(plain.TextToken.ValueText), At(plain)),
                InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole => Hole(hole),
                _ => RefusedExpression(content),
            };
            parts.Add(part);
            constant = constant is not null && part.Constant is string piece ? constant + piece : null;
        }

        return IsTooLong(constant?.Length, text) ? new Unreadable(At(text)) : new Interpolation(At(text), parts) { Constant = constant };
    }

    // The parser leaves doubled braces doubled.
    private static string Unescaped(string text) => text.IndexOf('{') < 0 && text.IndexOf('}') < 0 ? text : text.Replace("{{", "{").Replace("}}", "}");

    private Expression Hole(InterpolationSyntax hole)
    {
        var value = Expression(hole.Expression);
        if (value.Type.IsUnknown || value.Type == DslType.Text || value.Type == DslType.Whole)
            return value;

        return Unreadable(hole.Expression, TypeMismatch.At(value.Origin, new(
            $"A text can hold texts and whole numbers, not {value.Type.Phrase.En}", $"文字列に埋め込めるのは文字列と整数です。{value.Type.Phrase.Ja}は埋め込めません")));
    }

    private Expression Named(IdentifierNameSyntax syntax, DslType? target)
    {
        if (syntax.Identifier.IsMissing)
            return new Unreadable(At(syntax));

        var name = syntax.Identifier.ValueText;
        if (scope.Find(name, out var isOutOfReach) is { } symbol)
        {
            names?.Use(symbol, At(syntax));
            return Found(syntax, symbol, isOutOfReach);
        }

        if (Words.Find(name) is { } word)
            return new Literal(DslType.Find(word.GetType().Name)!, word, At(syntax));

        if (Words.Find("Language", name) is not null)
            return Unreadable(syntax, NotPartOfLanguage.At(At(syntax), new($"'{name}' without parentheses", $"括弧のない「{name}」"), new($"write {name}(…)", $"{name}(…) と書いてください")));

        if (DslType.Find(name) is not null || name == "X1060")
            return RefusedExpression(syntax);

        if (Words.IsOutside(name))
            return Unreadable(syntax, NotPartOfLanguage.At(At(syntax), new($"'{name}'", $"「{name}」"), new("write the value itself; a definition reads no clock, no file and nothing else from outside", "値をそのまま書いてください。定義は、時計やファイルなど外のものを読みません")));

        if (target is { IsWord: true } && Words.Meant(target.Name, name) is { } meant)
            return Unreadable(syntax, UnknownName.At(At(syntax), name, [meant]));

        // Gathered only if somebody asks: after a hundred suggestions nobody does.
        var known = target is { IsWord: true } ? Words.Of(target.Name) : scope.VisibleNames.Concat(Words.All);
        return Unreadable(syntax, UnknownName.At(At(syntax), name, Near(name, known)));
    }

    private Expression Found(IdentifierNameSyntax syntax, Symbol symbol, bool isOutOfReach)
    {
        if (isOutOfReach)
            return Unreadable(syntax, NotPartOfLanguage.At(At(syntax), new($"'{symbol.Name}' inside a static function", $"static 関数の中の「{symbol.Name}」"), new("hand it over as a parameter, or drop the word static", "引数で渡すか、static を外してください")));

        return symbol is Local local
            ? new LocalValue(local, At(syntax)) { Constant = local.Constant }
            : symbol is Function { Returns.IsUnknown: true } ? new Unreadable(At(syntax))
            : Unreadable(syntax, NotPartOfLanguage.At(At(syntax), new($"The function '{symbol.Name}' as a value", $"値としての関数「{symbol.Name}」"), new($"call it, as in {symbol.Name}(…)", $"{symbol.Name}(…) と呼び出してください")));
    }

    private Expression Unary(PrefixUnaryExpressionSyntax unary)
    {
        var operand = unary.Kind() is SyntaxKind.UnaryMinusExpression or SyntaxKind.UnaryPlusExpression or SyntaxKind.LogicalNotExpression
            ? Expression(unary.Operand)
            : RefusedExpression(unary);
        if (operand.Type.IsUnknown)
            return new Unreadable(At(unary));

        var isLogic = unary.IsKind(SyntaxKind.LogicalNotExpression);
        if (isLogic ? operand.Type != DslType.Truth : operand.Type != DslType.Whole && operand.Type != DslType.Number)
        {
            return Unreadable(unary, TypeMismatch.At(At(unary), new(
                $"'{unary.OperatorToken.Text}' does not go with {operand.Type.Phrase.En}", $"「{unary.OperatorToken.Text}」は{operand.Type.Phrase.Ja}には使えません")));
        }

        if (unary.IsKind(SyntaxKind.UnaryPlusExpression))
            return operand;

        object? constant = operand.Constant switch
        {
            bool value => !value,
            int value => -value,
            double value => -value,
            _ => null,
        };
        return new Negation(operand, At(unary)) { Constant = constant };
    }

    // Sums may be long: their left spine is walked, not descended into.
    private Expression Joined(BinaryExpressionSyntax binary)
    {
        var spine = new Stack<BinaryExpressionSyntax>();
        ExpressionSyntax first = binary;
        while (first is BinaryExpressionSyntax next)
        {
            spine.Push(next);
            first = next.Left;
        }

        var left = Expression(first);
        var (type, constant, isReadable) = (left.Type, new FoldedConstant(left.Constant), true);
        var rest = new List<(Operator, Expression)>(spine.Count);
        foreach (var node in spine)
        {
            if (Operator.Of(node.OperatorToken.Text) is not { } @operator)
            {
                Refuse(node);
                return new Unreadable(At(node));
            }

            var right = Expression(node.Right);
            rest.Add((@operator, right));
            if (@operator.TypeOf(type, right.Type) is { } result)
            {
                FoldNext(constant, node, @operator, right, ref isReadable);
                isReadable &= !type.IsUnknown && !right.Type.IsUnknown;
                type = result;
            }
            else
            {
                Report(TypeMismatch.At(At(node), new(
                    $"'{@operator.Sign}' does not go between {type.Phrase.En} and {right.Type.Phrase.En}",
                    $"{type.Phrase.Ja}と{right.Type.Phrase.Ja}の間で「{@operator.Sign}」は使えません")));
                type = @operator.IsArithmetic ? DslType.Unknown : DslType.Truth;
                constant.Forget();
                isReadable = false;
            }
        }

        return isReadable ? new Fold(type, At(binary), left, rest) { Constant = constant.Value } : new Unreadable(At(binary));
    }

    private void FoldNext(FoldedConstant left, BinaryExpressionSyntax node, Operator @operator, Expression right, ref bool isReadable)
    {
        if (@operator is { Sign: "/" or "%" } && right.Constant is 0)
        {
            Report(ArithmeticFault.At(At(node), Operator.DivisionByZero));
            isReadable = false;
        }
        else if (left.IsKnown && right.Constant is not null)
        {
            if (@operator.IsArithmetic && IsTooLong(left.Length + (right.Constant as string)?.Length, node))
                isReadable = false;
            else if (left.Apply(@operator, right.Constant) is { } fault)
            {
                Report(ArithmeticFault.At(At(node), fault));
                isReadable = false;
            }
            else
                return;
        }

        left.Forget();
    }

    // A constant that doubles itself in every line would fill the memory before anything is followed.
    private bool IsTooLong(int? length, SyntaxNode node)
    {
        if (length is null or <= Budget.OneText)
            return false;

        Report(BudgetExceeded.At(At(node), new("This text grows too long", "文字列が長すぎます"), Budget.OneText));
        return true;
    }

    private Expression ChoiceOf(ConditionalExpressionSyntax choice, DslType? target)
    {
        var condition = Truth(choice.Condition);
        var whenTrue = Expression(choice.WhenTrue, target);
        var whenFalse = Expression(choice.WhenFalse, target);
        if (!whenTrue.Type.Same(whenFalse.Type) || whenTrue.Type == DslType.Nothing)
        {
            return Unreadable(choice, TypeMismatch.At(At(choice), new(
                $"One side of ? : is {whenTrue.Type.Phrase.En}, the other {whenFalse.Type.Phrase.En}", $"? : の一方は{whenTrue.Type.Phrase.Ja}、もう一方は{whenFalse.Type.Phrase.Ja}です")));
        }

        var constant = condition.Constant is bool holds && whenTrue.Constant is not null && whenFalse.Constant is not null
            ? holds ? whenTrue.Constant : whenFalse.Constant
            : null;
        return new Choice(whenTrue.Type.IsUnknown ? whenFalse.Type : whenTrue.Type, At(choice), condition, whenTrue, whenFalse) { Constant = constant };
    }

    private Expression SelectionOf(SwitchExpressionSyntax selection, DslType? target)
    {
        // One upon the other they are no deeper to the parser, thousands of them; nothing here could go down so far.
        if (selection.GoverningExpression is SwitchExpressionSyntax)
            return Unreadable(selection, NotPartOfLanguage.At(At(selection.SwitchKeyword), new("A switch upon the answer of a switch", "switch の結果に対する switch"), new("give the first answer a name, and switch upon that", "先の結果に名前を付け、その名前で switch してください")));

        var governing = Governing(selection.GoverningExpression);
        var seen = new HashSet<object>();
        var arms = new List<(IReadOnlyList<object>, Expression)>();
        Expression? otherwise = null;
        var type = DslType.Unknown;
        foreach (var arm in selection.Arms)
        {
            if (arm.WhenClause is not null)
                Refuse(arm.WhenClause);

            var matches = new List<object>();
            if (otherwise is not null)
                Report(UnfinishedPath.At(At(arm.Pattern), new("Nothing is left for this arm: _ above takes everything", "上の _ がすべてを受けるため、この分岐には何も残りません")));
            else if (arm.Pattern is not DiscardPatternSyntax)
                Match(arm.Pattern, governing.Type, seen, matches);

            var result = Expression(arm.Expression, target);
            if (!type.Same(result.Type) || result.Type == DslType.Nothing)
                Report(TypeMismatch.At(result.Origin, new($"This arm is {result.Type.Phrase.En}, the ones above {type.Phrase.En}", $"この分岐は{result.Type.Phrase.Ja}ですが、上の分岐は{type.Phrase.Ja}です")));

            type = type.IsUnknown ? result.Type : type;
            if (arm.Pattern is DiscardPatternSyntax)
                otherwise ??= result;
            else
                arms.Add((matches, result));
        }

        if (otherwise is not null)
            return new Selection(type, At(selection), governing, arms, otherwise);

        return selection.HasErrors() ? new Unreadable(At(selection)) : Unreadable(selection, UnfinishedPath.At(At(selection.SwitchKeyword), new("This switch has no answer for everything else: end it with _ => …", "この switch には「それ以外」の答えがありません。最後に _ => … を書いてください")));
    }

    private Expression Tuple(TupleExpressionSyntax tuple)
    {
        var parts = new List<Expression>();
        var types = new List<(DslType, string?)>();
        foreach (var argument in tuple.Arguments)
        {
            if (!argument.RefKindKeyword.IsKind(SyntaxKind.None))
                return RefusedExpression(argument);

            var part = Expression(argument.Expression);
            if (part.Type == DslType.Nothing)
                part = Unreadable(argument, TypeMismatch.At(part.Origin, new("This gives no value", "これは値を返しません")));
            parts.Add(part);
            types.Add((part.Type, argument.NameColon?.Name.Identifier.ValueText));
        }

        CheckPartNames(types, tuple);
        return new TupleOfValues(DslType.TupleOf(types), At(tuple), parts);
    }

    private Expression NewArray(ArrayCreationExpressionSyntax array)
    {
        if (array.Initializer is null)
            return RefusedExpression(array);

        return TypeOf(array.Type) is { Element: { } element } ? Array(array, array.Initializer.Expressions, element) : new Unreadable(At(array));
    }

    private Expression Collection(CollectionExpressionSyntax collection, DslType? target)
    {
        if (target is { IsUnknown: true })
            return new Unreadable(At(collection));

        if (target?.Element is not { } element)
        {
            return Unreadable(collection, NotPartOfLanguage.At(At(collection), new("'[…]' where no type is known", "型の分からない「[…]」"), new("write new[] { … }", "new[] { … } と書いてください")));
        }

        var items = new List<ExpressionSyntax>();
        foreach (var item in collection.Elements)
        {
            if (item is not ExpressionElementSyntax { Expression: var expression })
                return RefusedExpression(item);
            items.Add(expression);
        }

        return Array(collection, items, element);
    }

    /// <summary>An array of the items; without a wanted element type, all items must be of one type, and there must be one.</summary>
    private Expression Array(SyntaxNode whole, IReadOnlyList<ExpressionSyntax> items, DslType? element)
    {
        if (items.Count > Budget.Items)
            return Unreadable(whole, BudgetExceeded.At(Head(whole), new("This array is too long", "配列が長すぎます"), Budget.Items));

        if (items.Count == 0 && element is null)
            return Unreadable(whole, NotPartOfLanguage.At(At(whole), new("An empty 'new[]'", "空の「new[]」"), new("write new string[] { }", "new string[] { } と書いてください")));

        var values = new List<Expression>(items.Count);
        var type = element ?? DslType.Unknown;
        foreach (var item in items)
        {
            var value = Expression(item, element);
            if (value.Type == DslType.Nothing || (element is null ? !type.Same(value.Type) : !type.Takes(value.Type)))
            {
                Report(TypeMismatch.At(value.Origin, new($"This item is {value.Type.Phrase.En}; the array holds {type.Phrase.En}", $"この要素は{value.Type.Phrase.Ja}ですが、配列に入るのは{type.Phrase.Ja}です")));
                value = new Unreadable(value.Origin);
            }

            values.Add(value);
            type = type.IsUnknown ? value.Type : element is null ? Merged(type, value.Type) : type;
        }

        return new ArrayOfValues(DslType.ArrayOf(type), At(whole), values);
    }

    // C# keeps the name of a tuple's part only where all items agree on it.
    private static DslType Merged(DslType one, DslType other) => one.IsTuple && other.IsTuple
        ? DslType.TupleOf([.. one.Parts.Zip(other.Parts, static (mine, theirs) => (mine.Type.IsUnknown ? theirs.Type : mine.Type, mine.Name == theirs.Name ? mine.Name : null))])
        : one;
}
