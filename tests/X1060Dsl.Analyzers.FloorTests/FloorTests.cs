using Microsoft.CodeAnalysis;

namespace X1060Dsl.Analyzers.FloorTests;

/// <summary>That this project is what it says it is; the tests themselves are those of its neighbour.</summary>
public sealed class FloorTests
{
    [Fact]
    public void It_runs_on_the_oldest_Roslyn() => Assert.Equal(new Version(4, 8, 0, 0), typeof(Compilation).Assembly.GetName().Version);

    [Fact]
    public void The_engine_is_the_one_that_ships_into_the_compiler() =>
        Assert.Contains(typeof(Engine).Assembly.GetReferencedAssemblies(), static name => name.Name == "netstandard");
}
