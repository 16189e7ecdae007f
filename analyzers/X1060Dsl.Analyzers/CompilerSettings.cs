using Microsoft.CodeAnalysis.Diagnostics;
using X1060Dsl.Model;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Analyzers;

/// <summary>What <c>.editorconfig</c> sets for a definition, as the compiler hands it on: without saying where it stands.</summary>
/// <remarks><c>.globalconfig</c>, NoWarn and WarningsAsErrors are not ours to read: the compiler applies them to what we report.</remarks>
internal sealed class CompilerSettings(AnalyzerConfigOptions ofFile, AnalyzerConfigOptions ofProject) : ISettings
{
    public IEnumerable<string> Keys => ofFile.Keys.Where(static key => key.StartsWith("x1060.", StringComparison.OrdinalIgnoreCase)).Select(static key => key.ToLowerInvariant());

    public string? Value(string key) => ofFile.TryGetValue(key, out var value) ? value : null;

    public Origin? Place(string key) => null;

    public SeverityOrder? Order(string id) => null;

    public string? OrderedProfile => ofProject.TryGetValue("build_property.X1060Profile", out var profile) && profile.Trim().Length > 0 ? profile : null;

    public IEnumerable<(string Key, Origin Place)> Ineffective => [];

    public IEnumerable<SourceFile> Files => [];
}
