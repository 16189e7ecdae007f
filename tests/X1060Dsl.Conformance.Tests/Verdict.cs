namespace X1060Dsl.Conformance;

/// <summary>Whether the reader accepts a text as C#. What it thinks of the services and dates in it is another question.</summary>
internal static class Verdict
{
    private static readonly HashSet<string> IdsOfReading = [.. Enumerable.Range(1, 19).Concat(Enumerable.Range(30, 4)).Select(static number => $"CDC{number:0000}")];

    public static bool Accepts(this ReadDefinition read) => !read.Refusals().Any();

    /// <summary>The findings that say that the text cannot be read.</summary>
    public static IEnumerable<Finding> Refusals(this ReadDefinition read) =>
        read.Findings.Where(static finding => finding.Severity == Severity.Error && IdsOfReading.Contains(finding.Id));

    /// <summary>The findings in one line, for a failing test.</summary>
    public static string Why(this ReadDefinition read) =>
        string.Join("; ", read.Refusals().Select(static finding => $"{finding.Id} at {finding.Origin.Start}: {finding.Message(DisplayLanguage.English)}"));
}
