using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Settings;

/// <summary>What was set for one definition, as a host found it: the keys that begin with <c>x1060.</c>, and orders from higher up.</summary>
/// <remarks>
/// From low to high: a rule's default and its rule set, <c>x1060.ID.severity</c> in <c>.editorconfig</c>,
/// <c>dotnet_diagnostic.ID.severity</c> in <c>.globalconfig</c>, the command line. A compiler applies its own
/// <c>.globalconfig</c> and command line after us, so its host leaves <see cref="Order"/> empty.
/// </remarks>
public interface ISettings
{
    /// <summary>The keys that are set and begin with <c>x1060.</c>, in lower case; empty where the host cannot tell.</summary>
    IEnumerable<string> Keys { get; }

    /// <summary>The value of a key, in any letter case; null where it is not set.</summary>
    string? Value(string key);

    /// <summary>Where a key was set; null where the host cannot tell.</summary>
    Origin? Place(string key);

    /// <summary>What stands above the keys and orders the severity of an id; null where nothing does.</summary>
    SeverityOrder? Order(string id);

    /// <summary>What stands above the keys and orders the profile; null where nothing does.</summary>
    string? OrderedProfile { get; }

    /// <summary>The files that the places lie in, as far as the host knows them.</summary>
    IEnumerable<SourceFile> Files { get; }

    /// <summary>Keys that somebody set for a definition although they do nothing there, and where.</summary>
    IEnumerable<(string Key, Origin Place)> Ineffective { get; }
}

/// <summary>A severity that was ordered from above: by whom, and in which word.</summary>
/// <param name="Word">The word, as it was written.</param>
/// <param name="By">Who ordered it.</param>
/// <param name="Place">Where it stands; null for a command line.</param>
public sealed record SeverityOrder(string Word, SettingLayer By, Origin? Place);

/// <summary>What a severity can come from, from low to high.</summary>
public enum SettingLayer
{
    /// <summary>The rule itself.</summary>
    Default = 1,

    /// <summary>The profile, which has the rule or leaves it out.</summary>
    Profile = 2,

    /// <summary><c>x1060.ID.severity</c> in <c>.editorconfig</c>.</summary>
    EditorConfig = 3,

    /// <summary><c>dotnet_diagnostic.ID.severity</c> in <c>.globalconfig</c>.</summary>
    GlobalConfig = 4,

    /// <summary>The command line.</summary>
    CommandLine = 5,
}
