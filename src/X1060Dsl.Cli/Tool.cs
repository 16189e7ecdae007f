using System.Reflection;

namespace X1060Dsl.Cli;

/// <summary>This tool.</summary>
internal static class Tool
{
    private const int ShortCommit = 12;

    /// <summary>Its version, without the commit.</summary>
    public static string Version { get; } = Full.Split('+')[0];

    /// <summary>Its version, and the commit that it was built from where the build knew it.</summary>
    public static string VersionAndCommit => Full.Split('+') is [_, var commit, ..] ? $"{Version} ({commit[..Math.Min(ShortCommit, commit.Length)]})" : Version;

    /// <summary>What tells this very build from every other one that may read or decide something differently.</summary>
    public static string Identity => string.Join(' ', new[] { typeof(Tool), typeof(DiskFiles), typeof(Engine), typeof(Model.Date), typeof(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree), typeof(Microsoft.CodeAnalysis.SyntaxTree) }.Select(static type => type.Module.ModuleVersionId.ToString("N")).Prepend(Full).Append($"{Keeping.KeptDefinition.Form}"));

    private static string Full => typeof(Tool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
