using System.CommandLine;
using X1060Dsl.Model;
using X1060Dsl.Reports;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Sheets;
using X1060Dsl.Writing;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 import</c>: a definition of what an organisation keeps in sheets today.</summary>
internal sealed class ImportVerb : Verb
{
    private const string Extension = ".cdc.csx";

    private readonly Argument<string[]> sheet;
    private readonly Option<string> output, organization;
    private readonly Option<bool> force;
    private readonly SheetArguments arguments;

    public ImportVerb(DisplayLanguage language)
        : base("import", new("Writes a definition from an Excel workbook, a CSV, or our JSON.", "Excel ブック、CSV、または本ツールの JSON から定義を書き出します。"), language)
    {
        sheet = AddMany("sheet", new("the file: .xlsx, .csv, or the .json of x1060 export", "ファイル: .xlsx、.csv、または x1060 export の .json"));
        output = Add<string>("--output", "NAME.cdc.csx", new("the definition to write (default: standard output)", "書き出す定義 (省略時は標準出力)"));
        output.Aliases.Add("-o");
        arguments = new SheetArguments(this);
        organization = Add<string>("--organization", "NAME", new("the name of the organisation, where the file does not say", "組織の名前 (ファイルに書かれていないとき)"));
        force = Add<bool>("--force", null, new("replaces a definition that is already there; to keep its comments, use x1060 sync", "すでにある定義を置き換える。コメントを残したいときは x1060 sync"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 import p.xlsx -o cdc", new("writes cdc.cdc.csx from a workbook", "ブックから cdc.cdc.csx を作る")),
        ("x1060 import 棚卸し.xlsx --sheet 2026年度", new("of one sheet among several, shown only", "いくつかのシートのうち一つを読み、表示だけする")),
    ];

    public override int Run(Call call)
    {
        var named = call.Line.GetValue(sheet) ?? [];
        if (named.Length == 0)
            return call.Refuse(new("say which file, for example: x1060 import portfolio.xlsx -o cdc.cdc.csx", "ファイルを書いてください。例: x1060 import portfolio.xlsx -o cdc.cdc.csx"));
        if (named.Length > 1)
            return call.Refuse(new($"'{named[1]}' is one argument too many", $"引数「{named[1]}」は余分です"));

        var file = call.Line.GetValue(output) is { } said and not "-" ? said.EndsWith(Extension, StringComparison.Ordinal) ? said : said + Extension : null;
        var replace = call.Line.GetValue(force);
        if (file is not null && !replace && Path.Exists(call.Around.FullPath(file)))
            return call.Refuse(new($"{file} is already there; x1060 sync merges a sheet into it, --force replaces it", $"{file} はすでにあります。シートの変更を取り込むには x1060 sync、置き換えるには --force を使ってください"));

        var imported = named[0].EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? OfJson(call, named[0]) : OfSheet(call, named[0]);
        if (imported is null)
            return ExitCode.Unreadable;

        SheetArguments.Tell(call, call.Around.FullPath(named[0]), imported.Findings);
        if (imported.Text is not { } text)
            return ExitCode.Unreadable;

        var exit = imported.Findings.Any(static finding => finding.Finding.Severity == Severity.Error) ? ExitCode.No : ExitCode.Clean;
        return ExitCode.Gravest(exit, file is null ? Show(call, text) : Write(call, file, text, replace, imported.Services));
    }

    private ImportedSheet? OfSheet(Call call, string named) => SheetArguments.Open(call, named) is not { } book ? null
        : SheetImport.Import(book, arguments.Page(call), call.Line.GetValue(organization) ?? Path.GetFileNameWithoutExtension(named), call.Language);

    private static ImportedSheet? OfJson(Call call, string named)
    {
        var path = call.Around.FullPath(named);
        var (bytes, refusal) = DiskFiles.ReadNamed(path, SheetLimits.File);
        if (bytes is null)
        {
            SheetArguments.Tell(call, path, Listing.Of(new SheetFinding(refusal!, null)));
            return null;
        }

        var read = bytes.Length > SheetLimits.File
            ? new CentreDocument(null, Listing.Of(new Bilingual($"it has more than {SheetLimits.File >> 20} MB", $"大きさが {SheetLimits.File >> 20} MB を超えています")))
            : CentreJsonReader.Read(bytes);
        return new ImportedSheet(
            read is { Centre: { } centre, Troubles.Count: 0 } ? DefinitionText.Of(centre, call.Language, [new Bilingual($"A cyber defence centre as in ITU-T X.1060, imported from {Path.GetFileName(named)}.", $"サイバーディフェンスセンター (ITU-T X.1060) の定義です。{Path.GetFileName(named)} から取り込みました。").In(call.Language)]) : null,
            read.Troubles.Select(trouble => new SheetFinding(UnreadableSheet.At(path, trouble), null)).ToListing()) { Services = read.Centre?.Services.Count ?? 0 };
    }

    private static int Show(Call call, string text)
    {
        call.Answer.Write(text);
        return ExitCode.Clean;
    }

    private static int Write(Call call, string file, string text, bool replace, int services)
    {
        try
        {
            NewFile.Write(call.Around.FullPath(file), text, replace);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return call.Refuse(new($"{file} cannot be written here", $"{file} をここに書き込めません"));
        }

        call.Aside.WriteLine(new Bilingual($"Wrote {SafeText.Of(file)} with {services} service{(services == 1 ? "" : "s")}. Next: x1060 check {SafeText.Of(file)}", $"{services}件のサービスを {SafeText.Of(file)} に書き出しました。次は: x1060 check {SafeText.Of(file)}").In(call.Language));
        return ExitCode.Clean;
    }
}
