namespace X1060Dsl.Tests.Policies;

/// <summary>The tables beside the tests: a row a line, cells with tabs between them.</summary>
internal static class PolicyTable
{
    public static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "X1060Dsl.Engine.Tests", "Policies", name)).Skip(1).Select(static line => line.Split('\t'));
}
