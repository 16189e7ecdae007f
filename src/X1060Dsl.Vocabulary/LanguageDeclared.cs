using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace X1060Dsl.Vocabulary;

/// <summary>The verbs and words of the language, read off their declarations.</summary>
internal sealed record LanguageDeclared(IReadOnlyList<VerbDeclared> Verbs, IReadOnlyList<WordDeclared> Words)
{
    private static readonly string[] Vocabularies = ["Level", "Edition", "Severity", "Side", "ScoreRule", "Area", "Cycle"];

    public static LanguageDeclared In(Compilation compilation)
    {
        var types = compilation.Assembly.GlobalNamespace.GetNamespaceMembers()
            .Single(static space => space.Name == "X1060Dsl").GetTypeMembers();

        var verbs =
            from type in types
            where type.Name == "Language" || type.BaseType?.Name == "Entry"
            orderby type.Locations[0].SourceSpan.Start + (type.Name == "Language" ? 0 : 1_000_000)
            from method in type.GetMembers().OfType<IMethodSymbol>()
            where method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "VerbAttribute")
            select VerbDeclared.Of(type.Name, method);

        var words =
            from name in Vocabularies
            let type = types.Single(type => type.Name == name)
            from field in type.GetMembers().OfType<IFieldSymbol>()
            where field.HasConstantValue
            let says = Comment.Of(field)
            select new WordDeclared(type.Name, field.Name, says.En, says.Ja, says.Clause);

        return new LanguageDeclared(verbs.ToList(), words.ToList());
    }
}

internal sealed record VerbDeclared(string Owner, string Name, string Returns, IReadOnlyList<ParameterDeclared> Parameters, string En, string Ja, string Clause)
{
    public static VerbDeclared Of(string owner, IMethodSymbol method)
    {
        var says = Comment.Of(method);
        return new VerbDeclared(owner, method.Name, method.ReturnType.Name, method.Parameters.Select(ParameterDeclared.Of).ToList(), says.En, says.Ja, says.Clause);
    }
}

internal sealed record ParameterDeclared(string Name, string Type, string Declared, bool IsOptional, bool IsParams)
{
    public static ParameterDeclared Of(IParameterSymbol parameter) => new(
        parameter.Name,
        parameter.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
        parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)),
        parameter.HasExplicitDefaultValue,
        parameter.IsParams);
}

internal sealed record WordDeclared(string Type, string Name, string En, string Ja, string Clause);

/// <summary>What a declaration's doc comment says, in both languages, and the clause it rests on.</summary>
internal sealed record Comment(string En, string Ja, string Clause)
{
    public static Comment Of(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml();
        if (string.IsNullOrEmpty(xml))
            return new Comment("", "", "");

        var member = XElement.Parse(xml);
        return new Comment(Plain(member.Element("summary")), Plain(member.Element("ja")), Plain(member.Element("clause")));
    }

    private static string Plain(XElement? element) => element is null
        ? ""
        : string.Concat(element.Nodes().Select(static node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement { Name.LocalName: "see" } see => see.Attribute("cref")?.Value.Split('.').Last() ?? "",
            XElement other => other.Value,
            _ => "",
        })).Trim();
}
