using System.CommandLine;
using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Reports;
using X1060Dsl.Sheets;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 sync</c>: brings what changed in a sheet into the definition, and leaves all else as it is.</summary>
internal sealed class SyncVerb : Verb
{
    private readonly Argument<string[]> files;
    private readonly Option<string> prefer;
    private readonly Option<bool> check;
    private readonly SheetArguments arguments;

    public SyncVerb(DisplayLanguage language)
        : base("sync", new("Merges a changed sheet into a definition, keeping comments and layout.", "変更されたシートを、コメントと体裁を残したまま定義に取り込みます。"), language)
    {
        files = AddMany("sheet definition", new("the sheet, then the definition", "シート、次に定義"));
        check = Add<bool>("--check", null, new("shows what would change, and changes nothing; exit code 1 when something would", "何が変わるかを示すだけで書き換えない。変わるものがあれば終了コードは 1"));
        prefer = Add<string>("--prefer", "sheet|definition", new("which side holds where both say something different (default: neither, it is told)", "両方の内容が食い違うときに採る側 (省略時はどちらも採らず、知らせる)"));
        arguments = new SheetArguments(this);
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 sync p.xlsx cdc.cdc.csx", new("takes over what changed in the sheet", "シートの変更を取り込む")),
        ("x1060 sync p.xlsx cdc.cdc.csx --check", new("only shows it", "表示だけする")),
    ];

    public override int Run(Call call)
    {
        var named = call.Line.GetValue(files) ?? [];
        if (named.Length < 2)
            return call.Refuse(new("say the sheet and the definition, for example: x1060 sync portfolio.xlsx cdc.cdc.csx", "シートと定義を書いてください。例: x1060 sync portfolio.xlsx cdc.cdc.csx"));
        if (named.Length > 2)
            return call.Refuse(new($"'{named[2]}' is one argument too many", $"引数「{named[2]}」は余分です"));

        var side = call.Line.GetValue(prefer);
        if (side is not null && !call.Takes("--prefer", side, "sheet", "definition"))
            return ExitCode.Misuse;
        if (SheetArguments.Open(call, named[0]) is not { } book)
            return ExitCode.Unreadable;

        var path = call.Around.FullPath(named[1]);
        var folder = path[..Math.Max(1, path.LastIndexOf('/'))];
        var opened = OpenDefinition.OnDisk(new Sought(path, folder, IsNamed: true, Refusal: null));
        if (opened.Refusal is { } refusal)
        {
            call.Refuse(new($"{call.Shown(path)}: {refusal.Message(DisplayLanguage.English)}", $"{call.Shown(path)}: {refusal.Message(DisplayLanguage.Japanese)}"));
            return ExitCode.Unreadable;
        }

        var outcome = SheetSync.Merge(book, opened.Read!, new SheetSyncOptions(DiskFiles.Around(path, folder), call.Language)
        {
            Page = arguments.Page(call),
            Lock = DiskFiles.OpenLock(path) is { } locked ? Posture.Read(locked).Posture : null,
            Prefer = side switch { "sheet" => Preference.Sheet, "definition" => Preference.Definition, _ => Preference.Neither },
        });
        return Tell(call, path, book.Path, outcome);
    }

    private int Tell(Call call, string definition, string sheet, SyncOutcome outcome)
    {
        var isCheck = call.Line.GetValue(check);
        if (isCheck && outcome.Cells.Count > 0)
            TextDifference.Write(call.Answer, call.Shown(definition), outcome.Before, outcome.After, call.Ink);
        else
            List(call, outcome);
        call.Answer.Flush();
        SheetArguments.Tell(call, sheet, outcome.Findings);
        if (!outcome.IsRead)
            return ExitCode.Unreadable;

        var exit = outcome.IsIncomplete || (isCheck && outcome.Cells.Count > 0) ? ExitCode.No : ExitCode.Clean;
        if (!isCheck && outcome.Cells.Count > 0 && WrittenFile.Replace(outcome.Before, outcome.After) is { } trouble)
            return call.Refuse(new($"{call.Shown(definition)} {trouble.En}", $"{call.Shown(definition)} {trouble.Ja}"));

        var count = outcome.Cells.Count;
        var shown = SafeText.OfPath(call.Shown(definition));
        call.Aside.WriteLine((count == 0
            ? new Bilingual($"{shown}: nothing to take over from the sheet.", $"{shown}: シートから取り込むものはありません。")
            : isCheck
                ? new Bilingual($"{shown}: {count} cell{(count == 1 ? "" : "s")} would be taken over.", $"{shown}: {count}個のセルを取り込めます。")
                : new Bilingual($"{shown}: {count} cell{(count == 1 ? "" : "s")} taken over. Next: x1060 check {shown}", $"{shown}: {count}個のセルを取り込みました。次は: x1060 check {shown}")).In(call.Language));
        return exit;
    }

    private static void List(Call call, SyncOutcome outcome)
    {
        foreach (var cell in outcome.Cells)
            call.Answer.WriteLine($"{SafeText.Of(cell.Place.ToString())}: {SafeText.Of(cell.Entry.In(call.Language))} {SafeText.Of(cell.Column.In(call.Language))}: {SafeText.Of(cell.Before.In(call.Language))} → {SafeText.Of(cell.After.In(call.Language))}");
    }
}
