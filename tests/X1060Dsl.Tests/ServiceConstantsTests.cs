using System.Reflection;

namespace X1060Dsl.Tests;

/// <summary>The constants of <see cref="X1060"/> are the services of the data that the engine reads.</summary>
public sealed class ServiceConstantsTests
{
    private static readonly string[][] Services = ReadServices();

    private static readonly Dictionary<string, string> Constants = typeof(X1060)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(static field => field.Name, static field => (string)field.GetRawConstantValue()!);

    [Fact]
    public void ThereAre64InTheOrderOfTheStandard()
    {
        Assert.Equal(64, Services.Length);
        Assert.Equal(Services.Select(static service => service[0]), Constants.Values);
    }

    [Fact]
    public void EachIsNamedAfterItsService() =>
        Assert.All(Services.Zip(Constants), static pair => Assert.Equal(Letters(pair.First[1]), pair.Second.Key, ignoreCase: true));

    [Fact]
    public void ANameStartsItsWordsInCapitals()
    {
        Assert.Equal("A-1", X1060.RiskManagement);
        Assert.All(Constants.Keys, static name => Assert.True(char.IsUpper(name[0])));
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    private static string[][] ReadServices()
    {
        using var reader = new StreamReader(typeof(ServiceConstantsTests).Assembly.GetManifestResourceStream("services-2021.tsv")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static line => line.TrimEnd('\r').Split('\t'))];
    }
}
