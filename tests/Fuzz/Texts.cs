namespace X1060Dsl.Fuzz;

/// <summary>The texts of the repository that campaigns begin with.</summary>
internal static class Texts
{
    /// <summary>The samples.</summary>
    public static IReadOnlyList<string> Definitions { get; } =
        [.. typeof(Texts).Assembly.GetManifestResourceNames().Where(static name => name.StartsWith("definitions/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Resource)];

    /// <summary>The cells of a column of one of the tables of the tests.</summary>
    public static IReadOnlyList<string> Column(string table, int column) =>
        [.. Resource(table).Split('\n').Skip(1).Where(static line => line.Length > 0).Select(line => line.Split('\t')[column].Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal))];

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(Texts).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
