using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Settings;

/// <summary>The <c>.editorconfig</c> and <c>.globalconfig</c> files around definitions, read by the compiler's own reader.</summary>
/// <remarks>So that a section means here what it means in the build: only which files there are is the host's business.</remarks>
public sealed class EditorConfigs
{
    private const string Ours = "x1060.", Compilers = "dotnet_diagnostic.", SeverityEnd = ".severity";

    private readonly List<SourceFile> files;
    private readonly AnalyzerConfigSet? all;

    /// <summary>The files that apply, in any order. A file that sets nothing of ours may be left out, unless it is a root.</summary>
    public EditorConfigs(IEnumerable<SourceFile> files)
    {
        this.files = files.OrderBy(static file => file.Path.Length).ToList();
        all = this.files.Any(static file => Concerns(file.Text)) ? SetOf(this.files) : null;
    }

    /// <summary>The names of the files that count, in a folder and in those above it.</summary>
    public static Listing<string> Names { get; } = Listing.Of(".editorconfig", ".globalconfig");

    /// <summary>Whether a file may set anything of ours; a quick look, that errs on the safe side.</summary>
    public static bool Concerns(string text) =>
        text.IndexOf(Ours, StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf(Compilers + "CDC", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>What the files set for one definition.</summary>
    /// <param name="path">The definition's full path, with forward slashes.</param>
    /// <param name="above">What a command line orders.</param>
    public RuleSettings For(string path, Orders above) =>
        all is null && above == Orders.None ? RuleSettings.Default : new RuleSettings(new Found(this, path, above));

    private static AnalyzerConfigSet SetOf(IEnumerable<SourceFile> files) =>
        AnalyzerConfigSet.Create(files.Select(static file => AnalyzerConfig.Parse(file.Text, file.Path)).ToList());

    private static bool IsGlobal(SourceFile file) => file.Path.EndsWith("/.globalconfig", StringComparison.Ordinal);

    /// <summary>The settings of one definition.</summary>
    private sealed class Found : ISettings
    {
        private static readonly Dictionary<string, string> Nothing = [];

        private readonly EditorConfigs configs;
        private readonly string path;
        private readonly Orders above;
        private readonly IReadOnlyDictionary<string, string> keys;
        private readonly IReadOnlyDictionary<string, ReportDiagnostic> global;

        public Found(EditorConfigs configs, string path, Orders above)
        {
            (this.configs, this.path, this.above) = (configs, path, above);
            keys = configs.all?.GetOptionsForSourcePath(path).AnalyzerOptions ?? (IReadOnlyDictionary<string, string>)Nothing;
            global = configs.all?.GlobalConfigOptions.TreeOptions ?? (IReadOnlyDictionary<string, ReportDiagnostic>)new Dictionary<string, ReportDiagnostic>();
        }

        public IEnumerable<string> Keys => keys.Keys.Where(static key => key.StartsWith(Ours, StringComparison.OrdinalIgnoreCase)).Select(static key => key.ToLowerInvariant()).OrderBy(static key => key, StringComparer.Ordinal);

        public IEnumerable<SourceFile> Files => configs.files;

        public string? OrderedProfile => above.Profile;

        public IEnumerable<(string Key, Origin Place)> Ineffective =>
            from file in configs.files
            where !IsGlobal(file) && Concerns(file.Text)
            from setting in SetOf([file]).GetOptionsForSourcePath(path).TreeOptions.Keys
            where setting.StartsWith("CDC", StringComparison.OrdinalIgnoreCase)
            let key = $"{Compilers}{setting.ToUpperInvariant()}{SeverityEnd}"
            let place = PlaceIn(file, key)
            where place is not null
            orderby place.Value.Start
            select (key, place.Value);

        public string? Value(string key) => keys.TryGetValue(key, out var value) ? value : null;

        public Origin? Place(string key) => configs.files.AsEnumerable().Reverse().Select(file => PlaceIn(file, key)).FirstOrDefault(static place => place is not null);

        public SeverityOrder? Order(string id)
        {
            if (above.Severities.TryGetValue(id, out var word))
                return new SeverityOrder(word, SettingLayer.CommandLine, null);
            if (!global.TryGetValue(id, out var report) || report == ReportDiagnostic.Default)
                return null;

            return new SeverityOrder(Word(report), SettingLayer.GlobalConfig, Place($"{Compilers}{id}{SeverityEnd}"));
        }

        private static string Word(ReportDiagnostic report) => report switch
        {
            ReportDiagnostic.Error => "error",
            ReportDiagnostic.Warn => "warning",
            ReportDiagnostic.Info => "info",
            _ => "none",
        };

        // The last line that sets the key, in a section that applies: asked of the compiler's reader, line by line.
        private Origin? PlaceIn(SourceFile file, string key)
        {
            if (file.Text.IndexOf(key, StringComparison.OrdinalIgnoreCase) < 0)
                return null;

            var (section, place) = ("", (Origin?)null);
            for (var number = 0; number < file.LineCount; number++)
            {
                var line = file.Line(number);
                var written = line.TrimStart();
                if (written.StartsWith("[", StringComparison.Ordinal))
                    section = line;
                else if (written.StartsWith(key, StringComparison.OrdinalIgnoreCase) && Applies(file, section, line, key))
                    place = new Origin(file.Path, file.StartOf(number) + line.Length - written.Length, written.TrimEnd().Length);
            }

            return place;
        }

        private bool Applies(SourceFile file, string section, string line, string key)
        {
            var alone = new SourceFile(file.Path, $"{(IsGlobal(file) ? "is_global = true\n" : "")}{section}\n{line}\n");
            var options = IsGlobal(file) ? SetOf([alone]).GlobalConfigOptions : SetOf([alone]).GetOptionsForSourcePath(path);
            return options.AnalyzerOptions.ContainsKey(key)
                || (key.StartsWith(Compilers, StringComparison.Ordinal) && options.TreeOptions.ContainsKey(key.Substring(Compilers.Length, key.Length - Compilers.Length - SeverityEnd.Length)));
        }
    }
}

/// <summary>What a command line orders, above everything that files set.</summary>
/// <param name="Profile">The profile; null leaves it as it is.</param>
/// <param name="Severities">Severities by id, in any letter case.</param>
public sealed record Orders(string? Profile, IReadOnlyDictionary<string, string> Severities)
{
    /// <summary>Nothing is ordered.</summary>
    public static Orders None { get; } = new(null, new Dictionary<string, string>());
}
