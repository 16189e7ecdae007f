using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;

namespace X1060Dsl.Reading;

/// <summary>Says in our words what the parser stumbled over: once for each statement, as the rest are its consequences.</summary>
internal static class SyntaxErrors
{
    public static IEnumerable<Finding> In(CompilationUnitSyntax root, IReadOnlyList<Diagnostic> errors, string path)
    {
        var (quietUntil, member) = (-1, 0);
        foreach (var error in errors.OrderBy(static error => error.Location.SourceSpan.Start))
        {
            var span = error.Location.SourceSpan;
            if (span.Start < quietUntil)
                continue;

            while (member < root.Members.Count && root.Members[member].Span.End < span.Start && !root.Members[member].FullSpan.Contains(span.Start))
                member++;
            quietUntil = member < root.Members.Count ? Math.Max(root.Members[member].Span.End, span.Start + 1) : int.MaxValue;
            yield return SyntaxError.At(new Origin(path, span.Start, span.Length), Said(error));
        }
    }

    /// <summary>
    /// Whether the parser has complained about it. Its mere warnings, as of a pragma that it does not know, do not count:
    /// what is taken for complained about is not looked at again.
    /// </summary>
    public static bool HasErrors(this SyntaxNode node)
    {
        if (!node.ContainsDiagnostics)
            return false;

        try
        {
            return node.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        }
        catch (ArgumentOutOfRangeException)
        {
            // The same slip of the parser as in Parsing.
            return true;
        }
    }

    public static Bilingual Missing(string sign) => new($"A '{sign}' is missing here", $"ここに「{sign}」がありません");

    private static Bilingual Said(Diagnostic error)
    {
        switch (error.Id)
        {
            case "CS1002":
                return Missing(";");
            case "CS1026":
                return Missing(")");
            case "CS1513":
                return Missing("}");
            case "CS1514":
                return Missing("{");
            case "CS1001":
                return new("A name is missing here", "ここに名前がありません");
            case "CS1031":
                return new("A type is missing here", "ここに型がありません");
            case "CS1733":
                return new("A value is missing here", "ここに値がありません");
            case "CS1010" or "CS1039" or "CS8997" or "CS1011" or "CS1012":
                return new("The text that begins here has no closing quote", "ここで始まる文字列が閉じられていません");
            case "CS1035":
                return new("The comment that begins here is never closed", "ここで始まるコメントが閉じられていません");
            case "CS1009":
                return new("This escape does not exist; for a backslash write two", "「\\」のこの使い方はありません。「\\」そのものは「\\\\」と書いてください");
            case "CS1056":
                return new("This character has no meaning outside a text", "この文字は文字列の外では使えません");
        }

        var sign = Quoted(error.GetMessage(CultureInfo.InvariantCulture));
        return error.Id switch
        {
            "CS1003" when sign is not null => Missing(sign),
            "CS1525" when sign is not null => new($"'{sign}' cannot stand here", $"ここに「{sign}」は書けません"),
            "CS1022" => new("This closes something that was never opened", "対応する開き括弧がありません"),
            _ => new($"This cannot be read as C# ({error.Id})", $"C# として読めません ({error.Id})"),
        };
    }

    private static string? Quoted(string message)
    {
        var start = message.IndexOf('\'');
        var end = start < 0 ? -1 : message.IndexOf('\'', start + 1);
        return end > start + 1 ? message.Substring(start + 1, end - start - 1) : null;
    }
}
