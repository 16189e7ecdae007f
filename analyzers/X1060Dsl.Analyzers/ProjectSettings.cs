using Microsoft.CodeAnalysis.Diagnostics;
using X1060Dsl.Model;

namespace X1060Dsl.Analyzers;

/// <summary>What a project says of itself to the compiler: the properties that the package's targets make visible.</summary>
/// <param name="Folder">The project's folder, with forward slashes and without one at the end.</param>
/// <param name="Root">The folder below which definitions may load each other.</param>
/// <param name="Namespace">The namespace of its generated classes; empty for none.</param>
/// <param name="WrittenToday">What it says the day is; empty when it does not say.</param>
internal sealed record ProjectSettings(string Folder, string Root, string Namespace, string WrittenToday)
{
    public static ProjectSettings Of(AnalyzerConfigOptions options)
    {
        string Said(string property) => options.TryGetValue($"build_property.{property}", out var value) ? value.Trim() : "";

        var folder = Slashed(Said("ProjectDir"));
        return new ProjectSettings(
            folder,
            Said("X1060Root") is { Length: > 0 } root ? Slashed(root) : folder,
            Said("X1060Namespace") is { Length: > 0 } own ? own : Said("RootNamespace"),
            Said("X1060Today"));
    }

    /// <summary>The day it is; null when the project does not say, or says what is no day.</summary>
    public Date? Today => Date.TryRead(WrittenToday, out var today) ? today : null;

    /// <summary>A path as the engine writes it.</summary>
    public static string Slashed(string path) => path.Replace('\\', '/').TrimEnd('/');

    /// <summary>A path as people of the project say it: from its folder on, where it lies in there.</summary>
    public string Relative(string path) => Folder.Length > 0 && path.StartsWith(Folder + "/", StringComparison.Ordinal) ? path.Substring(Folder.Length + 1) : path.Substring(path.LastIndexOf('/') + 1);
}
