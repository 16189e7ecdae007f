using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace X1060Dsl.Reading;

/// <summary>What a refused construct is called, and what to write in its place.</summary>
internal static class Refusals
{
    public static (Bilingual What, Bilingual Instead) Of(SyntaxNode node) => node switch
    {
        LambdaExpressionSyntax or AnonymousMethodExpressionSyntax => (new("A lambda", "ラムダ式"), new("write a local function, or the calls themselves", "ローカル関数にするか、呼び出しをそのまま書いてください")),
        QueryExpressionSyntax => (new("A query", "クエリ式"), new("use foreach over an array", "配列を foreach で繰り返してください")),
        WhileStatementSyntax or DoStatementSyntax => (new("A loop that may not end", "終わらないかもしれない繰り返し"), new("use foreach over an array, or for with a counter", "配列の foreach か、カウンター付きの for を使ってください")),
        BreakStatementSyntax or ContinueStatementSyntax => (new("Leaving a loop early", "繰り返しの途中での脱出"), new("use if inside the loop", "繰り返しの中で if を使ってください")),
        GotoStatementSyntax or LabeledStatementSyntax => (new("A jump such as goto", "goto などのジャンプ"), new("use if, switch or a local function", "if・switch・ローカル関数を使ってください")),
        TryStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax => (new("An exception", "例外"), new("leave it out; nothing in a definition can fail at run time", "取り除いてください。定義は実行しないので、例外は起こりません")),
        AwaitExpressionSyntax => (new("'await'", "「await」"), new("write the value itself", "値をそのまま書いてください")),
        AssignmentExpressionSyntax => (new("An assignment", "代入"), new("declare a new name with its value", "値とともに新しい名前を宣言してください")),
        PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } => (new("Changing a variable", "変数の書き換え"), new("declare a new name with its value", "値とともに新しい名前を宣言してください")),
        ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax => (new("Creating an object", "オブジェクトの生成"), new("use the verbs of the language, arrays and tuples", "言語の動詞・配列・タプルを使ってください")),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } => (new("'null'", "「null」"), new("leave the argument out, or write a text", "引数を省くか、文字列を書いてください")),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.CharacterLiteralExpression } => (new("A single character", "一文字だけのリテラル"), new("write a text in double quotes", "二重引用符の文字列にしてください")),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } => (new("A number of this size or kind", "この大きさ・種類の数"), new("write a whole number up to 2147483647, with no letter after it", "2147483647 までの整数を、末尾の文字を付けずに書いてください")),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression } or DefaultExpressionSyntax => (new("'default'", "「default」"), new("write the value itself", "値をそのまま書いてください")),
        LiteralExpressionSyntax => (new("This literal", "このリテラル"), new("write a text in double quotes or a whole number", "文字列か整数を書いてください")),
        InterpolationSyntax => (new("A format inside a text", "文字列に埋め込む書式"), new("write {name} alone", "{name} のように名前だけを書いてください")),
        TypeDeclarationSyntax or EnumDeclarationSyntax or DelegateDeclarationSyntax => (new("A type of one's own", "独自の型の宣言"), new("a definition needs none; say it with the verbs", "定義に型は要りません。動詞で書いてください")),
        BaseNamespaceDeclarationSyntax => (new("A namespace", "名前空間"), new("leave it out", "取り除いてください")),
        UsingDirectiveSyntax or ExternAliasDirectiveSyntax => (new("This import", "この「using」"), new("only 'using X1060Dsl;' and 'using static X1060Dsl.Language;' are read, and neither is needed", "読めるのは using X1060Dsl; と using static X1060Dsl.Language; だけで、どちらも省けます")),
        AttributeListSyntax => (new("An attribute", "属性"), new("leave it out", "取り除いてください")),
        IsPatternExpressionSyntax or PatternSyntax or WhenClauseSyntax or CasePatternSwitchLabelSyntax => (new("This pattern", "このパターン"), new("compare with a constant", "定数と比べてください")),
        CastExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression or (int)SyntaxKind.IsExpression } => (new("A conversion", "型変換"), new("write a value of the type that is wanted", "必要な型の値を書いてください")),
        RangeExpressionSyntax => (new("'..'", "「..」"), new("write one dot between verbs", "動詞は一つの「.」でつないでください")),
        ConditionalAccessExpressionSyntax => (new("'?.'", "「?.」"), new("write '.'", "「.」と書いてください")),
        BinaryExpressionSyntax binary => (new($"The operator '{binary.OperatorToken.Text}'", $"演算子「{binary.OperatorToken.Text}」"), new("the operators are + - * / % == != < <= > >= && || !", "使える演算子は + - * / % == != < <= > >= && || ! です")),
        MemberAccessExpressionSyntax => (new("A name with dots", "ドットでつないだ名前"), new("write the verb or the word alone, such as Service(…) or Basic", "Service(…) や Basic のように、動詞や語だけを書いてください")),
        GenericNameSyntax => (new("A list of type arguments", "型引数"), new("leave it out", "取り除いてください")),
        SpreadElementSyntax => (new("'..' in a collection", "コレクションの「..」"), new("write the items out", "要素を書き並べてください")),
        ArgumentSyntax => (new("'ref', 'in' or 'out'", "「ref」「in」「out」"), new("leave it out", "取り除いてください")),
        ParameterSyntax => (new("This form of parameter", "この引数の書き方"), new("write a type and a name", "型と名前だけを書いてください")),
        LocalDeclarationStatementSyntax => (new("'using' or 'await' before a name", "宣言の前の「using」「await」"), new("write var", "var と書いてください")),
        CommonForEachStatementSyntax => (new("'await' before foreach", "foreach の前の「await」"), new("leave it out", "取り除いてください")),
        ArrayCreationExpressionSyntax or ArrayRankSpecifierSyntax or ImplicitArrayCreationExpressionSyntax => (new("An array by its size", "大きさで作る配列"), new("write its items, as in new[] { … }", "new[] { … } と要素を書いてください")),
        IdentifierNameSyntax name => (new($"'{name.Identifier.ValueText}' alone", $"「{name.Identifier.ValueText}」だけの文"), new("say something with it, such as Level(Basic)", "Level(Basic) のように、動詞に渡してください")),
        ExpressionSyntax expression when IsValue(expression) => (new("A value alone", "値だけの文"), new("a statement begins with a verb, such as Service(…)", "文は Service(…) などの動詞で始めます")),
        StatementSyntax => (new("This statement", "この文"), new("use verbs, declarations, foreach, for, if, switch and local functions", "動詞・宣言・foreach・for・if・switch・ローカル関数を使ってください")),
        MemberDeclarationSyntax => (new("This declaration", "この宣言"), new("declare values with var or const, and functions without further words", "値は var・const で、関数は修飾子を付けずに宣言してください")),
        _ => (new("This expression", "この式"), new("use texts, numbers, words, arrays, tuples and verbs", "文字列・数・言語の語・配列・タプル・動詞を使ってください")),
    };

    private static bool IsValue(ExpressionSyntax expression) => expression.Parent is ExpressionStatementSyntax && expression
        is BinaryExpressionSyntax or ParenthesizedExpressionSyntax or TupleExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax or InterpolatedStringExpressionSyntax or ElementAccessExpressionSyntax;
}
