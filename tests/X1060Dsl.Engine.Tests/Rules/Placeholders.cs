using System.Text.RegularExpressions;

namespace X1060Dsl.Tests;

/// <summary>The numbered places of a message.</summary>
internal static partial class Placeholders
{
    /// <summary>The numbers of the places, in order; both languages have to have the same ones.</summary>
    public static IEnumerable<int> In(Bilingual message)
    {
        var (en, ja) = (Numbers(message.En), Numbers(message.Ja));
        Assert.Equal(en, ja);
        return en;
    }

    /// <summary>What matches a message with something in every place.</summary>
    public static string Filled(string message) => string.Join(".+", Place.Split(message).Where(static (_, i) => i % 2 == 0).Select(Regex.Escape));

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Place { get; }

    private static List<int> Numbers(string text) => [.. Place.Matches(text).Select(static place => int.Parse(place.Groups[1].Value)).Distinct().Order()];
}
