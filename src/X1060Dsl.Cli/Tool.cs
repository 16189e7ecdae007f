using System.Reflection;

namespace X1060Dsl.Cli;

/// <summary>This tool.</summary>
internal static class Tool
{
    /// <summary>Its version, without the commit.</summary>
    public static string Version { get; } = Full.Split('+')[0];

    private static string Full => typeof(Tool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
