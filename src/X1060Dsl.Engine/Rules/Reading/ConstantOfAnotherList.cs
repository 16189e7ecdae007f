using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;
using X1060Dsl.Reading;
using X1060Dsl.Standard;

namespace X1060Dsl.Rules.Reading;

/// <summary>Constant of another list.</summary>
public sealed class ConstantOfAnotherList() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0045", DiagnosticSeverity.Error,
        title: new("Constant of another list", "別の一覧の定数"),
        message: new("X1060.{0} is {1} of X.1060, and {2} is something else in the list that this definition follows", "X1060.{0} は X.1060 の {1} を指しますが、この定義が従う一覧の {2} は別のものです"),
        advice: new("Name the role by its code or its name, or move the definition to X.1060 with x1060 migrate.", "役割をコードか名前で書くか、x1060 migrate で定義を X.1060 へ移してください。"));

    /// <summary>Those in a text of a definition that follows a list before X.1060: the constants hold codes, and the codes mean something else there.</summary>
    internal static IEnumerable<Finding> In(string path, CompilationUnitSyntax root, Edition edition)
    {
        if (Standard.Standard.Of(edition).IsX1060)
            return [];

        return
            from access in root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            where access.Expression is IdentifierNameSyntax { Identifier.ValueText: "X1060" }
            let code = Words.Service(access.Name.Identifier.ValueText)
            where code is not null
            let at = new Origin(path, access.SpanStart, access.Span.Length)
            select At(at, access.Name.Identifier.ValueText, Standard.Standard.Of(Edition.X1060_2021).Find(code)!, edition);
    }

    private static Finding At(Origin at, string constant, ListedService service, Edition edition)
    {
        var roles = Migration.Of(edition, Edition.X1060_2021)?.Origins(service.Code).Select(static row => row.From!) ?? [];
        return Find(Text, at, constant, new Bilingual(service.Name.En, service.Name.Ja), service.Code) with
        {
            Fixes = roles.Select(role => at.Replace(new($"Write \"{role}\"", $"\"{role}\" にする"), $"\"{role}\"", FixKind.Choice)).ToListing(),
        };
    }
}
