using System.CommandLine;
using X1060Dsl.Migrating;
using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Reports;
using X1060Dsl.Text;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 migrate</c>: moves a definition to another list of services, as edits of its text.</summary>
internal sealed class MigrateVerb : Verb
{
    private static readonly string[] Targets = [nameof(Edition.X1060_2021), nameof(Edition.X1060_2026)];

    private readonly Argument<string[]> file;
    private readonly Option<string> to, output;
    private readonly Option<bool> check, diff;

    public MigrateVerb(DisplayLanguage language)
        : base("migrate", new("Moves a definition from ISOG-J v2.1 to X.1060, or to a later edition.", "定義を ISOG-J v2.1 から X.1060 へ、または新しい版へ移します。"), language)
    {
        file = AddMany("file", new("the definition; what it loads is moved with it", "定義ファイル。読み込んでいるファイルも一緒に移します"));
        to = Add<string>("--to", string.Join('|', Targets), new("the edition to move to", "移行先の版"));
        check = Add<bool>("--check", null, new("only tells what there is to decide, and changes nothing; exit code 1 when something would change", "判断が必要な点を示すだけで書き換えない。変わるものがあれば終了コードは 1"));
        diff = Add<bool>("--diff", null, new("shows what would change, and changes nothing; exit code 1 when something would", "何が変わるかを示すだけで書き換えない。変わるものがあれば終了コードは 1"));
        output = Add<string>("--output", "FILE", new("writes to this file, and leaves the definition as it is; also -o", "このファイルに書き出し、元の定義は変えない。-o とも書けます"));
        output.Aliases.Add("-o");
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 migrate cdc.cdc.csx --to X1060_2021", new("moves a definition by the roles of ISOG-J v2.1", "ISOG-J v2.1 の役割で書いた定義を移す")),
        ("x1060 migrate cdc.cdc.csx --to X1060_2021 --diff", new("only shows what would change", "何が変わるかを示すだけ")),
        ("x1060 migrate cdc.cdc.csx --to X1060_2026 -o next.cdc.csx", new("tries the edition of 2026 in another file", "2026年版を別のファイルで試す")),
    ];

    public override int Run(Call call)
    {
        if (call.Line.GetValue(file) is not { Length: > 0 } named)
            return call.Refuse(new("say which definition, for example: x1060 migrate cdc.cdc.csx --to X1060_2021", "定義を指定してください。例: x1060 migrate cdc.cdc.csx --to X1060_2021"));
        if (named.Length > 1)
            return call.Refuse(new($"'{named[1]}' is one argument too many; a definition is moved on its own", $"引数「{named[1]}」は余分です。定義は一つずつ移します"));
        if (call.Line.GetValue(to) is not { } wanted)
            return call.Refuse(new($"say where to: --to {string.Join(" or ", Targets)}", $"移行先を指定してください: --to {string.Join(" または ", Targets)}"));
        if (Targets.FirstOrDefault(target => Folding.AreSame(target, wanted)) is not { } target)
            return call.Refuse(Misuse.Value("--to", wanted, Targets));

        var path = call.Around.FullPath(named[0]);
        if (Directory.Exists(path))
            return call.Refuse(new($"'{named[0]}' is a folder; name a definition in it", $"「{named[0]}」はフォルダーです。その中の定義を指定してください"));

        var sought = new Sought(path, path[..Math.Max(1, path.LastIndexOf('/'))], IsNamed: true, Refusal: null);
        var files = DiskFiles.Around(sought.Path, sought.Folder);
        var opened = sought.Open(files);
        return opened.File is { } definition
            ? Move(call, definition, files, target == Targets[0] ? Edition.X1060_2021 : Edition.X1060_2026)
            : Unreadable(call, CheckedDefinition.Unread(path, opened.Refusal!));
    }

    private int Move(Call call, SourceFile definition, DiskFiles files, Edition edition)
    {
        if (Migrator.Migrate(definition, files, edition) is not { } outcome)
            return call.Refuse(new("no way leads back to an earlier list", "前の版の一覧へ戻すことはできません"));
        if (outcome.Unreadable is { } unreadable)
            return Unreadable(call, unreadable);
        if (!outcome.IsWhole)
            return call.Refuse(new($"{call.Shown(definition.Path)} names no organisation; a part is moved with the definition that loads it", $"{call.Shown(definition.Path)} には組織がありません。部品は、それを読み込む定義と一緒に移します"));
        if (outcome.IsThere)
        {
            call.Aside.WriteLine(new Bilingual($"It follows {edition} already; nothing to do.", $"すでに {edition} に従っています。することはありません。").In(call.Language));
            return ExitCode.Clean;
        }

        if (outcome.Obstacles.Count > 0)
        {
            Tell(call, outcome, outcome.Obstacles, isMoved: false);
            call.Aside.WriteLine(new Bilingual("Nothing was changed; these come first.", "何も変更していません。先に上の点を直してください。").In(call.Language));
            return ExitCode.No;
        }

        return call.Line.GetValue(diff) || call.Line.GetValue(check) ? Show(call, outcome) : Write(call, definition, outcome);
    }

