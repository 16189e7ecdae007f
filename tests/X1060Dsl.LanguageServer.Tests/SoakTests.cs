using System.Globalization;

namespace X1060Dsl.LanguageServer.Tests;

public sealed class SoakTests
{
    private static readonly string[] Pieces =
    [
        "Service(\"A-1\").Level(Basic);\n", "Service(\"脆弱生診断\")", ".Owner(\"森\")", "\"", "\n", ";", "}", "{", "(", ")", ".", "#load \"parts/teams.csx\"\n", "#pragma warning disable CDC1003 // 理由\n", "// 𠮷\r\n", "/*", "*/", "$\"{",
        "Team(\"SOC\");\n", "const string x = \"B-1\";\n", "foreach (var c in new[] { \"G-2\" })\n    Service(c).Level(Standard).Unassigned();\n", "Policy(\"ORG001\", Error).For(\"level = basic\").Require(\"owner is set\");\n", "が", "か\u3099", "👩‍💻",
    ];

    // The whole soak of ten thousand edits takes a few minutes: X1060_SOAK=10000 dotnet test --filter SoakTests
    private static readonly int Edits = int.Parse(Environment.GetEnvironmentVariable("X1060_SOAK") ?? "150", CultureInfo.InvariantCulture);

    /// <summary>After any edits the server says what it would say of the same text opened afresh.</summary>
    [Fact]
    public void After_many_edits_it_knows_what_it_would_know_of_a_fresh_text()
    {
        var random = new Random(20261101);
        using var place = new Workplace();
        place.Write("parts/teams.csx", "Team(\"SOC\").Lead(\"森\");\n");
        var uri = place.Write("a.cdc.csx", "Organization(\"A\").Edition(X1060_2021);\nService(\"E-3\").Level(Basic).Insource(\"SOC\").Owner(\"森\").Score(3);\n");
        var text = File.ReadAllText(place.Path("a.cdc.csx"));
        var start = text;

        using var client = TestClient.Greeted(place.Folder, locale: "ja");
        client.Open(uri, text);
        client.Diagnostics(uri, 1);
        for (var version = 2; version < Edits + 2; version++)
        {
            // Now and then from the beginning: what grows for ever is refused as a whole, and tests nothing.
            var (from, length) = version % 40 == 0 ? (0, text.Length) : Span(random, text);
            var piece = version % 40 == 0 ? start : random.Next(4) == 0 ? "" : Pieces[random.Next(Pieces.Length)];
            client.Notify("textDocument/didChange", $$"""{"textDocument":{"uri":"{{uri}}","version":{{version}} },"contentChanges":[{"range":{"start":{{PlaceIn(text, from)}},"end":{{PlaceIn(text, from + length)}} },"text":{{TestClient.Json(piece)}} }]}""");
            text = text[..from] + piece + text[(from + length)..];
            if (version % 10 == 0)
                client.Request("textDocument/completion", $$"""{"textDocument":{"uri":"{{uri}}"},"position":{{PlaceIn(text, from + piece.Length)}} }""");
            if (version % 25 != 0 && version != Edits + 1)
                continue;

            Assert.Equal(Fresh(place, uri, text), client.Diagnostics(uri, version).ToJsonString());
            // What was told of the states between would be looked through again each time.
            client.Forget();
        }

        Assert.Equal("", client.Log);
    }

    private static string Fresh(Workplace place, string uri, string text)
    {
        using var other = TestClient.Greeted(place.Folder, locale: "ja");
        other.Open(uri, text, version: 7);
        return other.Diagnostics(uri, 7).ToJsonString();
    }

    private static (int From, int Length) Span(Random random, string text)
    {
        var from = Whole(text, random.Next(text.Length + 1));
        return (from, Whole(text, Math.Min(text.Length, from + random.Next(0, 12))) - from);
    }

    private static int Whole(string text, int offset) =>
        offset > 0 && offset < text.Length && (char.IsLowSurrogate(text[offset]) || (text[offset] == '\n' && text[offset - 1] == '\r')) ? offset - 1 : offset;

    private static string PlaceIn(string text, int offset)
    {
        var before = text[..offset].ReplaceLineEndings("\n");
        return $$"""{"line":{{before.Count(static c => c == '\n')}},"character":{{before.Length - before.LastIndexOf('\n') - 1}} }""";
    }
}
