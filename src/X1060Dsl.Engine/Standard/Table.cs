using System.Reflection;

namespace X1060Dsl.Standard;

/// <summary>Reads the tables that lie in this assembly: tab-separated, the first line names the columns.</summary>
internal static class Table
{
    public static List<string[]> Read(string name)
    {
        using var stream = typeof(Table).GetTypeInfo().Assembly.GetManifestResourceStream(name.Contains("/") ? name : $"Standard/{name}")
            ?? throw new InvalidOperationException($"The table {name} is missing from this assembly.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
            rows.Add(line.Split('\t'));
        return rows;
    }

    public static Confirmation Confirmed(string word) => word switch
    {
        "verified" => Confirmation.Verified,
        "partial" => Confirmation.Partial,
        "ours" => Confirmation.Ours,
        _ => Confirmation.Unconfirmed,
    };

    /// <summary>How sure a row is; null where the word is none of the three.</summary>
    public static Confidence? Sure(string word) => word switch
    {
        "confirmed" => Confidence.Confirmed,
        "probable" => Confidence.Probable,
        "judgement" => Confidence.Judgement,
        _ => null,
    };
}
