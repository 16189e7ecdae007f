using System.Text;
using System.Text.Json;
using X1060Dsl.Cli;
using X1060Dsl.Disk;

namespace X1060Dsl.Fuzz;

/// <summary>The baseline: a text is one or is refused, and one that was read is written as the same.</summary>
internal sealed class BaselineTarget : Target
{
    public override string Name => "baseline";

    public override IReadOnlyList<string> Seeds { get; } =
    [
        "{\n  \"version\": 1,\n  \"findings\": [\n    { \"rule\": \"CDC1001\", \"organization\": \"阿波精密工業\", \"service\": \"A-1\", \"count\": 2 },\n    { \"rule\": \"AWA001\", \"organization\": \"a.cdc.csx\", \"about\": \"acme\", \"count\": 1 }\n  ]\n}\n",
        "{\"version\":1,\"findings\":[]}",
        "{\"version\":1,\"findings\":[{\"rule\":\"CDC1001\",\"organization\":\"\\ud83d\",\"count\":1}]}",
    ];

    public override IReadOnlyList<string> Words { get; } =
        ["{", "}", "[", "]", ":", ",", "\"", "\"version\": 1", "\"version\": 2", "\"findings\": []", "\"rule\": \"CDC1001\"", "\"organization\": \"a\"", "\"service\": null", "\"about\": \"\\ud800\"", "\"count\": 1", "\"count\": 1.0", "\"count\": 1e99", "\"count\": -1", "null", "true", "\\u0000", "\\", "//", "/*", "[[[[[[[[", "{\"a\":{\"a\":{\"a\":"];

    public override int Try(string text)
    {
        // It comes from a file, which is decoded strictly.
        text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        try
        {
            var baseline = BaselineFile.Parse(text);
            var again = BaselineFile.Parse(Encoding.UTF8.GetString(BaselineText.Of(baseline)));
            Law(again == baseline, "what is written reads back as it was");
            return baseline.Entries.Count;
        }
        catch (Exception refusal) when (refusal is JsonException or FormatException)
        {
            // How it says no: the file's reader turns both into a sentence.
            return -refusal.Message.Split('.', ' ')[0].Length;
        }
    }
}
