using System.CommandLine;
using X1060Dsl.Disk;
using X1060Dsl.Formatting;
using X1060Dsl.Model;
using X1060Dsl.Reports;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 fmt</c>: brings definitions into the canonical layout.</summary>
internal sealed class FmtVerb : Verb
{
    private const string Stdin = "-", StdinName = "stdin.cdc.csx";

    private readonly Argument<string[]> paths;
    private readonly Option<bool> check, diff;

    public FmtVerb(DisplayLanguage language)
        : base("fmt", new("Lays definitions out in one way: indentation, spaces, long lines.", "定義の書式 (字下げ・空白・長い行) をそろえます。"), language)
    {
        paths = AddMany("paths", new("files, folders to search for *.cdc.csx, or - for the standard input (default: the current folder)", "ファイル、*.cdc.csx を探すフォルダー、または標準入力を表す - (省略時は現在のフォルダー)"));
        check = Add<bool>("--check", null, new("names the files that would change, and changes nothing; exit code 1 when there is one", "変わるファイルを示すだけで書き換えない。あれば終了コードは 1"));
        diff = Add<bool>("--diff", null, new("shows what would change, and changes nothing; exit code 1 when something would", "何が変わるかを示すだけで書き換えない。変わるものがあれば終了コードは 1"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 fmt", new("lays out all definitions below this folder", "このフォルダーより下の定義の書式をそろえる")),
        ("x1060 fmt --check", new("for a pipeline: fails when a file is laid out otherwise", "パイプライン用。書式の違うファイルがあれば失敗する")),
        ("x1060 fmt --diff cdc.cdc.csx", new("only shows what would change", "何が変わるかを示すだけ")),
        ("x1060 fmt - < cdc.cdc.csx", new("from the standard input to the standard output", "標準入力から標準出力へ")),
    ];

    public override int Run(Call call)
    {
        var settings = new DiskSettings(Orders.None);
        var named = call.Line.GetValue(paths) ?? [];
        if (named.Contains(Stdin))
            return named.Length == 1 ? RunStdin(call, settings) : call.Refuse(new("- stands alone: the standard input is one text", "- はほかのパスと一緒には指定できません"));
        if (CheckArguments.Seek(call, named, out var exit) is not { } definitions)
            return exit;

        var changed = new List<(SourceFile Before, SourceFile After)>();
        foreach (var sought in definitions)
        {
            var opened = sought.Open(DiskFiles.Around(sought.Path, sought.Folder));
            if (opened.File is not { } file)
                exit = ExitCode.Gravest(exit, Unread(call, sought.Path, Listing.Of(opened.Refusal!), default));
            else if (Laid(call, file, settings) is not { } after)
                exit = ExitCode.Gravest(exit, ExitCode.Unreadable);
            else if (after.Text != file.Text)
                changed.Add((file, after));
        }

        return ExitCode.Gravest(exit, call.Line.GetValue(check) || call.Line.GetValue(diff) ? Show(call, changed) : Write(call, changed));
    }

    private int RunStdin(Call call, DiskSettings settings)
    {
        var buffer = new char[DefinitionFile.MostBytes + 1];
        var text = new string(buffer, 0, call.Around.In().ReadBlock(buffer));
        var file = new SourceFile(call.Around.FullPath(StdinName), text);

        // What was no UTF-8 would come out as something else.
        if (text.Contains('\uFFFD'))
            return Unread(call, file.Path, Listing.Of(UnreadableFile.At(file.Path, new("it is not UTF-8", "UTF-8 ではありません"))), default);
        if (Laid(call, file, settings) is not { } after)
            return ExitCode.Unreadable;
        if (call.Line.GetValue(check) || call.Line.GetValue(diff))
            return Show(call, after.Text == text ? [] : [(file, after)]);

        call.Answer.Write(after.Text);
        return ExitCode.Clean;
    }

    // Null, and told, where the text could not be read at all.
    private static SourceFile? Laid(Call call, SourceFile file, DiskSettings settings)
    {
        var canonical = Canonical.Of(file, settings.LayoutOf(file.Path));
        if (!canonical.IsRead)
        {
            Unread(call, file.Path, canonical.Unread, Listing.Of(file));
            return null;
        }

        if (canonical.Unread.Count > 0)
        {
            var place = Place.Of(file.Path, canonical.Unread[0].Origin.Start, canonical.Unread[0].Origin.Length, file);
            call.Aside.WriteLine($"{SafeText.OfPath(call.Shown(file.Path))}:{place.Line}:{place.Column}: {new Bilingual("what cannot be read is left as it is", "読めない文はそのまま残しました").In(call.Language)}: {SafeText.Of(canonical.Unread[0].Message(call.Language))}");
        }

        return canonical.Text;
    }

    private static int Unread(Call call, string path, Listing<Finding> why, Listing<SourceFile> sources)
    {
        var definition = new CheckedDefinition(path, null, 0, IsRead: false, why, sources, default);
        FindingsText.Write(call.Aside, new Check(Listing.Of(definition), call.Around.FullPath("."), null), call.Language, Ink.None);
        return ExitCode.Unreadable;
    }

    private int Show(Call call, List<(SourceFile Before, SourceFile After)> changed)
    {
        foreach (var (before, after) in changed)
        {
            if (call.Line.GetValue(diff))
                TextDifference.Write(call.Answer, call.Shown(after.Path), before, after, call.Ink);
            else
                call.Answer.WriteLine(SafeText.OfPath(call.Shown(after.Path)));
        }

        call.Answer.Flush();
        call.Aside.WriteLine((changed.Count == 0
            ? new Bilingual("Everything is laid out already.", "書式はそろっています。")
            : new Bilingual($"{changed.Count} file{(changed.Count == 1 ? "" : "s")} would change; x1060 fmt lays {(changed.Count == 1 ? "it" : "them")} out.", $"{changed.Count}ファイルの書式が違います。x1060 fmt でそろえられます。")).In(call.Language));
        return changed.Count == 0 ? ExitCode.Clean : ExitCode.No;
    }

    private static int Write(Call call, List<(SourceFile Before, SourceFile After)> changed)
    {
        var written = 0;
        foreach (var (before, after) in changed)
        {
            var shown = SafeText.OfPath(call.Shown(after.Path));
            if (WrittenFile.Replace(before, after) is { } trouble)
            {
                call.Refuse(new($"{shown} {trouble.En}", $"{shown} {trouble.Ja}"));
                continue;
            }

            call.Answer.WriteLine(shown);
            written++;
        }

        call.Answer.Flush();
        call.Aside.WriteLine((written == 0
            ? new Bilingual("Nothing to lay out.", "そろえるものはありません。")
            : new Bilingual($"{written} file{(written == 1 ? "" : "s")} laid out.", $"{written}ファイルの書式をそろえました。")).In(call.Language));
        return written < changed.Count ? ExitCode.Misuse : ExitCode.Clean;
    }
}
