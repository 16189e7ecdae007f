using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Rules.Tool;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Analyzers;

/// <summary>The definitions that a project lists, checked once for whoever asks first.</summary>
internal sealed class ProjectDefinitions : IDefinitionFiles
{
    private readonly AnalyzerConfigOptionsProvider options;
    private readonly ProjectSettings settings;
    private readonly SortedDictionary<string, AdditionalText> listed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AdditionalText> locks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OpenedFile> opened = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, LocatedFinding>> findings;
    private readonly Lazy<Listing<SourceFile>> packs;

    public ProjectDefinitions(IEnumerable<AdditionalText> files, AnalyzerConfigOptionsProvider options)
    {
        this.options = options;
        settings = ProjectSettings.Of(options.GlobalOptions);
        foreach (var file in files)
        {
            if (ListedText.Includes(file))
                listed[ProjectSettings.Slashed(file.Path)] = file;
            else if (Posture.IsLock(file.Path))
                locks[ProjectSettings.Slashed(file.Path)] = file;
        }

        findings = new(Check);
        packs = new(Packs);
    }

    string IDefinitionFiles.Root => settings.Root;

    /// <summary>Whether the project lists none.</summary>
    public bool IsEmpty => listed.Count == 0;

    /// <summary>Whether something may be found in a file: a definition, a part of one, or the lock of one.</summary>
    public static bool Concerns(AdditionalText file) => ListedText.Includes(file) || Posture.IsLock(file.Path);

    /// <summary>All that is found in a file, whichever definition loads it.</summary>
    public IEnumerable<LocatedFinding> In(AdditionalText file) => findings.Value[ProjectSettings.Slashed(file.Path)];

    /// <summary>What is found in a definition that stands in a C# class; what is found in packs is told with them.</summary>
    /// <param name="file">The definition; its positions are those of the C# file.</param>
    /// <param name="tree">The C# file, which may have settings of its own.</param>
    public IEnumerable<LocatedFinding> In(SourceFile file, SyntaxTree tree)
    {
        var definition = Engine.Check(file, packs.Value.Count == 0 ? NoFiles.Instance : this, Options(options.GetOptions(tree)));
        return definition.Findings.Where(finding => !finding.Origin.IsKnown || finding.Origin.Path == file.Path).Concat(IsEmpty ? AboutToday(new Origin(file.Path, file.Text.Length, 0)) : []).Select(finding => new LocatedFinding(finding, definition));
    }

    OpenedFile IDefinitionFiles.Open(string path)
    {
        if (listed.ContainsKey(path))
            return Open(path);

        var item = settings.Relative(path) is var relative && path.EndsWith("/" + relative, StringComparison.Ordinal) ? relative : path;
        return new OpenedFile(null, UnreadableFile.At(path, new(
            $"the project does not list it; add <AdditionalFiles Include=\"{item}\" />", $"プロジェクトに登録されていません。<AdditionalFiles Include=\"{item}\" /> を追加してください")));
    }

    // Both analyzers, and the actions of one, may ask at once.
    private OpenedFile Open(string path)
    {
        lock (opened)
            return OpenOnce(path);
    }

    private OpenedFile OpenOnce(string path)
    {
        if (!opened.TryGetValue(path, out var file))
            opened.Add(path, file = Read(path, listed[path]));
        return file;
    }

    // The compiler falls back on an encoding of the machine where a file is not UTF-8. We read the same everywhere, or not at all.
    private static OpenedFile Read(string path, AdditionalText file, int most = DefinitionFile.MostBytes) => file.GetText() switch
    {
        null => new(null, UnreadableFile.At(path, new("the compiler gives no text for it", "コンパイラーから内容を受け取れません"))),
        { Encoding.CodePage: not (65001 or 1200 or 1201) } => new(null, UnreadableFile.At(path, new("it is not UTF-8; save it as UTF-8", "UTF-8 ではありません。UTF-8 で保存し直してください"))),
        { Length: var length } when length > most => new(null, UnreadableFile.At(path, new("it is too long", "長すぎます"))),
        var text => new(new SourceFile(path, text.ToString()), null),
    };

    private CheckOptions Options(AnalyzerConfigOptions ofFile) =>
        new() { Today = settings.Today, Packs = packs.Value, Settings = new RuleSettings(new CompilerSettings(ofFile, options.GlobalOptions)) };

    // Those that give no text are told of where they stand.
    private Listing<SourceFile> Packs() => listed.Where(file => ListedText.IsPolicyPack(options.GetOptions(file.Value))).Select(file => Open(file.Key).File).OfType<SourceFile>().ToListing();

    // One that gives no text is an empty one, which is no lock: it must not pass for none.
    private SourceFile? LockOf(string definition) => Posture.PathOf(definition) is var path && locks.TryGetValue(path, out var file)
        ? Read(path, file, Posture.MostCharacters).File ?? new SourceFile(path, "")
        : null;

    private ILookup<string, LocatedFinding> Check()
    {
        var definitions = Engine.Together([.. listed.Select(file => Open(file.Key) is { File: { } text }
            ? Engine.Check(text, this, Options(options.GetOptions(file.Value)) with { Lock = LockOf(file.Key) })
            : CheckedDefinition.Unread(file.Key, Open(file.Key).Refusal!))]);
        return definitions
            .SelectMany(static definition => definition.Findings.Select(finding => new LocatedFinding(finding, definition)))
            .Concat(AboutTheProject(definitions))
            .ToLookup(static found => found.Path, StringComparer.Ordinal);
    }

    private IEnumerable<LocatedFinding> AboutTheProject(IReadOnlyList<CheckedDefinition> definitions)
    {
        foreach (var finding in definitions.Take(1).SelectMany(definition => AboutToday(Start(definition))))
            yield return new LocatedFinding(finding, definitions[0]);

        var classes = new Dictionary<ClassName, CheckedDefinition>();
        foreach (var definition in definitions.Where(static definition => definition.Organization is not null))
        {
            var name = ClassName.Of(definition.Path, settings, options.GetOptions(listed[definition.Path]));
            if (classes.TryGetValue(name, out var first))
                yield return new LocatedFinding(ClassNameTaken.At(Start(definition), name.ToString(), settings.Relative(first.Path)), definition);
            else
                classes.Add(name, definition);
        }
    }

    private IEnumerable<Finding> AboutToday(Origin at)
    {
        if (settings.WrittenToday.Length == 0)
            yield return DatedRulesLeftOut.At(at);
        else if (settings.Today is null)
            yield return UnusableToday.At(at, settings.WrittenToday);
    }

    private static Origin Start(CheckedDefinition definition) => new(definition.Path, 0, 0);
}

/// <summary>A finding, and the definition whose texts it points into.</summary>
internal sealed record LocatedFinding(Finding Finding, CheckedDefinition Definition)
{
    /// <summary>The file that it stands in.</summary>
    public string Path => Finding.Origin.IsKnown ? Finding.Origin.Path : Definition.Path;
}
