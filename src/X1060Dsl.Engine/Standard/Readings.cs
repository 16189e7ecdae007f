namespace X1060Dsl.Standard;

/// <summary>How the Japanese names of the services are read, in hiragana: what people type before an input method makes kanji of it.</summary>
/// <remarks>The readings are ours; the table says so in its last column. No part of the standard gives any.</remarks>
public static class Readings
{
    private static readonly Lazy<Dictionary<string, string>> ByCode = new(() =>
        Table.Read("readings.tsv").ToDictionary(static cells => cells[0], static cells => cells[1], StringComparer.Ordinal));

    /// <summary>The reading of a service of the list, without spaces and signs; empty for any other code, and for another list.</summary>
    public static string Of(Edition edition, string code) => Standard.Of(edition).IsX1060 && ByCode.Value.TryGetValue(code, out var reading) ? reading : "";
}
