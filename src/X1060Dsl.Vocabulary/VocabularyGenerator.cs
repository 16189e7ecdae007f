using System.Text;
using Microsoft.CodeAnalysis;

namespace X1060Dsl.Vocabulary;

/// <summary>
/// From the declared verbs and enums of X1060Dsl: the verbs' bodies, the words as constants, the constants of the 64
/// services, and the table of all that, which the engine reads with.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class VocabularyGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The whole language, as declared. It runs in one small project only, so it may look at the whole compilation.
        var language = context.CompilationProvider.Select(static (compilation, _) => LanguageDeclared.In(compilation));

        // The services of the standard, as the engine's data has them.
        var services = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith("services-2021.tsv", StringComparison.Ordinal))
            .Select(static (file, stop) => file.GetText(stop)?.ToString() ?? "");

        context.RegisterSourceOutput(language, static (output, declared) => output.AddSource("Verbs.g.cs", Bodies(declared)));
        context.RegisterSourceOutput(language, static (output, declared) => output.AddSource("Words.g.cs", Words(declared)));
        context.RegisterSourceOutput(language, static (output, declared) => output.AddSource("Vocabulary.g.cs", Table(declared)));
        context.RegisterSourceOutput(services, static (output, table) => output.AddSource("X1060.g.cs", Services(table)));
    }

    private static string Bodies(LanguageDeclared language)
    {
        var text = Start();
        foreach (var type in language.Verbs.GroupBy(static verb => verb.Owner))
        {
            var isOpening = type.Key == "Language";
            text.AppendLine(isOpening ? "static partial class Language\n{" : $"sealed partial class {type.Key}\n{{\n    internal {type.Key}()\n    {{\n    }}");
            foreach (var verb in type)
            {
                var parameters = string.Join(", ", verb.Parameters.Select(static parameter => $"{(parameter.IsParams ? "params " : "")}{parameter.Declared} {parameter.Name}"));
                var arguments = $"new object?[] {{ {string.Join(", ", verb.Parameters.Select(static parameter => parameter.Name))} }}";
                text.AppendLine();
                text.AppendLine(isOpening
                    ? $"    public static partial {verb.Returns} {verb.Name}({parameters}) =>\n        Entry.Open(new {verb.Returns}(), \"{verb.Name}\", {arguments});"
                    : $"    public partial {verb.Returns} {verb.Name}({parameters})\n    {{\n        Say(\"{verb.Name}\", {arguments});\n        return this;\n    }}");
            }

            text.AppendLine("}\n");
        }

        return text.ToString();
    }

    private static string Words(LanguageDeclared language)
    {
        var text = Start();
        text.AppendLine("static partial class Language\n{");
        foreach (var word in language.Words)
        {
            text.AppendLine($"    /// <summary>{Escaped(word.En)}</summary>\n    /// <ja>{Escaped(word.Ja)}</ja>\n    /// <clause>{Escaped(word.Clause)}</clause>");
            text.AppendLine($"    public const {word.Type} {word.Name} = {word.Type}.{word.Name};\n");
        }

        return text.AppendLine("}").ToString();
    }

    private static string Table(LanguageDeclared language)
    {
        var text = Start();
        text.AppendLine("partial class Vocabulary\n{");
        text.AppendLine("    public static readonly Verb[] Verbs =\n    [");
        foreach (var verb in language.Verbs)
        {
            var parameters = string.Join(", ", verb.Parameters.Select(static parameter =>
                $"new({Quoted(parameter.Name)}, {Quoted(parameter.Type)}, {Literal(parameter.IsOptional)}, {Literal(parameter.IsParams)})"));
            text.AppendLine($"        new({Quoted(verb.Owner)}, {Quoted(verb.Name)}, {Quoted(verb.Returns)}, [{parameters}], new({Quoted(verb.En)}, {Quoted(verb.Ja)}, {Quoted(verb.Clause)})),");
        }

        text.AppendLine("    ];\n\n    public static readonly Word[] Words =\n    [");
        foreach (var word in language.Words)
            text.AppendLine($"        new({Quoted(word.Name)}, {word.Type}.{word.Name}, new({Quoted(word.En)}, {Quoted(word.Ja)}, {Quoted(word.Clause)})),");

        return text.AppendLine("    ];\n}").ToString();
    }

    private static string Services(string table)
    {
        var text = Start();
        text.AppendLine("/// <summary>The 64 services of X.1060 by name: each constant is the service's code.</summary>");
        text.AppendLine("/// <ja>X.1060 の64サービスを名前で指す定数。値はサービスのコードです。</ja>");
        text.AppendLine("/// <clause>annex A</clause>\npublic static class X1060\n{");
        foreach (var line in table.Split('\n').Skip(1).Where(static line => line.Length > 0))
        {
            var cells = line.TrimEnd('\r').Split('\t');
            var (code, en, ja, status, descriptionEn, descriptionJa) = (cells[0], cells[1], cells[2], cells[3], cells[5], cells[6]);
            text.AppendLine($"    /// <summary>{code} {Escaped(en)}{(status == "verified" ? "" : " (name unconfirmed)")}: {Escaped(descriptionEn)}</summary>");
            text.AppendLine($"    /// <ja>{code} {Escaped(ja)} (名称は未確認): {Escaped(descriptionJa)}</ja>");
            text.AppendLine($"    /// <clause>annex A.{code[0] - 'A' + 1}</clause>");
            text.AppendLine($"    public const string {Identifier(en)} = {Quoted(code)};\n");
        }

        return text.AppendLine("}").ToString();
    }

    // "Operates CDC systems" is OperatesCdcSystems: the words of the name, each with one capital.
    private static string Identifier(string name)
    {
        var text = new StringBuilder();
        foreach (var word in name.Split(' ', '-', ',', '/', '(', ')').Where(static word => word.Length > 0))
            text.Append(char.ToUpperInvariant(word[0])).Append(word.Substring(1).ToLowerInvariant());
        return text.ToString();
    }

    private static StringBuilder Start() => new("// <auto-generated/>\n#nullable enable\nnamespace X1060Dsl;\n\n");

    private static string Literal(bool value) => value ? "true" : "false";

    private static string Quoted(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
