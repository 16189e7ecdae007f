using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;

namespace X1060Dsl.Reading;

internal sealed partial class Checker
{
    private Statement? Statement(StatementSyntax statement)
    {
        if (statement.AttributeLists.Count > 0)
            Refuse(statement.AttributeLists[0]);

        return statement switch
        {
            ExpressionStatementSyntax said => SaidStatement(said),
            LocalDeclarationStatementSyntax local => local.AwaitKeyword.IsKind(SyntaxKind.None) && local.UsingKeyword.IsKind(SyntaxKind.None)
                ? Declaration(local.Declaration, local.Modifiers, local.SemicolonToken)
                : Refused(local),
            LocalFunctionStatementSyntax local => LocalFunction(local),
            BlockSyntax block => BlockStatement(block),
            IfStatementSyntax branch => If(branch),
            ForEachStatementSyntax loop => Each(loop),
            ForEachVariableStatementSyntax loop => Each(loop),
            ForStatementSyntax loop => Counted(loop),
            SwitchStatementSyntax selection => SwitchStatement(selection),
            ReturnStatementSyntax @return => ReturnStatement(@return),
            EmptyStatementSyntax empty => new Nothing(At(empty)),
            _ => Refused(statement),
        };
    }

    private Statement? SaidStatement(ExpressionStatementSyntax said)
    {
        switch (said.Expression)
        {
            case InvocationExpressionSyntax call:
                return new Said(Expression(call));

            case IdentifierNameSyntax { Identifier.IsMissing: true }:
                return null;

            // A chain whose last verb is only half there still says what stands before it.
            case MemberAccessExpressionSyntax half when Expression(half) is var value && (value.Type.IsEntry || value.Type.IsUnknown):
                return new Said(value);

            default:
                return Refused(said.Expression);
        }
    }

    private Block BlockStatement(BlockSyntax block)
    {
        Enter(new Scope(scope));
        var statements = new List<Statement>();
        foreach (var inner in block.Statements)
        {
            if (Statement(inner) is { } statement)
                statements.Add(statement);
        }

        Leave();
        return new Block(At(block), statements);
    }

    // C# lets no declaration stand alone where a branch or a loop has its body.
    private Statement Body(StatementSyntax body)
    {
        if (body is LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax)
        {
            Report(NotPartOfLanguage.At(At(body), new("A declaration alone in a branch or loop", "分岐や繰り返しの中に単独で置かれた宣言"), new("put it in braces", "{ } で囲んでください")));
            return new Nothing(At(body));
        }

        Enter(new Scope(scope));
        var statement = Statement(body) ?? new Nothing(At(body));
        Leave();
        return statement;
    }

    private Statement If(IfStatementSyntax branch)
    {
        var condition = Truth(branch.Condition);
        var then = Body(branch.Statement);
        var otherwise = branch.Else is { } @else ? Body(@else.Statement) : null;
        return new Conditional(At(branch), condition, then, otherwise);
    }

    private Expression Truth(ExpressionSyntax syntax)
    {
        var condition = Expression(syntax);
        if (!DslType.Truth.Same(condition.Type))
            Report(TypeMismatch.At(condition.Origin, new($"A condition is true or false, not {condition.Type.Phrase.En}", $"条件は真偽値です。{condition.Type.Phrase.Ja}は条件になりません")));
        return condition;
    }

    private Statement? Declaration(VariableDeclarationSyntax declaration, SyntaxTokenList modifiers, SyntaxToken semicolon)
    {
        foreach (var modifier in modifiers)
        {
            if (!modifier.IsKind(SyntaxKind.ConstKeyword))
            {
                Report(NotPartOfLanguage.At(At(modifier), new($"'{modifier.Text}'", $"「{modifier.Text}」"), new("declare with var, const or a type alone", "var・const・型だけで宣言してください")));
                return null;
            }
        }

        var isConst = modifiers.Count > 0;
        if (declaration.Variables.Count > 1)
        {
            Report(NotPartOfLanguage.At(At(declaration), new("Several names in one declaration", "一つの宣言での複数の名前"), new("declare each on a line of its own", "一行に一つずつ宣言してください")));
            return null;
        }

        var variable = declaration.Variables[0];
        var isInferred = declaration.Type is IdentifierNameSyntax { Identifier.Text: "var" };
        var declared = isInferred ? null : TypeOf(declaration.Type);
        if (variable.ArgumentList is not null || variable.Initializer is null)
        {
            if (!variable.Identifier.IsMissing)
                Report(NotPartOfLanguage.At(At(variable), new("A name without a value", "値のない宣言"), new("give it its value where it is declared", "宣言と同時に値を書いてください")));
            Declare(new Local(variable.Identifier.ValueText, declared ?? DslType.Unknown, At(variable.Identifier)));
            return null;
        }

        var value = Expression(variable.Initializer.Value, declared);
        var type = declared ?? Inferred(value, variable);
        if (!type.Takes(value.Type))
        {
            Report(TypeMismatch.At(value.Origin, new($"'{variable.Identifier.ValueText}' is {type.Phrase.En}, not {value.Type.Phrase.En}", $"「{variable.Identifier.ValueText}」は{type.Phrase.Ja}です。{value.Type.Phrase.Ja}は入りません")));
            value = new Unreadable(value.Origin);
        }

        if (isConst)
            value = Constant(variable, value, isInferred);

        // A constant without a value would make every constant built on it look wrong as well.
        var local = new Local(variable.Identifier.ValueText, isConst && value.Constant is null ? DslType.Unknown : type, At(variable.Identifier))
        {
            IsConst = isConst,
            Constant = isConst ? Widen(type, value.Constant) : null,
        };
        Declare(local);
        return new Declared(At(declaration), local, value);
    }

