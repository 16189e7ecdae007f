using System.CommandLine;
using X1060Dsl.Model;
using X1060Dsl.Reports;
using X1060Dsl.Sheets;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 export</c>: a centre in the formats of others.</summary>
internal sealed class ExportVerb : Verb
{
    private static readonly string[] Formats = ["xlsx", "csv", "json", "md", "oscal", "oscal-catalog", "rows"];

    private readonly Argument<string[]> definition;
    private readonly Option<string> format, output, today;

    public ExportVerb(DisplayLanguage language)
        : base("export", new("Writes a definition as an Excel workbook, CSV, JSON, Markdown or OSCAL.", "定義を Excel ブック、CSV、JSON、Markdown、OSCAL に書き出します。"), language)
    {
        definition = AddMany("definition", new("the definition; for rows any number of them, and folders to search for *.cdc.csx", "定義。rows では複数の定義と、*.cdc.csx を探すフォルダーも指定できます"));
        format = Add<string>("--format", string.Join('|', Formats), new("the format (default: as the name of the file says, else md); oscal is the component definition, oscal-catalog the list of services, rows a csv for query engines, a row a service", "形式 (省略時はファイル名から。なければ md)。oscal はコンポーネント定義、oscal-catalog はサービスの一覧、rows は問い合わせエンジン向けの CSV (一行一サービス)"));
        output = Add<string>("--output", "FILE", new("the file to write (default: standard output)", "書き出すファイル (省略時は標準出力)"));
        output.Aliases.Add("-o");
        today = Add<string>("--today", "yyyy-MM-dd", new("the day that OSCAL documents name (default: SOURCE_DATE_EPOCH, then today)", "OSCAL 文書に記す日 (省略時は SOURCE_DATE_EPOCH、次に今日)"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 export cdc.cdc.csx", new("tables in Markdown, for a wiki or a pull request", "Wiki やプルリクエスト向けの、Markdown の表")),
        ("x1060 export cdc.cdc.csx -o portfolio.xlsx", new("the service portfolio as a workbook with drop-downs and a radar chart", "ドロップダウンとレーダーチャートの付いた、サービスポートフォリオのブック")),
        ("x1060 export cdc.cdc.csx -o portfolio.xlsx --lang ja", new("the same with Japanese headers and words", "同じものを、日本語の見出しと語で")),
        ("x1060 export cdc.cdc.csx --format json", new("the whole model for programs", "モデル全体を、プログラム向けに")),
        ("x1060 export cdc/ --format rows -o services.csv", new("all services of all definitions, for SQL", "すべての定義の全サービスを、SQL で調べるために")),
        ("x1060 export cdc.cdc.csx --format oscal -o cdc.oscal.json", new("an OSCAL component definition", "OSCAL のコンポーネント定義")),
    ];

    public override int Run(Call call)
    {
        var named = call.Line.GetValue(definition) ?? [];
        if (named.Length == 0)
            return call.Refuse(new("say which definition, for example: x1060 export cdc.cdc.csx -o portfolio.xlsx", "定義を書いてください。例: x1060 export cdc.cdc.csx -o portfolio.xlsx"));

        var file = call.Line.GetValue(output);
        var shape = call.Line.GetValue(format) ?? FormatOf(file);
        if (!call.Takes("--format", shape, Formats))
            return ExitCode.Misuse;
        if (shape == "rows")
            return WriteRows(call, named, file is null or "-" ? null : file);
        if (named.Length > 1)
            return call.Refuse(new($"'{named[1]}' is one argument too many", $"引数「{named[1]}」は余分です"));
        if (DayOf(call) is not { } day)
            return ExitCode.Misuse;
        if (shape == "xlsx" && file is null or "-" && call.Around.OutIsTerminal)
            return call.Refuse(new("a workbook is no text for a terminal; name a file with -o", "ブックは端末に表示できません。-o でファイルを指定してください"));

        var path = call.Around.FullPath(named[0]);
        var opened = OpenDefinition.OnDisk(new Sought(path, path[..Math.Max(1, path.LastIndexOf('/'))], IsNamed: true, Refusal: null));
        if (opened.Refusal is { } refusal)
        {
            call.Refuse(new($"{call.Shown(path)}: {refusal.Message(DisplayLanguage.English)}", $"{call.Shown(path)}: {refusal.Message(DisplayLanguage.Japanese)}"));
            return ExitCode.Unreadable;
        }

        // What could not be read would be missing, and whoever gets the sheet would not know it.
        if (opened.HasErrors)
        {
            call.Refuse(new($"{call.Shown(path)} has errors and cannot be exported; see x1060 check", $"{call.Shown(path)} には誤りがあるため、書き出せません。x1060 check で確かめてください"));
            return ExitCode.No;
        }

        return Write(call, opened.Centre!, shape, file is null or "-" ? null : file, day);
    }

    // What is missing in a table nobody sees, so each definition that is left out is told of, and fails the call.
    private static int WriteRows(Call call, string[] named, string? file)
    {
        if (CheckArguments.Seek(call, named, out var exit) is not { } sought)
            return exit;

        var document = new MemoryStream();
        using (var text = new StreamWriter(document, leaveOpen: true) { NewLine = "\n" })
        {
            ServiceRows.WriteHeads(text);
            foreach (var one in sought)
            {
                var opened = OpenDefinition.OnDisk(one);
                if (opened.Refusal is { } refusal)
                {
                    call.Refuse(new($"{call.Shown(one.Path)}: {refusal.Message(DisplayLanguage.English)}", $"{call.Shown(one.Path)}: {refusal.Message(DisplayLanguage.Japanese)}"));
                    exit = ExitCode.Gravest(exit, ExitCode.Unreadable);
                }
                else if (opened.HasErrors)
                {
                    call.Refuse(new($"{call.Shown(one.Path)} has errors and is left out; see x1060 check", $"{call.Shown(one.Path)} には誤りがあるため、書き出しません。x1060 check で確かめてください"));
                    exit = ExitCode.Gravest(exit, ExitCode.No);
                }
                else if (opened.IsWhole)
                {
                    ServiceRows.Write(text, call.Shown(one.Path), opened.Centre!);
                }
                else if (one.IsNamed)
                {
                    exit = call.Refuse(new($"{call.Shown(one.Path)} names no organisation, so it is a part and has no rows of its own", $"{call.Shown(one.Path)} は組織を名乗っていません。ほかの定義の部品なので、行はありません"));
                }
            }
        }

        return ExitCode.Gravest(exit, Put(call, document, file));
    }

    private static int Put(Call call, MemoryStream document, string? file)
    {
        if (file is null)
        {
            call.AnswerBytes().Write(document.GetBuffer(), 0, (int)document.Length);
            return ExitCode.Clean;
        }

        try
        {
            NewFile.Write(call.Around.FullPath(file), document.ToArray(), replace: true);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return call.Refuse(new($"{file} cannot be written here", $"{file} をここに書き込めません"));
        }

        call.Aside.WriteLine(new Bilingual($"Wrote {SafeText.OfPath(file)}.", $"{SafeText.OfPath(file)} を書き出しました。").In(call.Language));
        return ExitCode.Clean;
    }

    private static int Write(Call call, Centre centre, string shape, string? file, Date day)
    {
        var document = new MemoryStream();
        var lost = Rendered(document, call, centre, shape, day);
        if (Put(call, document, file) is not ExitCode.Clean and var exit)
            return exit;

        if (lost.Count > 0)
            SheetArguments.Tell(call, file ?? shape, lost);
        if (shape == "csv" && (centre.Teams.Count > 0 || centre.Providers.Count > 0 || centre.Policies.Count > 0))
            call.Aside.WriteLine(new Bilingual("A csv holds the services only; a workbook or json holds the organisation, teams, providers and policies too.", "CSV に入るのはサービスだけです。組織・チーム・事業者・ポリシーも要るときは、ブックか json にしてください。").In(call.Language));
        return ExitCode.Clean;
    }

    private static Listing<SheetFinding> Rendered(MemoryStream to, Call call, Centre centre, string shape, Date day)
    {
        switch (shape)
        {
            case "xlsx":
                return XlsxWriter.Write(to, Book.Of(centre), call.Language);
            case "csv":
                CsvWriter.Write(to, Book.Of(centre), call.Language);
                break;
            case "json":
                CentreJson.Write(to, centre, Tool.Version);
                break;
            case "oscal":
                Oscal.WriteComponents(to, centre, day, call.Language);
                break;
            case "oscal-catalog":
                Oscal.WriteCatalogue(to, centre.Edition, day, call.Language);
                break;
            default:
                using (var text = new StreamWriter(to, leaveOpen: true) { NewLine = "\n" })
                    CentreMarkdown.Write(text, centre, call.Language);
                break;
        }

        return default;
    }

    private static string FormatOf(string? file) => Path.GetExtension(file ?? "").ToLowerInvariant() switch
    {
        ".xlsx" => "xlsx",
        ".csv" => "csv",
        ".json" => "json",
        _ => "md",
    };

    private Date? DayOf(Call call)
    {
        if (call.Line.GetValue(today) is { } said)
        {
            if (Date.TryRead(said, out var day))
                return day;

            call.Refuse(new($"--today does not take '{said}'; write a day as yyyy-MM-dd, for example 2026-10-01", $"--today に「{said}」は指定できません。2026-10-01 のように yyyy-MM-dd で書いてください"));
            return null;
        }

        // The custom of reproducible builds: seconds since 1970.
        return long.TryParse(call.Around.Variable("SOURCE_DATE_EPOCH"), out var seconds) && seconds is >= 0 and < 253_402_300_800
            ? Date.Of(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : call.Around.Today();
    }
}
