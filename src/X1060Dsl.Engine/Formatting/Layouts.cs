using Microsoft.CodeAnalysis;
using X1060Dsl.Text;

namespace X1060Dsl.Formatting;

/// <summary>What <c>.editorconfig</c> files say about the layout of definitions, read by the compiler's own reader.</summary>
/// <param name="files">The files that apply, in any order.</param>
public sealed class Layouts(IEnumerable<SourceFile> files)
{
    private readonly Lazy<AnalyzerConfigSet?> all = new(() =>
    {
        var set = files.Where(static file => Layout.Keys.Any(key => file.Text.IndexOf(key, StringComparison.OrdinalIgnoreCase) >= 0) || file.Text.IndexOf("root", StringComparison.OrdinalIgnoreCase) >= 0).OrderBy(static file => file.Path.Length).ToList();
        return set.Count == 0 ? null : AnalyzerConfigSet.Create(set.ConvertAll(static file => AnalyzerConfig.Parse(file.Text, file.Path)));
    });

    /// <summary>How one definition is laid out.</summary>
    /// <param name="path">Its full path, with forward slashes.</param>
    /// <param name="otherwise">The value of a key that no file sets, as an editor has it; null where there is none.</param>
    public Layout For(string path, Func<string, string?>? otherwise = null)
    {
        var keys = all.Value?.GetOptionsForSourcePath(path).AnalyzerOptions;
        return Layout.Of(key => keys is not null && keys.TryGetValue(key, out var value) && value != "unset" ? value : otherwise?.Invoke(key));
    }
}
