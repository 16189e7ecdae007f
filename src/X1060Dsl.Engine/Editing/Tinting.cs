using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;
using X1060Dsl.Policies;
using X1060Dsl.Reading;

namespace X1060Dsl.Editing;

/// <summary>Colours a text by what its words mean.</summary>
internal static class Tinting
{
    public static Listing<Tint> Of(OpenText text)
    {
        if (text.Root is not { } root)
            return default;

        var tints = new List<Tint>();
        var parameters = new HashSet<Symbol>(text.Program.Names.Declared.OfType<X1060Dsl.Reading.Function>().SelectMany(static function => function.Parameters).Select(static parameter => parameter.Local));
        foreach (var token in root.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.Span.Length > 0 && Of(text, token, parameters) is { } tint)
                tints.Add(tint);
        }

        var seen = -1;
        foreach (var mention in text.Mentions.In(text.File.Path))
        {
            if (mention.At.Start <= seen)
                continue;

            seen = mention.At.Start;
            tints.AddRange(Of(text, mention));
        }

        foreach (var id in text.Read.Pragmas.Where(pragma => pragma.Origin.Path == text.File.Path).SelectMany(static pragma => pragma.Ids))
            tints.Add(new Tint(id.Origin.Start, id.Origin.Length, TintKind.Rule, IsDeclaration: false));
        return Apart(text, tints).ToListing();
    }

    private static Tint? Of(OpenText text, SyntaxToken token, HashSet<Symbol> parameters)
    {
        Tint Kind(TintKind kind, bool isDeclaration = false) => new(token.SpanStart, token.Span.Length, kind, isDeclaration);

        if (text.Program.Names.At(text.File.Path, token.SpanStart) is { } symbol)
        {
            var kind = symbol switch
            {
                X1060Dsl.Reading.Function => TintKind.Function,
                Local { IsConst: true } => TintKind.Constant,
                _ => parameters.Contains(symbol) ? TintKind.Parameter : TintKind.Variable,
            };
            return Kind(kind, symbol.Origin.Path == text.File.Path && symbol.Origin.Start == token.SpanStart);
        }

        switch (token.Parent?.Parent)
        {
            case NameColonSyntax:
                return Kind(TintKind.Parameter);
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "X1060" } } member:
                return member.Name == token.Parent ? Words.Service(token.ValueText) is null ? null : Kind(TintKind.Service) : Kind(TintKind.Word);
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var type } } when DslType.Find(type) is { IsWord: true }:
                return Kind(TintKind.Word);
            case MemberAccessExpressionSyntax { Name: var name } when name == token.Parent:
                return Vocabulary.Verbs.Any(verb => verb.Name == token.ValueText && verb.Owner != "Language") ? Kind(TintKind.Verb) : null;
            case InvocationExpressionSyntax:
                return Words.Find("Language", token.ValueText) is null ? null : Kind(TintKind.Opening);
        }

        return token.Parent is IdentifierNameSyntax && (Words.Find(token.ValueText) is not null || DslType.Find(token.ValueText) is not null) ? Kind(TintKind.Word) : null;
    }

    private static IEnumerable<Tint> Of(OpenText text, Mention mention)
    {
        if (mention.Role == Role.Condition)
        {
            foreach (var (token, at) in ConditionTokens.Of(text, mention))
            {
                if (OfLetter(token) is { } kind)
                    yield return new Tint(at.Start, at.Length, kind, IsDeclaration: false);
            }

            yield break;
        }

        TintKind? tint = mention.Role switch
        {
            Role.Service => text.Bearers.Service(mention.Value) is null ? null : TintKind.Service,
            Role.AddedCode => TintKind.Service,
            Role.Team => TintKind.Team,
            Role.Provider => TintKind.Provider,
            Role.Person => TintKind.Person,
            Role.Organization => TintKind.Organization,
            Role.Rule or Role.Policy => TintKind.Rule,
            Role.Date => Date.TryRead(mention.Value, out _) ? TintKind.Date : null,
            Role.Period => TintKind.Date,
            _ => null,
        };

        // What is put together has names in it, which have colours of their own.
        if (tint is { } known && NameChange.Literal(text, mention.At) is not null)
            yield return new Tint(mention.At.Start, mention.At.Length, known, mention.IsDeclaration);
    }

    private static TintKind? OfLetter(Token token) => token.Letter switch
    {
        Letter.Property => TintKind.Property,
        Letter.Function => TintKind.ConditionFunction,
        Letter.Word or Letter.Number or Letter.Text or Letter.Date or Letter.Today or Letter.Unit or Letter.Percent => TintKind.Value,
        Letter.Open or Letter.Close or Letter.Comma or Letter.Unknown or Letter.Stray => null,
        _ => TintKind.Operator,
    };

    // In order, each in one line, none over another.
    private static IEnumerable<Tint> Apart(OpenText text, List<Tint> tints)
    {
        var end = 0;
        foreach (var tint in tints.OrderBy(static tint => tint.Start).ThenByDescending(static tint => tint.Length))
        {
            if (tint.Start < end || tint.Length == 0 || text.File.At(tint.Start).Line != text.File.At(tint.Start + tint.Length).Line)
                continue;

            end = tint.Start + tint.Length;
            yield return tint;
        }
    }
}
