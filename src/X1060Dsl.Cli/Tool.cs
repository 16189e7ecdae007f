using System.Reflection;

namespace X1060Dsl.Cli;

/// <summary>This tool.</summary>
internal static class Tool
{
    /// <summary>Its version, without the commit.</summary>
    public static string Version { get; } = Full.Split('+')[0];

    /// <summary>What tells this very build from every other one that may read or decide something differently.</summary>
    public static string Identity { get; } = string.Join(' ', new[] { typeof(Tool), typeof(DiskFiles), typeof(Engine), typeof(Model.Date), typeof(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree), typeof(Microsoft.CodeAnalysis.SyntaxTree) }.Select(static type => type.Module.ModuleVersionId.ToString("N")).Prepend(Full).Append($"{Keeping.KeptDefinition.Form}"));

    private static string Full => typeof(Tool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
