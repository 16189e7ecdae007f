using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;
using X1060Dsl.Remembering;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Running;
using X1060Dsl.Text;
using X1060Dsl.Waiving;

namespace X1060Dsl.Reading;

/// <summary>Gathers a definition and what it loads, loaded text first, each file once.</summary>
/// <param name="files">What may be opened.</param>
/// <param name="report">Where findings go.</param>
/// <param name="toRun">Whether it will be run: then what it refers to is gathered too, and not refused.</param>
/// <param name="remembered">What an earlier state left; null where nothing is kept.</param>
internal sealed class Loading(IDefinitionFiles files, Action<Finding> report, bool toRun = false, Remembered? remembered = null)
{
    private readonly List<(SourceFile File, CompilationUnitSyntax Root)> inOrder = [];
    private readonly HashSet<string> opened = new(StringComparer.Ordinal);
    private readonly List<string> chain = [];

    /// <summary>Every file that was opened, the definition first.</summary>
    public List<SourceFile> Sources { get; } = [];

    /// <summary>The pragmas of all files, those of a file in the order of its text.</summary>
    public List<Pragma> Pragmas { get; } = [];

    /// <summary>The paths of the packs that nothing loads.</summary>
    public List<string> Packs { get; } = [];

    /// <summary>The assemblies that it refers to.</summary>
    public List<AssemblyReference> References { get; } = [];

    public IReadOnlyList<(SourceFile File, CompilationUnitSyntax Root)> Load(SourceFile definition, Listing<SourceFile> packs)
    {
        // The definition comes first among the texts, and its syntax last. A pack is read as if it loaded it.
        opened.Add(definition.Path);
        Sources.Add(definition);
        chain.Add(definition.Path);
        foreach (var pack in packs.TakeWhile(pack => pack.Path != definition.Path))
        {
            // One before it may have loaded it.
            if (opened.Contains(pack.Path))
                continue;

            Packs.Add(pack.Path);
            Enter(pack);
        }

        Take(definition, remembered is null ? Parsing.Parse(definition, report) : Parsing.Parse(definition, report, remembered));
        return inOrder;
    }

    // Bounded by Budget.LoadDepth, so recursion is safe.
    private void Enter(SourceFile file)
    {
        opened.Add(file.Path);
        Sources.Add(file);
        chain.Add(file.Path);
        Take(file, remembered is null ? Parsing.ParseShared(file, report) : Parsing.Parse(file, report, remembered));
        chain.RemoveAt(chain.Count - 1);
    }

    private void Take(SourceFile file, CompilationUnitSyntax? root)
    {
        if (root is null)
            return;

        Directives(file, root);
        inOrder.Add((file, root));
    }

    private void Directives(SourceFile file, CompilationUnitSyntax root)
    {
        if (!root.ContainsDirectives)
            return;

        var codeStart = root.Members.Count > 0 ? root.Members[0].SpanStart : int.MaxValue;
        // Only into what holds directives: walking from one to the next would touch every token of the file.
        foreach (var directive in root.DescendantNodes(static node => node.ContainsDirectives, descendIntoTrivia: true).OfType<DirectiveTriviaSyntax>())
        {
            var at = new Origin(file.Path, directive.SpanStart, directive.Span.Length);
            switch (directive)
            {
                case LoadDirectiveTriviaSyntax { File: { IsMissing: false } path }:
                    if (directive.SpanStart > codeStart)
                        report(NotPartOfLanguage.At(at, new("#load after other statements", "文の後の「#load」"), new("move it to the start of the file", "ファイルの先頭に移してください")));
                    else
                        Follow(file, new Origin(file.Path, path.SpanStart, path.Span.Length), path.ValueText);
                    break;

                // The definition knows its own language; a reference to it is for the script host.
                case ReferenceDirectiveTriviaSyntax { File.ValueText: var reference } when IsOurs(reference):
                    break;

                case ReferenceDirectiveTriviaSyntax { File: { IsMissing: false } path } when toRun:
                    Refer(file, new Origin(file.Path, path.SpanStart, path.Span.Length), path.ValueText);
                    break;

                case ReferenceDirectiveTriviaSyntax { File: { IsMissing: false } path }:
                    report(NotPartOfLanguage.At(at, IsPackage(path.ValueText) ? new("A package", "パッケージ (nuget:)") : new("A reference to other code", "ほかのコードへの参照"), new(
                        "nothing is downloaded, loaded or run; leave it out, the language needs nothing else",
                        "ダウンロードも読み込みも実行もしません。この言語のほかに必要なものはないので、取り除いてください")));
                    break;

                case PragmaWarningDirectiveTriviaSyntax pragma when !pragma.HasErrors():
                    Pragmas.Add(Pragma.Of(file.Path, pragma));
                    break;

                case NullableDirectiveTriviaSyntax or RegionDirectiveTriviaSyntax or EndRegionDirectiveTriviaSyntax or ShebangDirectiveTriviaSyntax:
                case var unreadable when unreadable.HasErrors():
                    break;

                default:
                    report(NotPartOfLanguage.At(at, new("This directive", "このディレクティブ"), new("leave it out", "取り除いてください")));
                    break;
            }
        }
    }

