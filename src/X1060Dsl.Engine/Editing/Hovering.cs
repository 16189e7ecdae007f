using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;
using X1060Dsl.Policies;
using X1060Dsl.Reading;
using X1060Dsl.Rules;

namespace X1060Dsl.Editing;

/// <summary>Explains what stands at a place.</summary>
internal static class Hovering
{
    public static Explanation? At(OpenText text, int offset)
    {
        offset = Math.Max(0, Math.Min(offset, text.File.Text.Length));
        if (text.Root is not { } root)
            return null;

        return OfPragma(text, offset) ?? OfMention(text, offset) ?? OfToken(text, TokenAt(root, offset));
    }

    /// <summary>The word or literal that a place touches; none in a comment or between words.</summary>
    internal static SyntaxToken TokenAt(CompilationUnitSyntax root, int offset)
    {
        var token = root.FindToken(Math.Min(offset, Math.Max(0, root.FullSpan.End - 1)));
        if ((token.SpanStart < offset && offset <= token.Span.End) || (token.SpanStart == offset && !IsSign(token)))
            return token;

        // Right behind a word the word is meant.
        var before = token.GetPreviousToken();
        return before.RawKind != 0 && before.Span.End == offset ? before : token.SpanStart == offset ? token : default;
    }

    private static bool IsSign(SyntaxToken token) => !token.IsKind(SyntaxKind.IdentifierToken) && !token.IsKind(SyntaxKind.StringLiteralToken) && !token.IsKind(SyntaxKind.NumericLiteralToken);

    private static Explanation? OfPragma(OpenText text, int offset)
    {
        foreach (var pragma in text.Read.Pragmas)
        {
            if (pragma.Origin.Path != text.File.Path || offset < pragma.Origin.Start || offset > pragma.Origin.End)
                continue;

            foreach (var id in pragma.Ids)
            {
                if (offset >= id.Origin.Start && offset <= id.Origin.End && OfRule(text, id.Value) is { Count: > 0 } explained)
                    return new Explanation(id.Origin, explained);
            }
        }

        return null;
    }

    private static Listing<Paragraph> OfRule(OpenText text, string id) =>
        AllRules.Find(id) is { } rule ? Explaining.Rule(rule)
        : text.Centre.Policies.FirstOrDefault(policy => string.Equals(policy.Id.Value, id, StringComparison.OrdinalIgnoreCase)) is { } own ? Explaining.Policy(own)
        : default;

    private static Explanation? OfMention(OpenText text, int offset)
    {
        foreach (var mention in text.Mentions.At(text.File.Path, offset))
        {
            if (mention.Role == Role.Condition)
                return OfCondition(text, mention, offset);

            var paragraphs = Of(text, mention);
            if (paragraphs.Count > 0)
                return new Explanation(mention.At, paragraphs.ToListing());
        }

        return null;
    }

    private static IReadOnlyList<Paragraph> Of(OpenText text, Mention mention)
    {
        switch (mention.Role)
        {
            case Role.Service or Role.AddedCode:
                return OfService(text, mention);
            case Role.Team or Role.Provider or Role.Person or Role.Organization:
                return Parties.Explained(text, mention);
            case Role.Rule or Role.Policy:
                return OfRule(text, mention.Value);
            case Role.Date when Date.TryRead(mention.Value, out var day) && text.Options.Today is { } today:
                return [new Paragraph(ParagraphKind.Text, Distance.Between(today, day))];
            default:
                return [];
        }
    }

    private static IReadOnlyList<Paragraph> OfService(OpenText text, Mention mention)
    {
        if (text.Bearers.Service(mention.Value) is not { } named)
            return [];

        var paragraphs = new List<Paragraph>();
        if (Standard.Standard.Of(text.Centre.Edition).Find(named.Code) is { } listed)
            paragraphs.AddRange(Explaining.Service(listed, text.Centre.Edition));
        else
            paragraphs.AddRange([new(ParagraphKind.Heading, new($"{named.Code} {named.En}", $"{named.Code} {named.Ja}")), new(ParagraphKind.Note, new("Added by the organisation", "組織が追加したサービス"))]);
        if (text.Centre.Find(named.Code) is { } said)
            paragraphs.AddRange(Explaining.Said(said, text.Centre.Combining()));
        return paragraphs;
    }

    private static Explanation? OfCondition(OpenText text, Mention mention, int offset)
    {
        foreach (var (token, at) in ConditionTokens.Of(text, mention))
        {
            if (offset < at.Start || offset > at.End)
                continue;

            Listing<Paragraph> paragraphs = token.Meaning switch
            {
                Property property => Explaining.Property(property),
                Policies.Function function => Listing.Of(new Paragraph(ParagraphKind.Text, Explaining.Of(function))),
                ValueWord { Kind: Kind.Level, Number: var level } => Explaining.Word(Vocabulary.Words.First(word => word.Value is Level value && (int)value == level)),
                _ => default,
            };
            if (paragraphs.Count > 0)
                return new Explanation(at, paragraphs);
        }

        return null;
    }

