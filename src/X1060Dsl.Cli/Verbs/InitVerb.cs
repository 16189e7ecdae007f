using System.CommandLine;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 init</c>: writes the definition to begin with.</summary>
internal sealed class InitVerb : Verb
{
    private const string Extension = ".cdc.csx";

    private readonly Argument<string[]> name;
    private readonly Option<bool> force, stdout;

    public InitVerb(DisplayLanguage language)
        : base("init", new("Writes a definition to begin with: all 64 services, with comments.", "最初の定義を書き出します。64サービスすべてに説明が付きます。"), language)
    {
        name = AddMany("name", new("the file, NAME or NAME.cdc.csx (default: cdc.cdc.csx)", "ファイル名。NAME または NAME.cdc.csx (省略時は cdc.cdc.csx)"));
        force = Add<bool>("--force", null, new("replaces a file that is already there", "すでにあるファイルを置き換える"));
        stdout = Add<bool>("--stdout", null, new("writes to the standard output instead of a file", "ファイルではなく標準出力に書き出す"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 init", new("writes cdc.cdc.csx", "cdc.cdc.csx を書き出す")),
        ("x1060 init acme --lang ja", new("writes acme.cdc.csx with Japanese comments", "日本語の説明付きで acme.cdc.csx を書き出す")),
        ("x1060 init --stdout", new("only shows it", "表示だけする")),
    ];

    public override int Run(Call call)
    {
        var named = call.Line.GetValue(name) ?? [];
        if (named.Length > 1)
            return call.Refuse(new($"'{named[1]}' is one argument too many", $"引数「{named[1]}」は余分です"));

        var file = named.Length == 0 ? "cdc" + Extension : named[0].EndsWith(Extension, StringComparison.Ordinal) ? named[0] : named[0] + Extension;
        var path = call.Around.FullPath(file);
        var replace = call.Line.GetValue(force);
        if (call.Line.GetValue(stdout))
        {
            call.Answer.Write(First(call).Text(file));
            return ExitCode.Clean;
        }

        // Before anything is asked: nobody answers questions for nothing.
        if (!replace && Path.Exists(path))
            return call.Refuse(new($"{file} is already there; --force replaces it", $"{file} はすでにあります。置き換えるには --force を付けます"));
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            return call.Refuse(new($"there is no folder for {file}", $"{file} を置くフォルダーがありません"));

        try
        {
            NewFile.Write(path, First(call).Text(file), replace);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return call.Refuse(new($"{file} cannot be written here", $"{file} をここに書き込めません"));
        }

        call.Aside.WriteLine(new Bilingual($"Wrote {SafeText.Of(file)}. Next: x1060 check {SafeText.Of(file)}", $"{SafeText.Of(file)} を書き出しました。次は: x1060 check {SafeText.Of(file)}").In(call.Language));
        return ExitCode.Clean;
    }

    // Asked only where somebody sits at both ends; a script must never wait for an answer.
    private static FirstDefinition First(Call call)
    {
        var language = call.Language;
        if (!call.Around.InIsTerminal || !call.Around.OutIsTerminal)
            return new FirstDefinition(Placeholder(language), null, language);

        if (call.Line.GetValue<string>("--lang") is null)
        {
            var answer = Ask(call, new("Language of the comments, en or ja", "説明の言語 (en / ja)"), language == DisplayLanguage.Japanese ? "ja" : "en");
            language = answer.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? DisplayLanguage.Japanese : DisplayLanguage.English;
        }

        call = call with { Language = language };
        var organization = Ask(call, new("Name of the organisation", "組織の名前"), Placeholder(language));
        var ciso = Ask(call, new("Name of the CISO (empty: not decided)", "CISO の名前 (空欄: 未定)"), "");
        return new FirstDefinition(organization, ciso.Length == 0 ? null : ciso, language);
    }

    private static string Placeholder(DisplayLanguage language) => new Bilingual("Our organisation", "自組織").In(language);

    private static string Ask(Call call, Bilingual question, string otherwise)
    {
        call.Aside.Write($"{question.In(call.Language)}{(otherwise.Length == 0 ? "" : $" [{otherwise}]")}: ");
        call.Aside.Flush();
        return call.Around.In().ReadLine()?.Trim() is { Length: > 0 } answer ? answer : otherwise;
    }
}
