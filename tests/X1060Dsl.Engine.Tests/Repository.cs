namespace X1060Dsl.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "X1060Dsl.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside of a checkout.");
        return folder.FullName;
    }
}