    private static Explanation? OfToken(OpenText text, SyntaxToken token)
    {
        var at = text.At(token.SpanStart, token.Span.Length);
        if (token.IsKind(SyntaxKind.NumericLiteralToken))
            return token.Parent?.Parent is ArgumentSyntax { Parent: ArgumentListSyntax list } && Called.Of(text, list, token.SpanStart) is { Name: nameof(ServiceEntry.Score) or nameof(ServiceEntry.Target) } called && token.Value is int score and >= 1 and <= 5
                ? new Explanation(at, Explaining.Score(score, SideOf(text, list, called)))
                : null;
        if (!token.IsKind(SyntaxKind.IdentifierToken))
            return null;

        if (text.Symbol(token) is { } symbol && text.Program.Names.At(text.File.Path, token.SpanStart) == symbol)
            return new Explanation(at, OfSymbol(symbol));
        if (OfWord(token) is { Count: > 0 } word)
            return new Explanation(at, word);

        return OfVerb(text, token) is { Count: > 0 } verb ? new Explanation(at, verb) : null;
    }

    private static Listing<Paragraph> OfSymbol(Symbol symbol) => symbol switch
    {
        Reading.Function function => Listing.Of(new Paragraph(ParagraphKind.Code, Same(Signing.Form(function)))),
        Local { Constant: string value } constant => Listing.Of(new Paragraph(ParagraphKind.Code, Same($"{constant.Type.Name} {constant.Name}")), new Paragraph(ParagraphKind.Text, Same(value))),
        Local local => Listing.Of(new Paragraph(ParagraphKind.Code, Same($"{local.Type.Name} {local.Name}"))),
        _ => default,
    };

    private static Bilingual Same(string text) => new(text, text);

    private static Listing<Paragraph> OfWord(SyntaxToken token)
    {
        if (token.Parent is not IdentifierNameSyntax name || (name.Parent is MemberAccessExpressionSyntax { Name: var member } access && member == name && access.Expression is not IdentifierNameSyntax))
            return default;

        if (name.Parent is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "X1060" } } && Words.Service(token.ValueText) is { } code && Standard.Standard.Of(Edition.X1060_2021).Find(code) is { } service)
            return Explaining.Service(service, Edition.X1060_2021);

        return name.Parent is not InvocationExpressionSyntax && Vocabulary.Words.FirstOrDefault(word => word.Name == token.ValueText) is { } found ? Explaining.Word(found) : default;
    }

    private static Listing<Paragraph> OfVerb(OpenText text, SyntaxToken token)
    {
        var owner = token.Parent?.Parent switch
        {
            MemberAccessExpressionSyntax { Name: var name, Expression: var said } when name == token.Parent => EntryTypes.Of(text, said),
            InvocationExpressionSyntax => "Language",
            _ => null,
        };
        if (owner is null || Words.Find(owner, token.ValueText) is not { } overloads)
            return default;

        var paragraphs = new List<Paragraph>(Explaining.Verb(overloads.Verbs));
        paragraphs.AddRange(Scores(text, token));
        return paragraphs.ToListing();
    }

    // What the score that is given there means on the side that provides the service.
    private static IEnumerable<Paragraph> Scores(OpenText text, SyntaxToken token)
    {
        var seen = new HashSet<(int, Side)>();
        foreach (var (entry, call) in text.Mentions.CallsAt(text.File.Path, token.SpanStart))
        {
            if (call.Verb is not (nameof(ServiceEntry.Score) or nameof(ServiceEntry.Target)) || text.ServiceOf(entry) is not { } service)
                continue;

            var rating = call.Verb == nameof(ServiceEntry.Score) ? service.Portfolio.Score : service.Portfolio.Target;
            var assignment = service.Profile.Assignment;
            foreach (var (score, side) in new[]
            {
                (rating?.Insource?.Value ?? (assignment is { IsInsourced: true } or null ? rating?.Whole?.Value : null), Side.Insource),
                (rating?.Outsource?.Value ?? (assignment is { IsOutsourced: true } ? rating?.Whole?.Value : null), Side.Outsource),
            })
            {
                if (score is { } given && seen.Add((given, side)) && Standard.Rubric.Of(side, given) is { } meaning)
                    yield return new Paragraph(ParagraphKind.Item, side == Side.Insource ? new($"{given}, insourced: {meaning.En}", $"{given} (インソース): {meaning.Ja}") : new($"{given}, outsourced: {meaning.En}", $"{given} (アウトソース): {meaning.Ja}"));
            }

            if (Explaining.Gap(service, text.Centre.Combining()) is { } gap)
                yield return new Paragraph(ParagraphKind.Item, new($"{service.Code} {service.En}: gap {Explaining.Signed(gap)}", $"{service.Code} {service.Ja}: 差 {Explaining.Signed(gap)}"));
        }
    }

    // The named side, else the one that provides the service; null where both do, or nobody knows.
    private static Side? SideOf(OpenText text, ArgumentListSyntax list, Called called)
    {
        var parameter = called.Parameters.Select(static taken => taken.Name).FirstOrDefault(static name => name is "insource" or "outsource");
        var several = list.Arguments.Count(static argument => argument.NameColon is null or { Name.Identifier.ValueText: "insource" or "outsource" }) > 1;
        if (parameter is not null && (called.Named is not null || several))
            return parameter == "insource" ? Side.Insource : Side.Outsource;

        if (list.Parent is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.SpanStart: var start } })
            return null;

        return text.Mentions.CallsAt(text.File.Path, start).Select(call => text.ServiceOf(call.Entry)?.Profile.Assignment).FirstOrDefault() switch
        {
            { IsCombination: true } or null => null,
            { IsInsourced: true } => Side.Insource,
            { IsOutsourced: true } => Side.Outsource,
            _ => null,
        };
    }
}