    private DslType Inferred(Expression value, VariableDeclaratorSyntax variable)
    {
        if (value.Type != DslType.Nothing)
            return value.Type;

        Report(TypeMismatch.At(value.Origin, new($"This gives no value that '{variable.Identifier.ValueText}' could hold", $"「{variable.Identifier.ValueText}」に入る値がありません")));
        return DslType.Unknown;
    }

    private Expression Constant(VariableDeclaratorSyntax variable, Expression value, bool isInferred)
    {
        if (isInferred)
        {
            Report(NotPartOfLanguage.At(At(variable.Identifier), new("A const without a type", "型のない「const」"), new("write const string or const int", "const string や const int と書いてください")));
            return new Unreadable(value.Origin);
        }

        if (value.Constant is null && !value.Type.IsUnknown)
        {
            Report(ValueNotConstant.At(value.Origin, variable.Identifier.ValueText));
            return new Unreadable(value.Origin);
        }

        return value;
    }

    private static object? Widen(DslType type, object? constant) => type == DslType.Number && constant is int number ? (double)number : constant;

    private Statement? Each(ForEachStatementSyntax loop)
    {
        if (!loop.AwaitKeyword.IsKind(SyntaxKind.None))
            return Refused(loop);

        var items = Items(loop.Expression, out var element);
        var type = loop.Type is IdentifierNameSyntax { Identifier.Text: "var" } ? element : TypeOf(loop.Type) ?? DslType.Unknown;
        if (!type.Same(element))
            Report(TypeMismatch.At(At(loop.Type), new($"The items are {element.Phrase.En}, not {type.Phrase.En}", $"要素は{element.Phrase.Ja}です。{type.Phrase.Ja}ではありません")));

        Enter(new Scope(scope));
        var local = Declare(new Local(loop.Identifier.ValueText, type, At(loop.Identifier)));
        var body = Body(loop.Statement);
        Leave();
        return new ForEach(At(loop), [local], isDeconstructed: false, items, body);
    }

