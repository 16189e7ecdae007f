using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using X1060Dsl.Model;
using X1060Dsl.Reading;
using X1060Dsl.Testing;
using X1060Dsl.Text;

namespace X1060Dsl.Editing;

/// <summary>Something that has a name in a definition and may be spoken of in many places.</summary>
/// <param name="Role">What it is; <see cref="Role.Free"/> for a variable or function.</param>
/// <param name="Name">The name, folded; for a service its code.</param>
internal sealed record Subject(Role Role, string Name)
{
    /// <summary>The variable or function, by the place of its declaration.</summary>
    public Origin Declared { get; init; }

    /// <summary>For a service, the form of the name that is looked at: code, Japanese or English.</summary>
    public int Form { get; init; }

    /// <summary>For a service, whether the organisation added it.</summary>
    public bool IsAdded { get; init; }

    /// <summary>What stands at a place, and where; null when it has no name of its own.</summary>
    public static (Subject Subject, Origin At)? Find(OpenText text, int offset)
    {
        offset = Math.Max(0, Math.Min(offset, text.File.Text.Length));
        if (text.Root is not { } root)
            return null;

        foreach (var pragma in text.Read.Pragmas)
        {
            foreach (var id in pragma.Ids)
            {
                if (id.Origin.Path == text.File.Path && offset >= id.Origin.Start && offset <= id.Origin.End)
                    return (OfRule(id.Value), id.Origin);
            }
        }

        var token = Hovering.TokenAt(root, offset);
        if (token.IsKind(SyntaxKind.IdentifierToken) && text.Program.Names.At(text.File.Path, token.SpanStart) is { } symbol)
            return (new Subject(Role.Free, symbol.Name) { Declared = symbol.Origin }, text.At(token.SpanStart, token.Span.Length));

        foreach (var mention in text.Mentions.At(text.File.Path, offset))
        {
            if (mention.Role is not (Role.Free or Role.Date or Role.Period or Role.Condition or Role.Uri or Role.Hours or Role.Country or Role.Category or Role.ServiceGlob or Role.Evaluation) && !string.IsNullOrWhiteSpace(mention.Value))
                return Of(text, mention) is { Name.Length: > 0 } subject ? (subject, mention.At) : null;
        }

        return null;
    }

    /// <summary>What a mention speaks of.</summary>
    public static Subject Of(OpenText text, Mention mention)
    {
        switch (mention.Role)
        {
            case Role.Service or Role.AddedCode or Role.AddedName:
                return text.Bearers.Service(mention.Value) is { } service
                    ? new Subject(Role.Service, service.Code) { Form = Naming.FormOf(mention.Value, service), IsAdded = service.IsAdded }
                    : new Subject(Role.Service, "");
            case Role.Rule or Role.Policy:
                return OfRule(mention.Value);
            // A team that owns a service is still that team.
            case Role.Person when text.Bearers.Teams.Any(team => team.Folded == mention.Folded):
                return new Subject(Role.Team, mention.Folded);
            case Role.Person when text.Bearers.Providers.Any(provider => provider.Folded == mention.Folded):
                return new Subject(Role.Provider, mention.Folded);
            default:
                return new Subject(mention.Role, mention.Folded);
        }
    }

    private static Subject OfRule(string id) => new(Role.Rule, Folding.Fold(id).ToUpperInvariant());

    /// <summary>Whether a mention speaks of it.</summary>
    public bool Fits(OpenText text, Mention mention) => Role switch
    {
        Role.Free => false,
        Role.Service => mention.Role is Role.Service or Role.AddedCode or Role.AddedName && text.Bearers.Service(mention.Value)?.Code == Name,
        Role.Rule => mention.Role is Role.Rule or Role.Policy && mention.Folded.ToUpperInvariant() == Name,
        _ => mention.Folded == Name && Of(text, mention).Role == Role,
    };

    /// <summary>Everywhere it is spoken of in a definition and what that loads, in no particular order, each place once.</summary>
    public IEnumerable<Found> In(OpenText text)
    {
        var seen = new HashSet<(string, int)>();
        if (Role == Role.Free)
        {
            foreach (var found in Named(text))
            {
                if (seen.Add((found.At.Path, found.At.Start)))
                    yield return found;
            }

            yield break;
        }

        foreach (var mention in text.Mentions.All)
        {
            if (Fits(text, mention) && seen.Add((mention.At.Path, mention.At.Start)))
                yield return new Found(mention.At, IsDeclared(text, mention), mention);
        }

        if (Role != Role.Rule)
            yield break;

        foreach (var id in text.Read.Pragmas.SelectMany(static pragma => pragma.Ids))
        {
            if (Folding.Fold(id.Value).ToUpperInvariant() == Name)
                yield return new Found(id.Origin, IsDeclaration: false, null);
        }

        foreach (var expected in Expectations.In(text.Read).Expected)
        {
            if (string.Equals(expected.Id, Name, StringComparison.OrdinalIgnoreCase) && text.Read.Sources.FirstOrDefault(source => source.Path == expected.Place.Path) is { } source)
                yield return new Found(Span(source, expected.Place), IsDeclaration: false, null);
        }
    }

    private static Origin Span(SourceFile source, Place place)
    {
        var start = source.StartOf(place.Line - 1) + place.Column - 1;
        return new Origin(source.Path, start, source.StartOf(place.EndLine - 1) + place.EndColumn - 1 - start);
    }

    // A service of the standard is declared nowhere: where the definition opens it, it decides on it.
    private bool IsDeclared(OpenText text, Mention mention) => mention.IsDeclaration || (Role == Role.Service && !IsAdded && mention.Call.Verb == nameof(Language.Service) && ReferenceEquals(mention.Call, mention.Entry.Opening));

    private IEnumerable<Found> Named(OpenText text)
    {
        var names = text.Program.Names;
        if (names.At(Declared.Path, Declared.Start) is not { } symbol || symbol.Origin.Start != Declared.Start)
            yield break;

        yield return new Found(symbol.Origin, IsDeclaration: true, null);
        foreach (var (used, origin) in names.Uses)
        {
            if (ReferenceEquals(used, symbol))
                yield return new Found(origin, IsDeclaration: false, null);
        }

        // A parameter may be named where its function is called.
        foreach (var function in names.Declared.OfType<Function>().Where(function => function.Parameters.Any(parameter => ReferenceEquals(parameter.Local, symbol))))
        {
            foreach (var (used, origin) in names.Uses)
            {
                if (ReferenceEquals(used, function) && text.Program.RootOf(origin.Path) is { } root && root.FindToken(origin.Start).Parent?.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax call)
                {
                    foreach (var named in call.ArgumentList.Arguments.Select(static argument => argument.NameColon?.Name.Identifier).OfType<SyntaxToken>())
                    {
                        if (named.ValueText == symbol.Name)
                            yield return new Found(new Origin(origin.Path, named.SpanStart, named.Span.Length), IsDeclaration: false, null);
                    }
                }
            }
        }
    }
}

/// <summary>A place where something is spoken of.</summary>
/// <param name="At">The place, quotes included.</param>
/// <param name="IsDeclaration">Whether it is declared there.</param>
/// <param name="Mention">The mention; null for a name of C#, and in pragmas and comments.</param>
internal sealed record Found(Origin At, bool IsDeclaration, Mention? Mention);
