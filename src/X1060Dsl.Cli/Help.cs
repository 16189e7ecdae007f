using System.CommandLine;
using X1060Dsl.Text;

namespace X1060Dsl.Cli;

/// <summary>The help: examples first, then every option.</summary>
internal static class Help
{
    /// <summary>Writes the help of a verb, or of all.</summary>
    public static int Write(TextWriter to, Verb? chosen, IReadOnlyList<Verb> verbs, CommonOptions options, DisplayLanguage language)
    {
        to.WriteLine(chosen?.Description ?? new Bilingual(
            "x1060 checks the definition of a cyber defence centre (ITU-T X.1060) without running it.",
            "x1060 は、サイバーディフェンスセンター (ITU-T X.1060) の定義を実行せずに検査します。").In(language));

        Heading(to, new("Examples", "例"), language);
        var examples = chosen?.Examples ?? [.. verbs.Select(static verb => verb.Examples[0])];
        Table(to, examples.Select(example => (example.Line, example.Use.In(language))));

        if (chosen is null)
        {
            Heading(to, new("Commands", "コマンド"), language);
            Table(to, verbs.Select(static verb => (verb.Name, verb.Description ?? "")));
        }
        else if (chosen.Arguments.Count > 0)
        {
            Heading(to, new("Arguments", "引数"), language);
            Table(to, chosen.Arguments.Select(static argument => (argument.Name, argument.Description ?? "")));
        }

        Heading(to, new("Options", "オプション"), language);
        Table(to,
        [
            .. (chosen?.Options ?? []).Concat([options.Lang, options.Color])
                .Select(static option => (option.HelpName is null ? option.Name : $"{option.Name} {option.HelpName}", option.Description ?? "")),
            ("--help", new Bilingual("this help", "このヘルプ").In(language)),
            .. chosen is null ? new[] { ("--version", new Bilingual("the version", "バージョン").In(language)) } : [],
        ]);

        Heading(to, new("Exit codes", "終了コード"), language);
        to.WriteLine(new Bilingual(
            "  0 clean   1 the check fails   2 called wrongly   3 a definition cannot be read   70 a bug in the tool   130 cancelled",
            "  0 問題なし   1 検査は不合格   2 呼び出し方の誤り   3 読めない定義がある   70 ツールの不具合   130 中断").In(language));
        return ExitCode.Clean;
    }

    private static void Heading(TextWriter to, Bilingual heading, DisplayLanguage language) => to.WriteLine($"\n{heading.In(language)}:");

    private static void Table(TextWriter to, IEnumerable<(string Left, string Right)> rows)
    {
        var all = rows.ToList();
        var width = all.Max(static row => DisplayWidth.Of(row.Left));
        foreach (var (left, right) in all)
            to.WriteLine($"  {left}{new string(' ', width - DisplayWidth.Of(left))}  {right}");
    }
}
