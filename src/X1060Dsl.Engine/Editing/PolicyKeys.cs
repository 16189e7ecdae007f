using X1060Dsl.Model;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Editing;

/// <summary>The keys of settings that name a policy, as in <c>x1060.AWA001.severity</c>. No key names a team, a provider or a person.</summary>
internal static class PolicyKeys
{
    private const string End = ".severity";

    private static readonly string[] Beginnings = ["x1060.", "dotnet_diagnostic."];

    /// <summary>Where the settings that apply to a definition name one of its policies.</summary>
    /// <param name="settings">What was set for the definition.</param>
    /// <param name="path">Its full path: the same key in a section for another definition is none of ours.</param>
    /// <param name="policy">The policy.</param>
    public static IEnumerable<Origin> Of(RuleSettings settings, string path, Policy policy)
    {
        foreach (var file in settings.Files)
        {
            var section = "";
            for (var number = 0; number < file.LineCount; number++)
            {
                var line = file.Line(number);
                if (line.TrimStart().StartsWith("[", StringComparison.Ordinal))
                    section = line;
                else if (PlaceIn(line, policy.Id.Value) is { } place && Applies(file, section, line, path, policy))
                    yield return new Origin(file.Path, file.StartOf(number) + place, policy.Id.Value.Length);
            }
        }
    }

    private static int? PlaceIn(string line, string id)
    {
        var start = line.Length - line.TrimStart().Length;
        foreach (var beginning in Beginnings)
        {
            var place = start + beginning.Length;
            if (string.Compare(line, start, beginning + id + End, 0, beginning.Length + id.Length + End.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return place;
        }

        return null;
    }

    // Asked of who reads settings, with this line alone.
    private static bool Applies(SourceFile file, string section, string line, string path, Policy policy)
    {
        var header = file.Path.EndsWith("/.globalconfig", StringComparison.Ordinal) ? "is_global = true\n" : "";
        return new EditorConfigs([new SourceFile(file.Path, $"{header}{section}\n{line}\n")]).For(path, Orders.None).Weigh(policy).By is SettingLayer.EditorConfig or SettingLayer.GlobalConfig;
    }
}