    private int Show(Call call, MigrationOutcome outcome)
    {
        if (call.Line.GetValue(check))
            Tell(call, outcome, outcome.Notes, isMoved: false);
        if (call.Line.GetValue(diff))
        {
            foreach (var text in outcome.Changed)
                TextDifference.Write(call.Answer, call.Shown(text.Before.Path), text.Before, text.After, call.Ink);
        }

        Sum(call, outcome);
        return ExitCode.No;
    }

    private int Write(Call call, SourceFile definition, MigrationOutcome outcome)
    {
        if (call.Line.GetValue(output) is { } other)
        {
            if (outcome.Changed.Count > 1)
                return call.Refuse(new("what the definition loads would change too, and has no place in one file; leave --output away", "読み込んでいるファイルも変わるため、一つのファイルには書き出せません。--output を外してください"));

            var path = call.Around.FullPath(other);
            if (path == definition.Path)
                return call.Refuse(new("--output is the definition itself; leave it away to change the definition", "--output が元の定義と同じです。定義を書き換えるには --output を外してください"));

            var moved = new SourceFile(path, outcome.Changed[0].After.Text);
            try
            {
                NewFile.Write(path, moved.Text, replace: true);
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                return call.Refuse(new($"{other} cannot be written here", $"{other} をここに書き込めません"));
            }

            Tell(call, outcome, outcome.Notes.Select(note => note with { After = note.After with { Path = path } }), isMoved: true, moved);
            Sum(call, outcome);
            return ExitCode.Clean;
        }

        if (!Replace(call, outcome))
            return ExitCode.Misuse;

        Tell(call, outcome, outcome.Notes, isMoved: true);
        Sum(call, outcome);
        if (File.Exists(Posture.PathOf(definition.Path)))
            call.Aside.WriteLine(new Bilingual($"{call.Shown(Posture.PathOf(definition.Path))} is of the earlier list; look through x1060 check, then take it up with x1060 lock.", $"{call.Shown(Posture.PathOf(definition.Path))} は前の一覧のものです。x1060 check で確かめてから、x1060 lock で更新してください。").In(call.Language));
        return ExitCode.Clean;
    }

    // All or none: a definition of the new list with a part of the old one would be neither.
    private static bool Replace(Call call, MigrationOutcome outcome)
    {
        for (var i = 0; i < outcome.Changed.Count; i++)
        {
            var (before, after) = outcome.Changed[i];
            if (WrittenFile.Replace(before, after) is not { } trouble)
                continue;

            call.Refuse(new($"{call.Shown(after.Path)} {trouble.En}", $"{call.Shown(after.Path)} {trouble.Ja}"));
            foreach (var done in outcome.Changed.Take(i))
            {
                if (WrittenFile.Replace(done.After, done.Before) is { } worse)
                    call.Refuse(new($"{call.Shown(done.Before.Path)} {worse.En}; it is moved already, and has to be set back by hand", $"{call.Shown(done.Before.Path)} {worse.Ja}。このファイルはすでに移行済みなので、手作業で元に戻してください"));
            }

            return false;
        }

        return true;
    }

    private static void Tell(Call call, MigrationOutcome outcome, IEnumerable<MigrationNote> notes, bool isMoved, SourceFile? elsewhere = null)
    {
        var texts = outcome.Sources.ToDictionary(static text => text.Path, StringComparer.Ordinal);
        if (isMoved)
        {
            foreach (var text in outcome.Changed)
                texts[text.After.Path] = text.After;
        }

        if (elsewhere is not null)
            texts[elsewhere.Path] = elsewhere;
        MigrationText.Write(call.Answer, notes, texts, isMoved, call.Shown, call.Language, call.Ink);
        call.Answer.Flush();
    }

    private static void Sum(Call call, MigrationOutcome outcome)
    {
        call.Answer.Flush();
        call.Aside.WriteLine(MigrationText.Summary(outcome).In(call.Language));
    }

    private static int Unreadable(Call call, CheckedDefinition definition)
    {
        FindingsText.Write(call.Aside, new Check(Listing.Of(definition), call.Around.FullPath("."), null), call.Language, Ink.None);
        call.Aside.WriteLine(new Bilingual("Only what can be read without errors can be moved.", "誤りなく読める定義だけを移せます。").In(call.Language));
        return definition.IsRead ? ExitCode.No : ExitCode.Unreadable;
    }
}
