using System.Reflection;

namespace X1060Dsl.Hostile;

/// <summary>What is expected of each text: <c>verdicts.tsv</c>.</summary>
internal static class Verdicts
{
    private const int MostTold = 3;

    /// <summary>The table.</summary>
    public static IReadOnlyDictionary<string, string> Expected { get; } = Lines().Skip(1).Select(static line => line.Split('\t')).ToDictionary(static cells => cells[0], static cells => cells[1], StringComparer.Ordinal);

    /// <summary>What the findings come to: the first few by id and place, and how many there are; a dash where there are none.</summary>
    public static string Of(IEnumerable<(string Id, int Line, int Column)> findings)
    {
        var told = findings.OrderBy(static finding => finding.Line).ThenBy(static finding => finding.Column).ThenBy(static finding => finding.Id, StringComparer.Ordinal).Select(static finding => FormattableString.Invariant($"{finding.Id}@{finding.Line}:{finding.Column}")).ToList();
        return told.Count == 0 ? "-" : string.Join(' ', told.Take(MostTold)) + (told.Count > MostTold ? FormattableString.Invariant($" and {told.Count - MostTold} more") : "");
    }

    /// <summary>Whether a verdict is the same wherever the text stands: what a project can load differs from what a folder can.</summary>
    public static bool IsOfTheText(string name) => !name.StartsWith("load-", StringComparison.Ordinal) && name != "bomb-million-loads";

    /// <summary>What the engine says of a definition.</summary>
    public static string Of(CheckedDefinition definition) => Of(definition.Findings.Select(finding => (finding.Id, Place.Of(finding.Origin, definition).Line, Place.Of(finding.Origin, definition).Column)));

    /// <summary>Holds verdicts against the table, or writes them into it when asked to.</summary>
    public static void Hold(IReadOnlyDictionary<string, string> found)
    {
        if (Environment.GetEnvironmentVariable("X1060_ACCEPT") == "1")
        {
            var path = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(static said => said.Key == "Verdicts")?.Value ?? throw new InvalidOperationException("verdicts are accepted from X1060Dsl.Hostile.Tests");
            var all = File.ReadAllLines(path).Skip(1).Select(static line => line.Split('\t')).ToDictionary(static cells => cells[0], static cells => cells[1], StringComparer.Ordinal);
            foreach (var (name, verdict) in found)
                all[name] = verdict;
            File.WriteAllText(path, "text\tverdict\n" + string.Concat(all.Where(static row => HostileTexts.All.ContainsKey(row.Key) || HostileFiles.All.ContainsKey(row.Key)).OrderBy(static row => row.Key, StringComparer.Ordinal).Select(static row => $"{row.Key}\t{row.Value}\n")));
            return;
        }

        // All of them at once: one cause often shows in a dozen texts.
        var different = string.Join('\n', found.Where(static verdict => Expected.GetValueOrDefault(verdict.Key) != verdict.Value).Select(static verdict => $"{verdict.Key}: {verdict.Value}, not {Expected.GetValueOrDefault(verdict.Key) ?? "in the table"}"));
        Assert.True(different == "", different);
    }

    private static string[] Lines()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("verdicts.tsv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