    internal static bool IsOurs(string reference) =>
        reference is "X1060Dsl" or "X1060Dsl.dll" || reference == "nuget: X1060Dsl" || reference.StartsWith("nuget: X1060Dsl,", StringComparison.Ordinal);

    private static bool IsPackage(string reference) => reference.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase);

    private void Refer(SourceFile file, Origin at, string written)
    {
        if (IsPackage(written))
            report(UnusableReference.At(at, written, new("nothing is downloaded; reference a .dll that is already there, below the root", "ダウンロードはしません。ルートより下に置いた .dll を参照してください")));
        else if (LoadPath.Resolve(file.Path, files.Root, written, ".dll", out var refusal) is not { } path)
            report(UnusableReference.At(at, written, refusal!));
        else
            References.Add(new AssemblyReference(file.Path, written, path, at));
    }

    private void Follow(SourceFile file, Origin at, string written)
    {
        if (LoadPath.Resolve(file.Path, files.Root, written, ".csx", out var refusal) is not { } path)
        {
            report(UnresolvedLoad.At(at, written, refusal!));
        }
        else if (chain.Contains(path))
        {
            report(CircularLoad.At(at, string.Join(" -> ", chain.SkipWhile(open => open != path).Append(path).Select(LoadPath.NameOf))));
        }
        else if (chain.Count >= Budget.LoadDepth)
        {
            report(BudgetExceeded.At(at, new("Files load each other too deeply", "#load の段が深すぎます"), Budget.LoadDepth));
        }
        else if (opened.Count >= Budget.LoadedFiles)
        {
            report(BudgetExceeded.At(at, new("Too many files are loaded", "#load で読み込むファイルが多すぎます"), Budget.LoadedFiles));
        }
        else if (!opened.Contains(path))
        {
            Open(at, written, path);
        }
        else
        {
            Packs.Remove(path);
        }
    }

    private void Open(Origin at, string written, string path)
    {
        var answer = files.Open(path);
        if (answer.File is { } file)
        {
            Enter(file);
            return;
        }

        report(UnresolvedLoad.At(at, written, answer.Refusal is { } refusal ? Why(refusal) : new("there is no such file", "そのファイルはありません")));
    }

    // The reason alone: where it is told, "this file" would be the wrong one.
    private static Bilingual Why(Finding refusal) => (refusal.Id, refusal.Words.FirstOrDefault()) switch
    {
        ("CDC0001", Bilingual reason) => reason,
        ("CDC0002", Bilingual encoding) => new($"it is not UTF-8, it looks like {encoding.En}", $"UTF-8 ではなく、{encoding.Ja} のようです"),
        _ => new(refusal.Message(DisplayLanguage.English), refusal.Message(DisplayLanguage.Japanese)),
    };
}

/// <summary>What a written path means, by its letters alone: only the host knows about links.</summary>
internal static class LoadPath
{
    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    /// <summary>The full path that is meant, below the root; null with a refusal otherwise.</summary>
    public static string? Resolve(string from, string root, string written, string ending, out Bilingual? refusal)
    {
        refusal = Fault(written, ending);
        if (refusal is not null)
            return null;

        var segments = new List<string>(from.Split('/'));
        segments.RemoveAt(segments.Count - 1);
        foreach (var segment in written.Split('/'))
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                    break;
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        var path = string.Join("/", segments);
        if (path.StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal))
            return path;

        refusal = new("it lies outside the root", "ルートの外にあります");
        return null;
    }

    /// <summary>The last part of a path.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static Bilingual? Fault(string written, string ending)
    {
        if (written.Length == 0)
            return new("the path is empty", "パスが空です");
        if (written.IndexOf('\\') >= 0)
            return new("write the path with forward slashes", "パスは / で区切ってください");
        if (written[0] is '/' or '~' || written.IndexOf(':') >= 0)
            return new("the path must be relative to this file", "このファイルからの相対パスで書いてください");
        if (!written.EndsWith(ending, StringComparison.Ordinal))
            return new($"only {ending} files are loaded", $"読み込めるのは {ending} ファイルだけです");
        if (written.Any(static character => char.IsControl(character) || character is '*' or '?' or '"' or '<' or '>' or '|' or '%'))
            return new("the path has characters that no file name should have", "ファイル名に使えない文字があります");
        return written.Split('/').Any(static segment => segment.Length == 0 || (segment is not ("." or "..") && (segment[segment.Length - 1] is '.' or ' ' || segment[0] == ' ' || Devices.Contains(segment.Split('.')[0]))))
            ? new("a part of the path is no file name", "パスの一部がファイル名になりません")
            : null;
    }
}