    private Statement? Each(ForEachVariableStatementSyntax loop)
    {
        if (!loop.AwaitKeyword.IsKind(SyntaxKind.None))
            return Refused(loop);

        if (loop.Variable is not DeclarationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.Text: "var" }, Designation: ParenthesizedVariableDesignationSyntax designation }
            || designation.Variables.Any(static variable => variable is ParenthesizedVariableDesignationSyntax))
        {
            Report(NotPartOfLanguage.At(At(loop.Variable), new("This way to take items apart", "この分解の書き方"), new("write foreach (var (code, score) in …)", "foreach (var (code, score) in …) と書いてください")));
            return null;
        }

        var items = Items(loop.Expression, out var element);
        if (!element.IsUnknown && (!element.IsTuple || element.Parts.Count != designation.Variables.Count))
        {
            Report(TypeMismatch.At(At(designation), new($"The items are {element.Phrase.En} and cannot be taken apart into {designation.Variables.Count}", $"要素は{element.Phrase.Ja}なので、{designation.Variables.Count} つに分けられません")));
            element = DslType.Unknown;
        }

        Enter(new Scope(scope));
        var locals = new List<Local?>();
        for (var i = 0; i < designation.Variables.Count; i++)
        {
            locals.Add(designation.Variables[i] is SingleVariableDesignationSyntax { Identifier: var name }
                ? Declare(new Local(name.ValueText, element.IsUnknown ? DslType.Unknown : element.Parts[i].Type, At(name)))
                : null);
        }

        var body = Body(loop.Statement);
        Leave();
        return new ForEach(At(loop), locals, isDeconstructed: true, items, body);
    }

    private Expression Items(ExpressionSyntax syntax, out DslType element)
    {
        element = DslType.Unknown;
        var items = Expression(syntax);
        if (items.Type.Element is { } held)
            element = held;
        else if (!items.Type.IsUnknown)
            Report(TypeMismatch.At(items.Origin, new($"foreach goes over an array, not over {items.Type.Phrase.En}", $"foreach で繰り返せるのは配列です。{items.Type.Phrase.Ja}は繰り返せません")));
        return items;
    }

    private Statement? Counted(ForStatementSyntax loop)
    {
        if (loop.Declaration is not { Variables: [{ Initializer.Value: { } first } variable] } || loop.Condition is null || loop.Incrementors is not [var increment])
        {
            Report(NotPartOfLanguage.At(At(loop.ForKeyword), new("This form of for", "この形の「for」"), new("write for (var i = 1; i <= 3; i++)", "for (var i = 1; i <= 3; i++) の形で書いてください")));
            return null;
        }

        var start = Expression(first);
        var type = loop.Declaration.Type is IdentifierNameSyntax { Identifier.Text: "var" } ? DslType.Whole : TypeOf(loop.Declaration.Type);
        if (type != DslType.Whole || !DslType.Whole.Same(start.Type))
        {
            Report(TypeMismatch.At(At(loop.Declaration), new("A loop counts with whole numbers", "繰り返しを数えられるのは整数だけです")));
            start = new Unreadable(start.Origin);
        }

        Enter(new Scope(scope));
        var counter = Declare(new Local(variable.Identifier.ValueText, DslType.Whole, At(variable.Identifier)));
        var condition = Truth(loop.Condition);
        var step = Step(increment, counter);
        var body = Body(loop.Statement);
        Leave();
        return step is null ? null : new For(At(loop), counter, start, condition, step, body);
    }

    // The only assignment there is: it moves the counter of its own loop.
    private Expression? Step(ExpressionSyntax increment, Local counter)
    {
        Expression By(string sign, Expression amount) =>
            new Fold(DslType.Whole, At(increment), new LocalValue(counter, At(increment)), [(Operator.Of(sign)!, amount)]);

        bool IsCounter(ExpressionSyntax operand)
        {
            if (operand is not IdentifierNameSyntax { Identifier.ValueText: var name } || name != counter.Name)
                return false;

            names?.Use(counter, At(operand));
            return true;
        }

        var one = new Literal(DslType.Whole, 1, At(increment));
        switch (increment)
        {
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } step when IsCounter(step.Operand):
                return By(step.OperatorToken.Text.Substring(0, 1), one);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } step when IsCounter(step.Operand):
                return By(step.OperatorToken.Text.Substring(0, 1), one);
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression or (int)SyntaxKind.SubtractAssignmentExpression } step when IsCounter(step.Left):
                var amount = Expression(step.Right);
                if (!DslType.Whole.Same(amount.Type))
                    Report(TypeMismatch.At(amount.Origin, new("A loop counts with whole numbers", "繰り返しを数えられるのは整数だけです")));
                return By(step.OperatorToken.Text.Substring(0, 1), amount);
            default:
                Report(NotPartOfLanguage.At(At(increment), new("This step of a for loop", "「for」のこの進め方"), new($"write {counter.Name}++ or {counter.Name} += 2", $"{counter.Name}++ や {counter.Name} += 2 と書いてください")));
                return null;
        }
    }

    private Statement SwitchStatement(SwitchStatementSyntax selection)
    {
        var governing = Governing(selection.Expression);
        var seen = new HashSet<object>();
        var hasDefault = false;
        var sections = new List<(IReadOnlyList<object>, bool, Statement)>();
        Enter(new Scope(scope) { IsShared = true });
        foreach (var section in selection.Sections)
        {
            var matches = new List<object>();
            var isDefault = false;
            foreach (var label in section.Labels)
            {
                switch (label)
                {
                    case DefaultSwitchLabelSyntax when !hasDefault:
                        hasDefault = isDefault = true;
                        break;
                    case DefaultSwitchLabelSyntax:
                        Report(TypeMismatch.At(At(label), new("There is a default already", "default はすでにあります")));
                        break;
                    case CaseSwitchLabelSyntax single:
                        Match(single.Value, governing.Type, seen, matches);
                        break;
                    case CasePatternSwitchLabelSyntax { WhenClause: null } pattern:
                        Match(pattern.Pattern, governing.Type, seen, matches);
                        break;
                    default:
                        Refuse(label);
                        break;
                }
            }

            sections.Add((matches, isDefault, SectionBody(section)));
        }

        Leave();
        return new Switch(At(selection), governing, sections);
    }

    private Expression Governing(ExpressionSyntax syntax)
    {
        var governing = Expression(syntax);
        if (!governing.Type.IsUnknown && governing.Type != DslType.Text && governing.Type != DslType.Whole && !governing.Type.IsWord)
        {
            Report(NotPartOfLanguage.At(governing.Origin, new($"A switch on {governing.Type.Phrase.En}", $"{governing.Type.Phrase.Ja}による「switch」"), new("switch on a text, a whole number or a word, and use if for the rest", "文字列・整数・言語の語で分け、ほかは if を使ってください")));
            return new Unreadable(governing.Origin);
        }

        if (governing.Constant is not null)
            Report(NotPartOfLanguage.At(governing.Origin, new("A switch on a constant", "定数による「switch」"), new("write the branch that is meant", "意図した分岐だけを書いてください")));
        return governing;
    }

    private Statement SectionBody(SwitchSectionSyntax section)
    {
        Enter(new Scope(scope));
        var statements = new List<Statement>();
        var (inner, end) = (section.Statements, section.Statements.LastOrDefault());
        if (inner is [BlockSyntax block])
            (inner, end) = (block.Statements, block.Statements.LastOrDefault());

        foreach (var syntax in inner)
        {
            if (syntax is BreakStatementSyntax && syntax == end)
                continue;
            if (Statement(syntax) is { } statement)
                statements.Add(statement);
        }

        Leave();
        var body = new Block(At(section), statements);
        if (end is not BreakStatementSyntax && !body.AlwaysReturns)
            Report(UnfinishedPath.At(At(section.Labels[0]), new("This section of the switch runs on into the next", "switch のこの節が次の節へ続いています")));
        return body;
    }

    // Constants and `or` between them; seen holds what earlier sections took, as C# lets no value be taken twice.
    private void Match(PatternSyntax pattern, DslType type, HashSet<object> seen, List<object> matches)
    {
        switch (pattern)
        {
            case ConstantPatternSyntax constant:
                Match(constant.Expression, type, seen, matches);
                break;
            case BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } either:
                Match(either.Left, type, seen, matches);
                Match(either.Right, type, seen, matches);
                break;
            case ParenthesizedPatternSyntax inner:
                Match(inner.Pattern, type, seen, matches);
                break;
            default:
                Refuse(pattern);
                break;
        }
    }

    private void Match(ExpressionSyntax syntax, DslType type, HashSet<object> seen, List<object> matches)
    {
        var constant = Expression(syntax);
        if (constant.Type.IsUnknown || type.IsUnknown)
            return;

        if (!type.Same(constant.Type))
            Report(TypeMismatch.At(constant.Origin, new($"The switch is on {type.Phrase.En}, not on {constant.Type.Phrase.En}", $"この switch は{type.Phrase.Ja}で分けています。{constant.Type.Phrase.Ja}とは比べられません")));
        else if (constant.Constant is not { } value)
            Report(ValueNotConstant.At(constant.Origin, "case"));
        else if (!seen.Add(value))
            Report(TypeMismatch.At(constant.Origin, new("The switch has this value already", "この値は、上ですでに扱われています")));
        else
            matches.Add(value);
    }

    private Statement? ReturnStatement(ReturnStatementSyntax @return)
    {
        if (function is null)
        {
            Report(NotPartOfLanguage.At(At(@return), new("A return outside a function", "関数の外の「return」"), new("leave it out; a definition is read to its end", "取り除いてください。定義はいつも最後まで読みます")));
            return null;
        }

        var value = @return.Expression is { } given ? Expression(given, function.Returns == DslType.Nothing ? null : function.Returns) : null;
        CheckReturned(At(@return), value);
        return new Return(At(@return), value);
    }

    private void CheckReturned(Origin at, Expression? value)
    {
        var wanted = function!.Returns;
        if (value is null ? wanted != DslType.Nothing && !wanted.IsUnknown : wanted == DslType.Nothing || !wanted.Takes(value.Type))
        {
            Report(TypeMismatch.At(value?.Origin ?? at, new(
                $"'{function.Name}' gives {wanted.Phrase.En}, not {(value?.Type ?? DslType.Nothing).Phrase.En}",
                $"「{function.Name}」が返すのは{wanted.Phrase.Ja}です。{(value?.Type ?? DslType.Nothing).Phrase.Ja}は返せません")));
        }
    }

    private void Enter(Scope inner) => scope = inner;

    private void Leave()
    {
        scope.Close();
        scope = scope.Outer!;
    }

    private Local Declare(Local local)
    {
        Declare((Symbol)local);
        return local;
    }

    private void Declare(Symbol symbol)
    {
        if (symbol.Name.Length == 0)
            return;

        if (Words.Reserved(symbol.Name) is { } reason)
        {
            Report(NameTaken.At(symbol.Origin, symbol.Name, reason));
            return;
        }

        // Declared all the same: who uses the name below means this one, and should not hear of it again.
        if (scope.Clash(symbol.Name) is { } first)
            Report(NameTaken.At(symbol.Origin, symbol.Name, new("it is declared already", "すでに宣言されています"), first.Origin));
        scope.Declare(symbol);
        names?.Declare(symbol);
    }
}
